// Installs system packages where that is possible: as root on Debian and its kin.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether the packages are there afterwards. */
export function aptInstall(names, log) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version')) return false
  log(`installing ${names.join(', ')}`)
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...names)
}
