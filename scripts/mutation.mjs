// `npm run mutation`: how many small faults in the rules, the gate and the timeline are noticed.
//   npm run mutation                       all of them (nightly)
//   npm run mutation -- --changed HEAD~1   only files that differ from a revision
//   npm run mutation -- --files 'packages/law/rules/quiet-hours/rule.ts'
//   npm run mutation -- --oracles          without the tests: minutes instead of an hour
// It works on the last commit, in a copy below .cache: first everything is held against oracles, in
// milliseconds each; what they leave goes to the tests. It fails below 90 %. See docs/mutation.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { copyOfHead } from './lib/copy-of-head.mjs'
import { equivalentsAmong } from './mutation/equivalents.mjs'
import { bundleMutants } from './mutation/instrument.mjs'
import { keyOf } from './mutation/left.mjs'
import { verdictsOn } from './mutation/pool.mjs'
import { printed, reportOn } from './mutation/report.mjs'
import { verdictsOfTests } from './mutation/vitest-stage.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const MUTATED =
  /^packages\/(law\/(us-reg-f\/)?rules\/[^/]+\/rule\.ts|core\/src\/gate\/[^/]+\.ts|core\/src\/timeline\/(counters|fold|fold-contact|fold-known|loss|tally)\.ts)$/
const ORACLES = 'scripts/mutation/oracles.ts'
/** Quick tests of what is mutated; the others wait for the second stage. */
const TESTS =
  /^packages\/(core\/(src\/(gate|timeline)|test)\/[^/]+|law\/src\/(afterwards|debtor-notified|guarantees|holiday-scope|scope|us-reg-f|us-reg-f-persons|us-reg-f-vectors))\.test\.ts$/
const LEFT_OVER = ['survived', 'not-reached']
const say = (line) => console.log(line)

process.exitCode = await main()

async function main() {
  const { values } = parseArgs({
    options: {
      changed: { type: 'string' },
      files: { type: 'string' },
      oracles: { type: 'boolean', default: false },
    },
  })
  const files = chosen(values)
  if (files.length === 0) {
    say('mutation: no rule, gate or timeline file differs; nothing to do')
    return 0
  }
  const copy = copyOfHead(root, 'mutation')
  try {
    const report = reportOn(await tried(files, copy.path, values.oracles))
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(join(root, '.cache', 'mutation.json'), JSON.stringify(report, undefined, 1))
    return printed(report, say) ? 0 : 1
  } finally {
    copy.remove()
  }
}

function chosen({ changed, files }) {
  if (files !== undefined) return files.split(',')
  const names =
    changed === undefined
      ? lawAndCore()
      : git('diff', '--name-only', '--diff-filter=d', `${changed}...HEAD`)
  return names.filter((name) => MUTATED.test(name) && !name.endsWith('.test.ts'))
}

function lawAndCore() {
  return git('ls-tree', '-r', '--name-only', 'HEAD', 'packages/law', 'packages/core')
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n')
}

/** Every mutant of the files with what became of it. */
async function tried(files, copy, oraclesOnly) {
  const outdir = join(copy, '.cache', 'oracles')
  const tests = lawAndCore().filter((name) => TESTS.test(name))
  const mutants = await bundleMutants({ root: copy, files, oracles: ORACLES, tests, outdir })
  const equivalent = equivalentsAmong(mutants, lineIn(copy))
  const first = await askedOracles(mutants, copy, join(outdir, 'oracles.mjs'))
  const verdictOf = ({ id }) => first.get(id)
  const left = mutants.filter(
    (one) => LEFT_OVER.includes(verdictOf(one).status) && !equivalent.has(one),
  )
  say(`mutation: ${mutants.length - left.length} of ${mutants.length} are settled by the oracles`)
  const second = oraclesOnly ? new Map() : verdictsOfTests(left, copy)
  return mutants.map((one) => {
    const { status: oracles, by: oracle } = verdictOf(one)
    const isLeft = LEFT_OVER.includes(oracles)
    if (equivalent.has(one)) {
      if (!isLeft) throw new Error(`${one.file}:${one.line} is listed as equivalent and noticed`)
      return { ...one, oracles, status: 'equivalent' }
    }
    const { status, by } = (isLeft ? second.get(keyOf(one)) : undefined) ?? {
      status: oracles,
      by: oracle,
    }
    return { ...one, oracles, status, by }
  })
}

function askedOracles(mutants, copy, bundle) {
  let told = 0
  return verdictsOn(
    mutants.map(({ id }) => id),
    {
      worker: new URL('mutation/worker.mjs', import.meta.url),
      data: { bundle: pathToFileURL(bundle).href, root: copy },
      workers: availableParallelism(),
      onReady: ({ asked, aside }) => {
        if (told > 0) return
        told = 1
        say(`mutation: ${asked} oracles and tests; left to Vitest: ${aside.join(', ') || 'none'}`)
      },
      onProgress: ({ size }) => {
        if (size < told + 250) return
        told = size
        say(`mutation: ${size} of ${mutants.length} held against the oracles`)
      },
    },
  )
}

function lineIn(copy) {
  const lines = new Map()
  return ({ file, line }) => {
    if (!lines.has(file)) lines.set(file, readFileSync(join(copy, file), 'utf8').split('\n'))
    return lines.get(file)[line - 1] ?? ''
  }
}
