import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file of the repository as the checks see it: path from the root, with forward slashes. */
export type TidyFile = { readonly path: string; readonly text: string }

/** A house rule. `find` names every breach as `path:line: what is wrong and what to do`. */
export type Check = {
  readonly name: string
  readonly find: (tree: readonly TidyFile[]) => readonly string[]
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage', 'data', '.fencun'])
const TEXT = new Set(
  '.ts .tsx .mjs .sql .json .yaml .yml .md .css .html .csv .sh .npmrc'.split(' '),
)

/** Reads every text file below `root` that the repository itself holds. */
export function readTree(root: string, below = ''): readonly TidyFile[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : readTree(root, path)
    if (!entry.isFile() || !isText(path)) return []
    return [{ path, text: readFileSync(join(root, path), 'utf8') }]
  })
}

/** Program text, which the rules about code are for; generated files answer to their generator. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !/\.(gen|d)\.ts$/.test(path)
}

/** Tests and the contract suites they share, which may use the development packages. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.contract\.ts$|^packages\/([^/]+\/test|adapters\/src\/(.+\/)?testing)\//.test(
    path,
  )
}

/** The name of the package a path belongs to, or `undefined` outside `packages/`. */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1]
}

function isText(path: string): boolean {
  return path.startsWith('.ci/') || TEXT.has(extname(path)) || path === '.npmrc'
}
