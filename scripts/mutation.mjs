// `npm run mutation`: how many small faults in the rules, the gate and the timeline the tests notice.
//   npm run mutation                       all of them (nightly; it takes long)
//   npm run mutation -- --changed HEAD~1   only files that differ from a revision
//   npm run mutation -- --files 'packages/law/rules/quiet-hours/rule.ts'
// It works on the last commit, in a copy below .cache, and fails below 90 %.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyOfHead } from './lib/copy-of-head.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const MUTATED =
  /^packages\/(law\/(us-reg-f\/)?rules\/[^/]+\/rule\.ts|core\/src\/gate\/[^/]+\.ts|core\/src\/timeline\/(counters|fold|fold-contact|fold-known|loss|tally)\.ts)$/

process.exitCode = main(process.argv.slice(2))

function main(args) {
  const files = chosen(args)
  if (files !== undefined && files.length === 0) {
    console.log('mutation: no rule, gate or timeline file differs; nothing to do')
    return 0
  }
  const copy = copyOfHead(root, 'mutation')
  const only = files === undefined ? [] : ['--mutate', files.join(',')]
  const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...only], {
    cwd: copy.path,
    stdio: 'inherit',
  })
  const report = join(copy.path, 'mutation.json')
  if (existsSync(report)) copyFileSync(report, join(root, '.cache', 'mutation.json'))
  copy.remove()
  return status ?? 1
}

/** Undefined means all. */
function chosen(args) {
  const [what, value] = args
  if (what === undefined) return undefined
  if (value === undefined) throw new Error(`${what} needs a value`)
  if (what === '--files') return value.split(',')
  if (what !== '--changed') throw new Error(`there is no option ${what}`)
  const names = execFileSync('git', ['diff', '--name-only', `${value}...HEAD`], {
    cwd: root,
    encoding: 'utf8',
  })
  return names.split('\n').filter((name) => MUTATED.test(name) && !name.endsWith('.test.ts'))
}
