// Knows whether a build is older than what it was made from, without reading any content.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NOT_INPUTS = new Set(['node_modules', 'dist', '.cache', 'test', 'coverage'])

/** One line that changes whenever a file is added, removed, renamed or written. */
export function stampOf(root, inputs) {
  const hash = createHash('sha256')
  for (const line of inputs.flatMap((input) => [...linesOf(root, input)])) hash.update(line)
  return hash.digest('hex')
}

/** True when `output` was made from inputs with exactly this stamp. */
export function isFresh(output, stamp) {
  try {
    return readFileSync(join(output, '.stamp'), 'utf8') === stamp
  } catch {
    return false
  }
}

function* linesOf(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    yield `${path} ${stat.size} ${stat.mtimeMs}\n`
    return
  }
  for (const name of readdirSync(join(root, path)).toSorted()) {
    if (!NOT_INPUTS.has(name) && !/\.test\.tsx?$/.test(name))
      yield* linesOf(root, `${path}/${name}`)
  }
}
