// Tells whether `node_modules` holds what the lock file asks for, and installs it when not.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = join('node_modules', '.fencun-lock')

/** Installs from the lock file when needed. Returns false when npm could not. */
export function ensureInstalled(root, log) {
  const wanted = digest(join(root, 'package-lock.json'))
  if (read(join(root, STAMP)) === wanted) return true
  if (!holds(root)) {
    log('installing packages from the lock file (about a minute, once)')
    const npm = process.env.npm_execpath
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
    const install = () =>
      spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--fetch-retries=5'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: !npm && process.platform === 'win32',
      }).status === 0
    // A registry may stumble; what is wrong in earnest is so a second time.
    if (!install() && !install()) return false
  }
  writeFileSync(join(root, STAMP), wanted)
  return true
}

/**
 * True when every package of the lock file that this platform needs is installed as locked.
 *
 * npm notes in `node_modules/.package-lock.json` what it installed. Somebody who ran `npm ci`
 * by hand need not wait for a second one.
 */
export function holds(root) {
  const installed = read(join(root, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return false
  const has = JSON.parse(installed).packages
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wants)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional)
    .every(([path, { integrity }]) => has[path] !== undefined && has[path].integrity === integrity)
}

function digest(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
