import ts from 'typescript'
import { importsOf, lineOf, nodesOf, referencesOf } from './source.ts'
import { type Check, isCode, isTest, type TidyFile } from './tree.ts'

const PURE = /^packages\/(core|app)\/src\/|^packages\/law\/(?:us-reg-f\/)?rules\/[^/]+\/rule\.ts$/

/** The one place that may ask the platform about time zones: it turns them into tables once. */
const ZONES = 'packages/core/src/time/zone.ts'

const IMPURE: ReadonlyMap<string, string> = new Map([
  ['Date', 'take an Instant as an argument; the clock is a port'],
  ['performance', 'take time as an argument'],
  ['setTimeout', 'waiting belongs in adapters'],
  ['setInterval', 'waiting belongs in adapters'],
  ['setImmediate', 'waiting belongs in adapters'],
  ['process', 'the environment belongs to the command line'],
  ['fetch', 'input and output belong in adapters'],
  ['crypto', 'take randomness as an argument; ids are a port'],
  ['Buffer', 'use Uint8Array'],
  ['console', 'return values; logging belongs to the edge'],
  ['globalThis', 'pure code has no globals'],
  ['eval', 'say it in code'],
  ['Intl', `only ${ZONES} may ask the platform`],
])

/** Core, use cases and rules take time, randomness and data as arguments, so a replay is exact. */
export const purity: Check = {
  name: 'pure code has no clock, no randomness and no Node',
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path) && PURE.test(path) && !isTest(path))
      .flatMap((file) => [...impureImports(file), ...impureNames(file), ...computedImports(file)]),
}

function impureImports(file: TidyFile): readonly string[] {
  return importsOf(file)
    .filter(({ name }) => name.startsWith('node:'))
    .map(({ name, line }) => `${file.path}:${line}: \`${name}\`: pure code imports nothing of Node`)
}

function impureNames(file: TidyFile): readonly string[] {
  return referencesOf(file).flatMap((node) => {
    const cure = cureOf(file.path, node)
    return cure === undefined
      ? []
      : [`${file.path}:${lineOf(file, node)}: \`${node.text}\`: ${cure}`]
  })
}

function cureOf(path: string, node: ts.Identifier): string | undefined {
  if (path === ZONES && node.text === 'Intl') return undefined
  if (node.text !== 'Math') return IMPURE.get(node.text)
  // `Math` may be used only as `Math.floor` and the like: anything else could reach `random`.
  const { parent } = node
  const plain = ts.isPropertyAccessExpression(parent) && parent.name.text !== 'random'
  return plain ? undefined : 'take randomness as an argument'
}

function computedImports(file: TidyFile): readonly string[] {
  return [...nodesOf(file)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.kind === ts.SyntaxKind.ImportKeyword)
    .map((node) => `${file.path}:${lineOf(file, node)}: pure code loads nothing at run time`)
}
