import { posix } from 'node:path'
import { isManifest, manifestOf } from './manifest.ts'
import { importsOf } from './source.ts'
import { type Check, isCode, isTest, packageOf, type TidyFile } from './tree.ts'

/** Which of our packages each may look at. Everything points towards the core. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  law: ['core'],
  app: ['core'],
  adapters: ['core', 'app'],
  audit: ['core', 'app'],
  server: ['core', 'app'],
  web: [],
  client: [],
  cli: ['core', 'law', 'app', 'adapters', 'audit', 'server', 'client'],
}

/** The packages whose list of npm packages is part of the design. */
const NPM_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  app: [],
  law: ['yaml'],
  audit: [],
  client: ['openapi-fetch'],
}

const RULE = /^packages\/law\/(?:us-reg-f\/)?rules\/[^/]+\/rule\.ts$/

/** Imports between our packages follow the arrows, by name and never by a path across folders. */
export const arrows: Check = {
  name: 'imports point towards the core',
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path) && packageOf(path) !== undefined)
      .flatMap((file) =>
        importsOf(file).flatMap(({ name, line }) => {
          const what = crossing(file.path, name)
          return what === undefined ? [] : [`${file.path}:${line}: ${what}`]
        }),
      ),
}

/** A rule sees the core and nothing else: no store, no clock, no other rule, not its own YAML. */
export const rulesAlone: Check = {
  name: 'a rule imports only the core',
  find: (tree) =>
    tree
      .filter(({ path }) => RULE.test(path))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ name }) => !name.startsWith('@fencun/core/'))
          .map(({ name, line }) => `${file.path}:${line}: a rule may not import \`${name}\``),
      ),
}

/** An npm package is imported only where it is declared; hoisting would let it pass unnoticed. */
export const declared: Check = {
  name: 'imported packages are declared',
  find: (tree) => {
    const manifests = new Map(tree.filter(isManifest).map((file) => [folderOf(file.path), file]))
    const development = namesIn(manifests.get(''), ['devDependencies'])
    return tree
      .filter(({ path }) => isCode(path))
      .flatMap((file) => {
        const own = packageOf(file.path)
        const manifest = manifests.get(own === undefined ? '' : `packages/${own}`)
        const known = new Set(namesIn(manifest, ['dependencies', 'devDependencies']))
        const borrowed = own === undefined || isTest(file.path) ? development : []
        return importsOf(file)
          .filter(({ name }) => !/^[.#/]|^node:/.test(name))
          .map(({ name, line }) => ({ line, name: packageName(name) }))
          .filter(({ name }) => !known.has(name) && !borrowed.includes(name))
          .filter(({ name }) => own !== undefined || !name.startsWith('@fencun/'))
          .map(({ name, line }) => `${file.path}:${line}: \`${name}\` is not declared`)
      })
  },
}

/** The manifests themselves keep to the arrows, and core, app and law keep their short lists. */
export const manifests: Check = {
  name: 'package manifests keep to the arrows',
  find: (tree) =>
    tree.filter(isManifest).flatMap((file) => {
      const own = packageOf(file.path)
      if (own === undefined) return []
      return namesIn(file, ['dependencies', 'optionalDependencies', 'peerDependencies'])
        .filter((name) => {
          const ours = /^@fencun\/(.+)$/.exec(name)?.[1]
          // The command ships the built screens, though it imports none of their source.
          if (own === 'cli' && ours === 'web') return false
          if (ours !== undefined) return !MAY_IMPORT[own]?.includes(ours)
          return NPM_ALLOWED[own] !== undefined && !NPM_ALLOWED[own].includes(name)
        })
        .map((name) => `${file.path}: ${own} may not depend on \`${name}\``)
    }),
}

function crossing(path: string, name: string): string | undefined {
  const own = packageOf(path) ?? ''
  if (name.startsWith('.')) {
    const target = packageOf(`${posix.join(posix.dirname(path), name)}/`)
    if (target === own) return undefined
    return `\`${name}\` leaves the package; import other packages by name`
  }
  const target = /^@fencun\/([^/]+)/.exec(name)?.[1]
  if (target === undefined || target === own || MAY_IMPORT[own]?.includes(target)) return undefined
  return `${own} may not import ${target} (\`${name}\`)`
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function folderOf(path: string): string {
  return path === 'package.json' ? '' : posix.dirname(path)
}

function namesIn(manifest: TidyFile | undefined, fields: readonly string[]): readonly string[] {
  if (manifest === undefined) return []
  const content = manifestOf(manifest)
  return fields.flatMap((field) => Object.keys(content[field] ?? {}))
}
