import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { stricter } from '@fencun/core/gate/decision'
import { CONTENT_CATEGORIES, DISCLOSURES, LENDER_TYPES, PRODUCTS } from '@fencun/core/gate/request'
import { CHANNELS } from '@fencun/core/timeline/contact'
import { GUARANTEE_KINDS } from '@fencun/core/timeline/event'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { lawInForce, policyOf } from './profile.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { LawPackError } from './read-yaml.ts'
import { STATUSES } from './scenario.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

const pad = (n: number): string => String(n).padStart(2, '0')
const time = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    second: fc.integer({ min: 0, max: 86_399 }),
  })
  .map(({ month, day, second }) => {
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    return `2026-${pad(month)}-${pad(day)}T${clock.map(pad).join(':')}`
  })
const known = fc.constantFrom(true, true, true, true, false, 'unknown')
const few = (max: number) => fc.constantFrom(0, 0, 1, 2, max)

const plain = fc.record(
  {
    at: time,
    channel: fc.constantFrom(...CHANNELS, 'voice_interactive', 'voice_interactive'),
    target: fc.constantFrom('debtor', 'debtor', 'debtor', 'contact', 'guarantor', 'unrelated'),
    initiator: fc.constantFrom('collector', 'collector', 'collector', 'debtor'),
    status: fc.subarray([...STATUSES], { maxLength: 1 }),
    connToday: few(3),
    unansweredSameNumberToday: few(6),
    dialsToday: few(10),
    lastCallDate: fc.constantFrom('2026-01-01', '2026-11-17'),
    agreement: fc.record({
      window: fc.constantFrom(['22:00', '22:30'], ['18:00', '20:00'], ['06:00', '09:00']),
      maxCalls: fc.nat({ max: 5 }),
      kind: fc.constantFrom('widen', 'restrict'),
      evidence: fc.boolean(),
    }),
    debtorNoContact: fc.constantFrom([['12:00', '14:00']], [['08:00', '20:00']]),
    loss: fc.constantFrom('number_invalid', '3_calls_failed'),
    contactRefused: fc.boolean(),
    agency: fc.boolean(),
    agencyListed: known,
    actorOk: known,
    assigned: known,
    recording: known,
  },
  { requiredKeys: ['at'] },
)

const account = fc.record({
  lenderType: fc.constantFrom(...LENDER_TYPES),
  product: fc.constantFrom(...PRODUCTS),
  principal: fc.constantFrom(49_999.99, 50_000),
  originated: fc.constantFrom('2026-07-31', '2026-08-01'),
})

const said = fc.record({
  content: fc.subarray([...CONTENT_CATEGORIES], { maxLength: 2 }),
  discloses: fc.subarray([...DISCLOSURES], { maxLength: 1 }),
  demands: fc.constantFrom(400, 100_000),
  due: fc.constantFrom(400, 100_000, 100_000),
  contactOffersToPay: fc.boolean(),
})

const standing = fc.record({
  guarantee: fc.record({
    signed: fc.constantFrom(true, true, false),
    kind: fc.constantFrom(...GUARANTEE_KINDS),
    periodEnd: fc.constantFrom('2026-03-31', '2026-12-31'),
    preEnforced: fc.boolean(),
  }),
  contactConnectedTotal: fc.constantFrom(0, 1),
  subcontract: fc.constantFrom(false, false, true),
  trainedOn: fc.constantFrom('2025-06-30', '2026-01-31'),
})

/** A situation about hours and counters, and in some cases also about account, words or people. */
const facts = fc
  .tuple(plain, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, account, said, standing))
  .map(([all, more]) => ({ ...all, ...more }))

const ask = (given: object, profile: string) =>
  questionOf(readScenario({ value: { ...given, profile }, place: 'facts' }), pack)

it("the tender's policy over the law never allows what the law refuses", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const law = decide(ask(given, 'std')).outcome
      const both = decide(ask(given, 'tender')).outcome
      if (both === 'ALLOW') expect(law).toBe('ALLOW')
    }),
    { numRuns: 300 },
  )
})

it('leaving a rule out never makes the answer stricter', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...pack.rules), (given, left) => {
      const question = ask(given, 'tender')
      const rules = pack.rules.filter((rule) => rule !== left)
      const law = { ...question.law, pack: { ...pack, rules } }
      const [whole, part] = [decide(question), decide({ ...question, law })]
      expect(stricter(whole.outcome, part.outcome)).toBe(whole.outcome)
    }),
    { numRuns: 300 },
  )
})

it('not knowing what kind of loan it is never permits more', () => {
  const counted = fc.record({
    at: time,
    unansweredSameNumberToday: few(6),
    debtorNotified: fc.boolean(),
  })
  let milder = 0
  fc.assert(
    fc.property(counted, account, fc.option(said, { nil: {} }), (given, loan, words) => {
      const told = decide(ask({ ...given, ...words, ...loan }, 'std')).outcome
      const { lenderType: _type, product: _product, ...left } = loan
      const hidden = { ...left, lenderType: 'unknown', product: 'unknown' }
      const untold = decide(ask({ ...given, ...words, ...hidden }, 'std')).outcome
      expect(stricter(untold, told)).toBe(untold)
      if (untold !== told) milder += 1
    }),
    { numRuns: 300 },
  )
  expect(milder).toBeGreaterThan(10)
})

it('at the next permitted time, with nothing else changed, the contact is allowed', () => {
  let deferred = 0
  fc.assert(
    fc.property(facts, fc.constantFrom('std', 'tender'), (given, profile) => {
      const question = ask(given, profile)
      const { outcome, nextPermittedAt, findings } = decide(question)
      if (outcome !== 'DEFER') return
      deferred += 1
      for (const { verdict, notBefore } of findings) {
        if (verdict === 'DEFER') expect(notBefore).toBeGreaterThan(question.at)
      }
      // The last holiday of a published calendar has an end that nobody knows yet.
      if (nextPermittedAt === null) return
      expect(decide({ ...question, at: nextPermittedAt }).outcome).toBe('ALLOW')
    }),
    { numRuns: 500 },
  )
  expect(deferred).toBeGreaterThan(10)
})

it('no rule allows what it does not know', () => {
  const unknowns = fc.constantFrom('agencyListed', 'actorOk', 'assigned', 'recording')
  fc.assert(
    fc.property(time, unknowns, (at, fact) => {
      expect(decide(ask({ at, agency: true, [fact]: 'unknown' }, 'std')).outcome).toBe('DENY')
    }),
  )
})

it('a deferral under the real law always leads to a time when the calendar is known', () => {
  const law = lawInForce(pack, ['tender'])
  expect(law.policy).toBe('tender@1')
  const { nextPermittedAt } = decide(ask({ at: '2026-02-15T22:30:00', connToday: 3 }, 'tender'))
  expect(nextPermittedAt).toBe(ask({ at: '2026-02-24T08:00:00' }, 'tender').at)
})

it('several profiles lie over each other under one name', () => {
  expect(policyOf(pack, ['std', 'tender']).policy).toBe('std@1+tender@1')
})

it('a profile that does not exist is refused, since none would be too mild', () => {
  expect(() => policyOf(pack, ['tendre'])).toThrow(LawPackError)
})
