// A copy of the last commit below .cache, with the installed packages, in which files may be changed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The packages are hard links; links to our own packages are relative and lead into the copy. */
export function copyOfHead(root, name, { repository = root, env = process.env } = {}) {
  const copy = join(root, '.cache', name)
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  execFileSync('git', ['clone', '--quiet', '--local', repository, copy], { stdio: 'inherit', env })
  withPackages(join(root, 'node_modules'), join(copy, 'node_modules'))
  return { path: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}

/** Where packages lie on another disk than the copy they cannot be linked, only copied. */
function withPackages(from, to) {
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0) return
  rmSync(to, { recursive: true, force: true })
  execFileSync('cp', ['-a', from, to], { stdio: 'inherit' })
}
