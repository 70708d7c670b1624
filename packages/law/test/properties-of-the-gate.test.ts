import { decide, type Question } from '@fencun/core/gate/decide'
import { recordOf, stricter } from '@fencun/core/gate/decision'
import type { ParameterSpec, ParameterValue, Setting } from '@fencun/core/gate/parameter'
import { LENDER_TYPES } from '@fencun/core/gate/request'
import { setOf } from '@fencun/core/gate/strictness'
import { orgId, partyId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent, fold } from '@fencun/core/timeline/fold'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadOwnPack } from './reference/own-pack.ts'
import { situationsOf } from './reference/situations.ts'

/*
 * What must hold of the whole law in any situation. The situations are those of the differential;
 * fast-check prints its seed and the number of the situation that fails.
 */
const pack = loadOwnPack()
const situation = situationsOf(pack, 2)
const number = fc.integer({ min: 0, max: 10_000_000 })
const DAY_MS = 86_400_000
const RUNS = { numRuns: 300 }

function expectNoLooser(after: Question, before: Question): void {
  const [a, b] = [decide(after).outcome, decide(before).outcome]
  expect(stricter(a, b), `${b} became ${a}`).toBe(a)
}

/** The same question after one thing more has happened. */
function happened(question: Question, at: Instant, body: EventBody): Question {
  const actor = { staff: staffId('supervisor-9'), org: orgId('lender') }
  const event: TimelineEvent = { v: 1, id: 'one-more', at, recordedAt: at, actor, ...body }
  return { ...question, state: applyEvent(question.state, event) }
}

it('the order of the rules changes nothing', () => {
  const shuffled = fc.shuffledSubarray([...pack.rules], { minLength: pack.rules.length })
  fc.assert(
    fc.property(number, shuffled, (n, rules) => {
      const { question } = situation(n)
      const law = { ...question.law, pack: { ...pack, rules } }
      const [one, other] = [decide(question), decide({ ...question, law })]
      expect(other.outcome).toBe(one.outcome)
      expect(other.nextPermittedAt).toBe(one.nextPermittedAt)
      expect(new Set(other.findings)).toEqual(new Set(one.findings))
      expect(other.obligations.toSorted()).toEqual(one.obligations.toSorted())
    }),
    RUNS,
  )
})

it('a rule more never permits more', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(...pack.rules), (n, left) => {
      const { question } = situation(n)
      const rules = pack.rules.filter((rule) => rule !== left)
      expectNoLooser(question, { ...question, law: { ...question.law, pack: { ...pack, rules } } })
    }),
    RUNS,
  )
})

const minute = fc.integer({ min: 0, max: 1439 })

function valueOf(spec: ParameterSpec): fc.Arbitrary<ParameterValue> {
  const known = pack.settings.filter(({ parameter }) => parameter === spec.id)
  const members = spec.kind === 'set' ? known.flatMap(({ value }) => setOf(value)) : []
  switch (spec.kind) {
    case 'windows':
      return fc.array(fc.record({ from: minute, until: minute }), { maxLength: 2 })
    case 'max':
    case 'min':
      return fc.oneof(fc.nat({ max: 12 }), fc.constant(6_000_000))
    case 'scale':
      return fc.constantFrom(...spec.steps)
    case 'set':
      return fc.subarray(members)
  }
}

it('a layer more never permits more, whatever number it sets', () => {
  const specs = pack.rules.flatMap((rule) => rule.parameters)
  const agencyNumber = fc
    .constantFrom(...specs)
    .chain((spec) => fc.tuple(fc.constant(spec.id), valueOf(spec)))
  let changed = 0
  fc.assert(
    fc.property(number, fc.array(agencyNumber, { minLength: 1, maxLength: 4 }), (n, numbers) => {
      const { question } = situation(n)
      const layer = numbers.map(([parameter, value]): Setting => {
        const source = { instrument: 'agency-policy', clause: null, grade: 'policy' } as const
        const dated = { from: day(0), until: null, relaxable: false }
        return { parameter, value, layer: 'agency', source, ...dated }
      })
      const policySettings = [...question.law.policySettings, ...layer]
      const after = { ...question, law: { ...question.law, policySettings } }
      expectNoLooser(after, question)
      if (decide(after).outcome !== decide(question).outcome) changed += 1
    }),
    { numRuns: 600 },
  )
  expect(changed).toBeGreaterThan(5)
})

it('an agreement that narrows never widens, whatever else was agreed', () => {
  const window = fc.option(fc.record({ from: minute, until: fc.integer({ min: 1, max: 1440 }) }), {
    nil: undefined,
  })
  const calls = fc.option(fc.nat({ max: 6 }), { nil: undefined })
  fc.assert(
    fc.property(number, window, calls, (n, hours, callsPerDayMax) => {
      const { question } = situation(n)
      const narrow: EventBody = {
        ...{ kind: 'agreement-made', agreement: 'narrow', widens: false, evidence: 'letter-1' },
        until: plusMs(question.at, 30 * DAY_MS),
        ...(hours !== undefined && { window: hours }),
        ...(callsPerDayMax !== undefined && { callsPerDayMax }),
      }
      expectNoLooser(happened(question, question.at, narrow), question)
    }),
    { numRuns: 600 },
  )
})

it('at the next permitted time, with nothing else changed, the contact is allowed', () => {
  let deferred = 0
  fc.assert(
    fc.property(number, (n) => {
      const { question } = situation(n)
      const { outcome, nextPermittedAt, findings } = decide(question)
      if (outcome === 'DENY' || outcome === 'REVIEW') expect(nextPermittedAt).toBeNull()
      if (nextPermittedAt === null) return
      expect(decide({ ...question, at: nextPermittedAt }).outcome).toBe('ALLOW')
      if (outcome === 'ALLOW') return
      deferred += 1
      // The rule that defers may object again then: an agreement can have ended meanwhile.
      for (const { notBefore } of findings) {
        if (notBefore !== undefined) expect(notBefore).toBeGreaterThan(question.at)
      }
    }),
    { numRuns: 2000 },
  )
  expect(deferred).toBeGreaterThan(50)
})

it('nothing is allowed before the next permitted time, also when an agreement ends on the way', () => {
  const HALF_HOUR_MS = DAY_MS / 48
  const hours = fc.record({ from: minute, until: fc.integer({ min: 1, max: 1440 }) })
  const soon = fc.integer({ min: 1, max: 2 * DAY_MS })
  let waited = 0
  fc.assert(
    fc.property(number, fc.boolean(), hours, soon, (n, widens, window, ms) => {
      const { question: drawn } = situation(n)
      const until = plusMs(drawn.at, ms)
      const question = happened(drawn, drawn.at, {
        ...{ kind: 'agreement-made', agreement: 'brief', widens, window, until },
        evidence: 'letter-1',
      })
      const { outcome, nextPermittedAt } = decide(question)
      if (outcome !== 'DEFER' || nextPermittedAt === null) return
      waited += 1
      const moments = [question.at, until].flatMap((first) =>
        Array.from({ length: 144 }, (_, i) => plusMs(first, i * HALF_HOUR_MS)),
      )
      for (const at of moments) {
        if (at >= nextPermittedAt) continue
        expect(decide({ ...question, at }).outcome).not.toBe('ALLOW')
      }
    }),
    { numRuns: 900 },
  )
  expect(waited).toBeGreaterThan(30)
})

it('what was stored gives the stored decision again', () => {
  fc.assert(
    fc.property(number, (n) => {
      const { question, asked } = situation(n)
      const stored: unknown = JSON.parse(JSON.stringify(asked.log.events))
      const read = (Array.isArray(stored) ? stored : []).map((one: unknown) => parseEvent(one))
      // An evidence without a name is drawn for the fold's sake; storage takes none.
      fc.pre(read.every(({ ok }) => ok))
      const events = read.flatMap((one) => (one.ok ? [one.value] : []))
      expect(events).toHaveLength(asked.log.events.length)
      const state: unknown = JSON.parse(JSON.stringify(question.state))
      expect(state).toEqual(fold(events))
      const record = JSON.stringify(recordOf(decide(question)))
      const inputs = structuredClone({ request: question.request, facts: question.facts })
      const again = decide({ ...question, ...inputs, state: fold(events) })
      expect(JSON.stringify(recordOf(again))).toBe(record)
    }),
    RUNS,
  )
})

it('a lender whose kind nobody knows is never better off than one of any kind', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(...LENDER_TYPES), (n, lenderType) => {
      const { question } = situation(n)
      const { account } = question.facts
      if (account === undefined) return
      const of = (type: typeof account.lenderType): Question => {
        return {
          ...question,
          facts: { ...question.facts, account: { ...account, lenderType: type } },
        }
      }
      expectNoLooser(of('unknown'), of(lenderType))
    }),
    { numRuns: 600 },
  )
})

it("a person's yes changes the word of its rule on its person, and no other", () => {
  let opened = 0
  const who = fc.constantFrom('asked', 'another')
  fc.assert(
    fc.property(number, fc.nat(), who, (n, nth, about) => {
      const { question } = situation(n)
      const before = decide(question)
      const asking = before.findings.filter(({ verdict }) => verdict === 'REVIEW')
      const rule = asking[nth % Math.max(1, asking.length)]?.rule ?? 'note-review'
      const party = about === 'asked' ? question.request.party : partyId('nobody-here')
      const yes: EventBody = {
        ...{ kind: 'review-decided', review: 'z-last', rule, party, allows: true },
        ...{ until: plusMs(question.at, DAY_MS), evidence: 'memo-1' },
      }
      const after = decide(happened(question, question.at, yes))
      const rest = (decision: typeof before) => decision.findings.filter((one) => one.rule !== rule)
      expect(rest(after)).toEqual(rest(before))
      const words = after.findings.filter((one) => one.rule === rule)
      const old = before.findings.filter((one) => one.rule === rule)
      if (about === 'another') expect(words).toEqual(old)
      for (const [i, word] of words.entries()) {
        if (old[i]?.verdict !== 'REVIEW' || about === 'another') continue
        expect(word.verdict).toBe('ALLOW')
        opened += 1
      }
    }),
    { numRuns: 1500 },
  )
  expect(opened).toBeGreaterThan(20)
})
