// `npm run mutation`: how many small faults in the rules, the gate and the timeline are noticed.
//   npm run mutation                                 all of them (nightly)
//   npm run mutation -- --changed [--base REV]       what is new, and a sample of the rest (`npm test`)
//   npm run mutation -- --files 'packages/law/rules/quiet-hours/rule.ts'
//   npm run mutation -- --oracles                    the first stage alone
//   npm run mutation -- --vitest                     a third stage; hours
// It works on the last commit, in a copy below .cache: first everything is held against oracles and
// quick tests, in milliseconds each; what they leave goes to the other tests. What is settled is kept,
// so that a run that was broken off goes on. It fails below 90 %. See docs/mutation.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyOfHead } from './lib/copy-of-head.mjs'
import { baseOf, changedAmong, mutatedAmong, sampleOf, testsAmong } from './mutation/chosen.mjs'
import { equivalentsAmong } from './mutation/equivalents.mjs'
import { LEFT_OVER, verdictsInPlace } from './mutation/in-place-stage.mjs'
import { bundleMutants } from './mutation/instrument.mjs'
import { lowParts, NOTICED, printed, reportOn } from './mutation/report.mjs'
import {
  contentHash,
  differingFrom,
  ENV,
  filesBelow,
  historyOf,
  repositoryOf,
} from './mutation/repository.mjs'
import { verdictsOfTests } from './mutation/vitest-stage.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const FOLDERS = ['packages/law', 'packages/core']
const ORACLES = 'scripts/mutation/oracles.ts'
const say = (line) => console.log(`mutation: ${line}`)
const repository = repositoryOf(root, say)

process.exitCode = await main()

async function main() {
  const started = performance.now()
  const { values } = parseArgs({
    options: {
      changed: { type: 'boolean', default: false },
      base: { type: 'string' },
      files: { type: 'string' },
      oracles: { type: 'boolean', default: false },
      vitest: { type: 'boolean', default: false },
      afresh: { type: 'boolean', default: false },
    },
  })
  const plan = planOf(values)
  const copy = copyOfHead(root, 'mutation', { repository, env: ENV })
  try {
    const run = { copy: copy.path, hash: contentHash(repository), root, afresh: values.afresh, say }
    const report = reportOn(await tried(plan, run))
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(join(root, '.cache', 'mutation.json'), JSON.stringify(report, undefined, 1))
    const isEnough = printed(report, console.log)
    say(`${Math.round((performance.now() - started) / 1000)} s`)
    return isEnough ? 0 : 1
  } finally {
    copy.remove()
  }
}

/** Which files, which of their mutants, and when the later stages are asked. */
function planOf({ changed, base: asked, files: named, oracles, vitest }) {
  const files = named?.split(',') ?? mutatedAmong(filesBelow(repository, ...FOLDERS))
  const isNeeded = (report) => !oracles && (!changed || lowParts(report).length > 0)
  const plan = { files, isNeeded, vitest, isWhole: !changed }
  if (!changed) return { ...plan, choose: (mutants) => mutants }
  const { commit, why } = baseOf(historyOf(repository, asked ?? process.env.FENCUN_BASE))
  const isNew = new Set(changedAmong(files, differingFrom(repository, commit)))
  say(`new since ${commit?.slice(0, 12) ?? 'the beginning'} (${why}): ${isNew.size} files`)
  for (const file of isNew) say(`  ${file}`)
  return { ...plan, choose: (mutants) => sampleOf(mutants, (file) => isNew.has(file), say) }
}

/** The mutants that were chosen, with what became of each. */
async function tried({ files, choose, isNeeded, vitest, isWhole }, run) {
  const tests = testsAmong(filesBelow(repository, ...FOLDERS))
  const outdir = join(run.copy, '.cache', 'oracles')
  const all = await bundleMutants({ root: run.copy, files, oracles: ORACLES, tests, outdir })
  const { ids: equivalent, gone } = equivalentsAmong(all, lineIn(run.copy))
  for (const one of gone) say(`listed as equivalent and no mutant any more: ${one}`)
  if (gone.length > 0 && isWhole) throw new Error('the list of equivalent mutants is out of date')
  const mutants = choose(all)
  if (mutants.length === 0) throw new Error('there is nothing to try: a score of nothing is none')
  const bundle = join(outdir, 'oracles.mjs')
  const first = await verdictsInPlace(mutants, { ...run, bundle, stage: 'quick' })
  const settled = mutants.map((one) => withVerdict(one, first.get(one.id), equivalent.has(one.id)))
  if (!isNeeded(reportOn(settled))) {
    say('the other tests are not asked: each score is the least it can be')
    return settled
  }
  const left = settled.filter(isLeft)
  const second = await verdictsInPlace(left, { ...run, bundle, stage: 'slow' })
  const more = settled.map((one) => ({ ...one, ...noticedIn(second.get(one.id)) }))
  const third = vitest ? verdictsOfTests(more.filter(isLeft), run) : new Map()
  return more.map((one) => ({ ...one, ...noticedIn(third.get(one.id)) }))
}

function isLeft({ status }) {
  return LEFT_OVER.includes(status)
}

/** A later stage can only notice more; that it does not come past a mutant counts for nothing. */
function noticedIn(verdict) {
  return verdict !== undefined && NOTICED.includes(verdict.status) ? verdict : {}
}

function withVerdict(mutant, { status, by }, isEquivalent) {
  if (!isEquivalent) return { ...mutant, oracles: status, status, by }
  if (isLeft({ status })) return { ...mutant, oracles: status, status: 'equivalent' }
  throw new Error(`${mutant.file}:${mutant.line} is listed as equivalent and noticed`)
}

function lineIn(copy) {
  const lines = new Map()
  return ({ file, line }) => {
    if (!lines.has(file)) lines.set(file, readFileSync(join(copy, file), 'utf8').split('\n'))
    return lines.get(file)[line - 1] ?? ''
  }
}
