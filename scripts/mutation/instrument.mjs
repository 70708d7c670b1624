// Plants every mutant of the chosen files in one bundle of the oracles: Stryker's own instrumenter
// writes them all into the code, and one number says which of them is awake.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Words that people read are not what decides. */
export const EXCLUDED = ['StringLiteral']
const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]),
)
const LOGGER = { ...SILENT, isDebugEnabled: () => false }
/** The first names are those by which the instrumenter calls what its own header would define. */
const HEADER = `const {
  covered: stryCov_9fa48, isAwake: stryMutAct_9fa48, WeakMap
} = globalThis.fencunPlanted
`

/**
 * All mutants of the files (paths below `root`), and `oracles.mjs` in `outdir`, which holds them
 * asleep beside the oracles and the tests of each stage.
 * A mutant is `{id, file, line, location, mutator, original, replacement}`.
 */
export async function bundleMutants({ root, files, oracles, tests, outdir }) {
  const sources = files.map((file) => {
    return { name: join(root, file), content: readFileSync(join(root, file), 'utf8'), mutate: true }
  })
  const { Instrumenter } = await instrumenterOf(root)
  const made = await new Instrumenter(LOGGER).instrument(sources, {
    ignorers: [],
    plugins: null,
    noHeader: true,
    excludedMutations: EXCLUDED,
  })
  const texts = new Map(made.files.map(({ name, content }) => [name, HEADER + content]))
  await bundle({ root, outdir, texts, files, oracles, tests })
  const originals = new Map(sources.map(({ name, content }) => [name, content.split('\n')]))
  return made.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName.slice(root.length + 1).replaceAll('\\', '/'),
      line: location.start.line + 1,
      location,
      mutator: mutatorName,
      original: textAt(originals.get(fileName), location),
      replacement,
    }))
}

/** It comes with Stryker and is no dependency of its own. */
function instrumenterOf(root) {
  const ofRoot = createRequire(join(root, 'package.json'))
  const ofStryker = createRequire(ofRoot.resolve('@stryker-mutator/core'))
  return import(pathToFileURL(ofStryker.resolve('@stryker-mutator/instrumenter')).href)
}

/** The mutated files first, so that what is worked out on loading is; then what asks them. */
function entryOf({ root, files, oracles, tests }) {
  const quoted = (path) => JSON.stringify(join(root, path))
  return [
    ...files.map((file) => `import ${quoted(file)}`),
    `export { oraclesOf } from ${quoted(oracles)}`,
    `export { gatheredTests } from 'vitest'`,
    'export const gather = {',
    ...Object.entries(tests).flatMap(([stage, names]) => [
      `async ${stage}() {`,
      ...names.map((name) => `  await import(${quoted(name)})`),
      '},',
    ]),
    '}',
  ].join('\n')
}

async function bundle({ root, outdir, texts, ...entry }) {
  mkdirSync(outdir, { recursive: true })
  writeFileSync(join(outdir, 'oracles.ts'), entryOf({ root, ...entry }))
  await build({
    entryPoints: [join(outdir, 'oracles.ts')],
    outdir,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [inPlaceOfPackages(root), planted(root, texts)],
  })
}

/** Our own packages are files of `root`; Vitest and fast-check are small ones that run in place. */
function inPlaceOfPackages(root) {
  const here = (name) => join(root, 'scripts', 'mutation', `${name}-here.mjs`)
  return {
    name: 'in-place-of-packages',
    setup(builder) {
      builder.onResolve({ filter: /^@fencun\// }, ({ path }) => {
        const [, name, ...rest] = path.split('/')
        return { path: `${join(root, 'packages', name, 'src', ...rest)}.ts` }
      })
      builder.onResolve({ filter: /^vitest$/ }, () => ({ path: here('vitest') }))
      builder.onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
        importer === here('fast-check') ? undefined : { path: 'fast-check', namespace: 'fewer' },
      )
      builder.onLoad({ filter: /./, namespace: 'fewer' }, () => {
        const from = JSON.stringify(here('fast-check'))
        return { contents: `export { fewerRuns as default } from ${from}`, resolveDir: root }
      })
    },
  }
}

/** Files with their mutants, and tests that find what they read where it lies. */
function planted(root, texts) {
  return {
    name: 'planted',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!path.startsWith(join(root, 'packages'))) return undefined
        const contents = (texts.get(path) ?? readFileSync(path, 'utf8'))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        return { contents, loader: 'ts', resolveDir: dirname(path) }
      })
    },
  }
}

function textAt(lines, { start, end }) {
  const text = lines.slice(start.line, end.line + 1)
  const last = text.length - 1
  return text
    .map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : line.length))
    .join('\n')
}
