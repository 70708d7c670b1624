// `node scripts/complete-lock.mjs`, after the lock file was written from an incomplete mirror.
//
// Tools with native parts name one optional package per platform. A mirror that lacks some of them
// leaves them out of the lock, and `npm ci` then refuses the lock everywhere. This adds the missing
// entries; the platform is read from the name, the version is the exact one their tool asks for.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x']

/**
 * The entries a lock lacks, by path. Throws when a name or a version does not say enough.
 *
 * @param {Record<string, any>} packages
 * @returns {Record<string, object>}
 */
export function missingEntries(packages) {
  const found = Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => resolve(packages, from, name) === undefined)
      .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, entry)]),
  )
  return Object.fromEntries(found)
}

function entryFor(name, version, owner) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((one) => words.includes(one))
  const cpu = PROCESSORS.find((one) => words.includes(one))
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(`\`${name}\` \`${version}\` does not say which platform it is for`)
  }
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : undefined
  return {
    version,
    cpu: [cpu],
    ...(owner.dev && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    os: [os],
  }
}

function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (path in packages) return path
    if (folder === '') return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingEntries(lock.packages)
  const all = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} entries added to package-lock.json`)
}
