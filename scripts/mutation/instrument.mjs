// Plants every mutant of the chosen files in one bundle of the oracles: Stryker's own instrumenter
// writes them all into the code, and one number says which of them is awake.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
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
 * All mutants of the files (paths below `root`), and a bundle of `entry` that holds them asleep.
 * A mutant is `{id, file, line, location, mutator, original, replacement}`.
 */
export async function bundleMutants({ root, files, entry, outfile }) {
  const sources = files.map((file) => {
    return { name: join(root, file), content: readFileSync(join(root, file), 'utf8'), mutate: true }
  })
  const { Instrumenter } = await instrumenterOf(root)
  const planted = await new Instrumenter(LOGGER).instrument(sources, {
    ignorers: [],
    plugins: null,
    noHeader: true,
    excludedMutations: EXCLUDED,
  })
  const texts = new Map(planted.files.map(({ name, content }) => [name, HEADER + content]))
  await bundle({ root, entry, outfile, texts })
  const originals = new Map(sources.map(({ name, content }) => [name, content.split('\n')]))
  return planted.mutants
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

async function bundle({ root, entry, outfile, texts }) {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    packages: 'bundle',
    external: ['yaml', 'fast-check'],
    logLevel: 'error',
    plugins: [
      {
        name: 'planted',
        setup(builder) {
          builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = texts.get(path)
            return contents === undefined ? undefined : { contents, loader: 'ts' }
          })
        },
      },
    ],
  })
}

function textAt(lines, { start, end }) {
  const text = lines.slice(start.line, end.line + 1)
  const last = text.length - 1
  return text
    .map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : line.length))
    .join('\n')
}
