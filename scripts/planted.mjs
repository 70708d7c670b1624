// `npm run planted`: plants each of the faults of planted/bugs.mjs, one after the other, in a copy of
// the last commit, and asks the tests. A fault that nobody notices is a failure, and so is one whose
// place in the code is no longer there. The last line is `N caught, N missed`.
//   npm run planted                 all of them
//   npm run planted -- --only a,b   some, by their ids
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyOfHead } from './lib/copy-of-head.mjs'
import { BUGS } from './planted/bugs.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const wanted = process.argv[2] === '--only' ? (process.argv[3] ?? '').split(',') : undefined
const bugs = BUGS.filter(({ id }) => wanted === undefined || wanted.includes(id))
const copy = copyOfHead(root, 'planted')

try {
  const missed = bugs.filter((bug) => !isCaught(bug))
  console.log(`${bugs.length - missed.length} caught, ${missed.length} missed`)
  process.exitCode = missed.length === 0 && bugs.length > 0 ? 0 : 1
} finally {
  copy.remove()
}

function isCaught({ id, what, file, find, replace, tests }) {
  const path = join(copy.path, file)
  const sound = readFileSync(path, 'utf8')
  const places = sound.split(find).length - 1
  if (places !== 1) {
    console.log(`MISSED  ${id}: its place in ${file} is there ${places} times`)
    return false
  }
  // The copy's packages are its own files, but a clone may share blocks: write, never edit in place.
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  )
  const verdict = ask(tests)
  writeFileSync(path, sound)
  console.log(
    `${verdict === 'failed' ? 'caught' : 'MISSED'}  ${id}: ${what}${verdict === 'failed' ? '' : ` (tests ${verdict})`}`,
  )
  return verdict === 'failed'
}

/** `failed` only when tests ran and at least one of them said no: a crash is no catch. */
function ask(tests) {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const { stdout } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'fast', '--bail', '1', '--reporter', 'json', ...tests],
    { cwd: copy.path, encoding: 'utf8', maxBuffer: 1024 ** 3 },
  )
  const at = stdout.indexOf('{')
  if (at < 0) return 'did not run'
  const { numFailedTests, numPassedTests } = JSON.parse(stdout.slice(at))
  if (numFailedTests > 0) return 'failed'
  return numPassedTests > 0 ? 'passed' : 'did not run'
}
