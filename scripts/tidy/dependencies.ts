import { isManifest, type Locked, lockedIn, manifestOf } from './manifest.ts'
import type { Check, TidyFile } from './tree.ts'

const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
const REASONS = 'DEPENDENCIES.md'

/** Everybody gets the versions that were tested. */
export const exactVersions: Check = {
  name: 'versions are exact',
  find: (tree) =>
    wanted(tree)
      .filter(({ version }) => !EXACT.test(version))
      .map(({ path, name, version }) => `${path}: \`${name}\` \`${version}\`: name one version`),
}

/** A dependency has a reason, in one line; a reason without its dependency is stale. */
export const reasons: Check = {
  name: `every dependency has a reason in ${REASONS}`,
  find: (tree) => {
    const text = tree.find(({ path }) => path === REASONS)?.text ?? ''
    const given = new Map(
      text.split('\n').flatMap((line): [string, string][] => {
        const [, names = '', reason = ''] =
          /^\s*[-*|]\s*((?:`[^`]+`(?:, )?)+)(.*)$/.exec(line) ?? []
        return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, reason])
      }),
    )
    const names = new Set(wanted(tree).map(({ name }) => name))
    return [
      ...[...names]
        .filter((name) => !name.startsWith('@fencun/'))
        .filter((name) => (given.get(name) ?? '').replace(/\W/g, '').length < 5)
        .map((name) => `${REASONS}: say in one line why we need \`${name}\``),
      ...[...given.keys()]
        .filter((name) => !names.has(name))
        .map((name) => `${REASONS}: \`${name}\` is no dependency any more`),
    ]
  },
}

/** What a user installs runs no code while being installed. */
export const installScripts: Check = {
  name: 'no production dependency has an install script',
  find: (tree) => {
    const lock = tree.find(({ path }) => path === 'package-lock.json')
    if (lock === undefined) return ['package-lock.json: is missing']
    const packages = lockedIn(lock)
    return [...production(packages)]
      .filter((path) => packages[path]?.hasInstallScript === true)
      .map((path) => `package-lock.json: \`${path}\` has an install script`)
  },
}

/** `npm ci` refuses a lock that leaves out a platform, on every platform. */
export const completeLock: Check = {
  name: 'the lock file names every platform',
  find: (tree) => {
    const lock = tree.find(({ path }) => path === 'package-lock.json')
    if (lock === undefined) return ['package-lock.json: is missing']
    const packages = lockedIn(lock)
    return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => resolve(packages, from, name) === undefined)
        .map(
          (name) =>
            `package-lock.json: \`node_modules/${name}\` is missing; run scripts/complete-lock.mjs`,
        ),
    )
  },
}

/**
 * What our packages need when they run, followed through the lock file. An optional peer counts
 * only when somebody else asks for it: that development tools brought it along is no need.
 */
function production(packages: Readonly<Record<string, Locked>>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = Object.keys(packages).filter((path) => /^packages\/[^/]+$/.test(path))
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    if (reached.has(from)) continue
    reached.add(from)
    const entry = packages[from] ?? {}
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
    )
    const needed = { ...entry.dependencies, ...entry.optionalDependencies }
    for (const name of [...Object.keys(needed), ...peers]) {
      const path = resolve(packages, from, name)
      if (path !== undefined) open.push(path)
    }
  }
  return reached
}

/** Node's own search: the nearest `node_modules` going up from the one who asks. */
function resolve(
  packages: Readonly<Record<string, Locked>>,
  from: string,
  name: string,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (packages[path] !== undefined) return path
    if (folder === '') return undefined
  }
}

function wanted(tree: readonly TidyFile[]) {
  return tree.filter(isManifest).flatMap((file) => {
    const manifest = manifestOf(file)
    return FIELDS.flatMap((field) =>
      Object.entries(manifest[field] ?? {}).map(([name, version]) => ({
        path: file.path,
        name,
        version,
      })),
    )
  })
}
