import fc from 'fast-check'
import { contactId, lineId, type PointId, partyId } from '../src/ids.ts'
import { type Instant, instant, plusMs } from '../src/time/instant.ts'
import { OUTCOME_NAMES } from '../src/timeline/contact.ts'
import type { EventBody, TimelineEvent } from '../src/timeline/event.ts'
import { CASES, framed, MIDNIGHT, ORGS, POINTS } from './arbitrary-timeline.ts'

const MINUTE_MS = 60_000
const pick = <T>(options: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...options)

/** What may happen to one contact, in any number and contradiction. */
const words = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.oneof(
      fc.constant({ kind: 'contact-started' } as const),
      fc.record({
        kind: fc.constant('contact-ended' as const),
        outcome: pick(OUTCOME_NAMES),
        talkSec: fc.nat({ max: 600 }),
      }),
      fc.constant({ kind: 'contact-misdirected', evidence: 'recording-1' } as const),
      fc.constant({
        kind: 'contact-recorded',
        record: 'record-1',
        resultCode: 'OTHER',
      } as const),
    ),
  ),
  { maxLength: 4 },
)

const opening = fc.record({
  point: pick(POINTS),
  case: pick(CASES),
  org: pick(ORGS),
  role: pick(['debtor', 'contact'] as const),
  channel: pick(['voice_interactive', 'voice_notice', 'sms', 'visit'] as const),
  inbound: fc.boolean(),
})

function opened(
  name: string,
  at: Instant,
  how: typeof opening extends fc.Arbitrary<infer T> ? T : never,
): EventBody {
  const { point, case: id, role, channel, inbound } = how
  const contact = contactId(name)
  const party = partyId(role)
  if (inbound) return { kind: 'contact-inbound', contact, case: id, party, role, channel }
  return {
    kind: 'contact-permitted',
    contact,
    startBy: plusMs(at, MINUTE_MS),
    ...{ request: name, case: id, point, party, role, channel },
    purpose: 'interactive',
    line: lineId('line-1'),
    decision: {
      ...{ outcome: 'ALLOW', at, findings: [], obligations: [], nextPermittedAt: at },
      ...{ packHash: 'pack', policy: 'policy' },
    },
  }
}

/** Two points of the three share a number, as happens. */
function added(point: PointId, i: number): EventBody {
  const role = i < 2 ? 'debtor' : 'contact'
  return {
    kind: 'point-added',
    ...{ point, party: partyId(role), role, pointKind: 'mobile', source: 'reserved' },
    ...{ numberKey: i === 1 ? 'key-1' : 'key-2', reserved: i < 2 },
  }
}

/** Points, what is declared of them, and contacts with what is said of them, over `days` days. */
export function callHistory(days: number): fc.Arbitrary<readonly TimelineEvent[]> {
  const minute = fc.integer({ min: 0, max: days * 24 * 60 })
  const contact = fc.tuple(minute, opening, words)
  const strikes = fc.array(
    fc.tuple(minute, pick(POINTS), pick(['not-in-service', 'wrong-person', 'withdrawn'] as const)),
    { maxLength: 2 },
  )
  return fc.tuple(fc.array(contact, { maxLength: 6 }), strikes).map(([contacts, struck]) => {
    const dated: (readonly [number, EventBody, (typeof ORGS)[number] | undefined])[] = [
      ...POINTS.map((point, i) => [i, added(point, i), undefined] as const),
      ...struck.map(
        ([at, point, why]) => [at, { kind: 'point-invalidated', point, why }, undefined] as const,
      ),
      ...contacts.flatMap(([at, how, said], i) => {
        const name = `contact-${i}`
        return [
          [at, opened(name, minuteAt(at), how), how.org] as const,
          ...said.map(([later, word]) => {
            const body = { ...word, contact: contactId(name) }
            return [at + later, body, how.org] as const
          }),
        ]
      }),
    ]
    const [first] = ORGS
    if (first === undefined) throw new Error('there are organisations')
    return dated
      .toSorted(([a], [b]) => a - b)
      .map(([at, body, org = first], i) =>
        framed(body, { at: minuteAt(at), org, id: `event-${i}` }),
      )
  })
}

function minuteAt(minute: number): Instant {
  return instant(MIDNIGHT + minute * MINUTE_MS)
}

/** The same events in another order, some of them twice: what a poor line makes of them. */
export function redelivered<T>(events: readonly T[], seed: number): readonly T[] {
  const next = numbers(seed)
  const doubled = events.filter(() => next() < 0.3)
  return [...events, ...doubled]
    .map((event) => ({ event, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ event }) => event)
}

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function numbers(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A value as text that does not depend on the order in which its fields were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
