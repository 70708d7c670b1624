import { decide } from '@fencun/core/gate/decide'
import { recordOf } from '@fencun/core/gate/decision'
import { beijingDay } from '@fencun/core/time/beijing'
import { factsOf } from '../packages/law/test/reference/facts.ts'
import { LINES } from '../packages/law/test/reference/lines.ts'
import { anyLaw } from '../packages/law/test/reference/numbers.ts'
import { loadOwnPack } from '../packages/law/test/reference/own-pack.ts'
import { type Situation, situationsOf } from '../packages/law/test/reference/situations.ts'
import { foreignEngines } from './decide/foreign.ts'
import { readFacts } from './decide/read-facts.ts'
import { bitsOf, maskOf, straightLine } from './decide/straight-line.ts'
import { report, type Subject } from './harness.ts'

/**
 * What the gate's answer costs with every rule of the pack, in random situations. The floor is a
 * straight-line form of the same rules that takes the same question and says only which reasons
 * fire. Both must say the same of every situation before anything is timed.
 */
const SITUATIONS = 4096
const FOREIGN_SITUATIONS = 256
const SEED = 1

const pack = loadOwnPack()
const draw = situationsOf(pack, SEED)
// Before the first day of the law there is nothing to compile, and the gate says so.
const all: readonly Situation[] = Array.from({ length: 2 * SITUATIONS }, (_, n) => draw(n))
  .filter(({ asked }) => anyLaw(beijingDay(asked.at)))
  .slice(0, SITUATIONS)
const [sample] = all
if (sample === undefined) throw new Error('there are situations')
const bits = bitsOf(LINES)
const mask = await straightLine(LINES, sample.question)

const counts = new Map<string, number>()
let reasons = 0
for (const { question } of all) {
  const decision = decide(question)
  const [gate, straight] = [maskOf(decision, bits), mask(readFacts(question))]
  if (gate.join() !== straight.join()) throw new Error(`they differ: ${JSON.stringify(decision)}`)
  counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1)
  reasons += decision.findings.length
}
const outcomes = [...counts].map(([outcome, n]) => `${n} ${outcome}`).join(', ')
console.log(`${SITUATIONS} situations under two policies, drawn with seed ${SEED}: ${outcomes};`)
console.log(
  `${(reasons / SITUATIONS).toFixed(2)} reasons each of ${bits.size}, the same by both.\n`,
)

/** One of a list after the other, for ever. */
function turns<T>(name: string, list: readonly T[], run: (one: T) => unknown): Subject {
  let turn = 0
  return {
    name,
    run: () => {
      const one = list[turn % list.length]
      turn += 1
      return one === undefined ? undefined : run(one)
    },
  }
}

const questions = all.map(({ question }) => question)
const ending = (outcome: string) => questions.filter((one) => decide(one).outcome === outcome)
const read = questions.map(readFacts)
await report({
  title: `decide, ${pack.rules.length} rules`,
  floor: turns('straight line', questions, (one) => mask(readFacts(one))),
  subjects: [
    turns('straight line, facts already counted', read, mask),
    turns('decide, every reason and source', questions, decide),
    turns('decide, allowed', ending('ALLOW'), decide),
    turns('decide, deferred, with the next time', ending('DEFER'), decide),
    turns('decide, denied', ending('DENY'), decide),
    turns('decide and write it down as JSON', questions, (one) =>
      JSON.stringify(recordOf(decide(one))),
    ),
  ],
})

const some = all.slice(0, FOREIGN_SITUATIONS)
const engines = foreignEngines(LINES)
const facts = some.map(({ asked }) => factsOf(asked))
for (const [n, { question }] of some.entries()) {
  const one = facts[n]
  if (one === undefined) continue
  const found = decide(question).findings.map(({ rule, reason }) => `${rule}:${reason}`)
  const gate = found.toSorted().join()
  const said = [engines.cedar(one), await engines.jsonRules(one)].map((each) => each.join())
  if (said.some((each) => each !== gate))
    throw new Error(`they differ: ${gate} / ${said.join(' / ')}`)
}
await report({
  title: `the same lines in other engines, ${FOREIGN_SITUATIONS} situations`,
  floor: turns('straight line', some, ({ question }) => mask(readFacts(question))),
  subjects: [
    turns('decide', some, ({ question }) => decide(question)),
    turns('@cedar-policy/cedar-wasm', facts, engines.cedar),
    turns('json-rules-engine', facts, engines.jsonRules),
  ],
})
