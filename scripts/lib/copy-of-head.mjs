// A copy of the last commit below .cache, with the installed packages, in which files may be changed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The packages are hard links; links to our own packages are relative and lead into the copy. */
export function copyOfHead(root, name) {
  const copy = join(root, '.cache', name)
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  execFileSync('git', ['clone', '--quiet', '--local', root, copy], { stdio: 'inherit' })
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')])
  return { path: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}
