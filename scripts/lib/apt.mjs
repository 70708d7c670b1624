// Installs system packages where that is possible: as root on Debian and its kin.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Mirrors stumble, and somebody else may be installing just now. */
const PATIENT = ['-o', 'Acquire::Retries=5', '-o', 'DPkg::Lock::Timeout=600']

/** Whether the packages are there afterwards. */
export function aptInstall(names, log) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version')) return false
  log(`installing ${names.join(', ')}`)
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...PATIENT, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', ...names)
  apt('update')
  if (install()) return true
  // The lists may have been fetched in part, or while the mirror changed.
  apt('update')
  return install()
}
