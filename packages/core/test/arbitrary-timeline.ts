import fc from 'fast-check'
import {
  caseId,
  contactId,
  lineId,
  orgId,
  partyId,
  placementId,
  pointId,
  staffId,
} from '../src/ids.ts'
import { beijingDay } from '../src/time/beijing.ts'
import { type Instant, instant, plusMs } from '../src/time/instant.ts'
import { OUTCOME_NAMES } from '../src/timeline/contact.ts'
import { type EventBody, HOLD_REASONS, type TimelineEvent } from '../src/timeline/event.ts'

/** 2026-11-18T00:00:00+08:00, a Wednesday. */
export const MIDNIGHT = instant(1_794_931_200_000)
export const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export const ORGS = ['lender', 'agency-a', 'agency-b'].map(orgId)
export const CASES = ['case-1', 'case-2'].map(caseId)
export const POINTS = ['point-1', 'point-2', 'point-3'].map(pointId)
const PARTIES = ['debtor', 'contact-1'].map(partyId)
const CONTACTS = Array.from({ length: 12 }, (_, i) => contactId(`contact-${i}`))

const pick = <T>(options: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...options)
const soon = fc.integer({ min: 0, max: 4 * 24 * 60 }).map((m) => plusMs(MIDNIGHT, m * MINUTE_MS))
const window = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, until]) => ({ from, until }))

const asked = fc.record({
  request: fc.constant('request-1'),
  case: pick(CASES),
  point: pick(POINTS),
  party: pick(PARTIES),
  role: pick(['debtor', 'contact'] as const),
  channel: pick(['voice_interactive', 'voice_notice', 'sms'] as const),
  purpose: fc.constant('interactive' as const),
  line: fc.constant(lineId('line-1')),
  decision: fc.constant({
    outcome: 'ALLOW' as const,
    at: MIDNIGHT,
    findings: [],
    obligations: [],
    nextPermittedAt: MIDNIGHT,
    packHash: 'pack',
    policy: 'policy',
  }),
})

const agreement = fc.record({
  kind: fc.constant('agreement-made' as const),
  agreement: pick(['a-1', 'a-2', 'a-3']),
  widens: fc.boolean(),
  window,
  callsPerDayMax: fc.integer({ min: 0, max: 6 }),
  until: soon,
  evidence: pick([null, '', 'recording-1']),
})

const caseBody: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('case-placed' as const),
    case: pick(CASES),
    placement: fc.constant(placementId('p-1')),
    handler: pick(ORGS),
  }),
  fc.record({
    kind: fc.constant('case-assigned' as const),
    case: pick(CASES),
    collector: pick([null, staffId('staff-1')]),
  }),
  fc.record({
    kind: fc.constant('case-closed' as const),
    case: pick(CASES),
    why: pick(['settled', 'returned', 'written-off'] as const),
  }),
  fc.record({
    kind: fc.constant('point-added' as const),
    point: pick(POINTS),
    party: pick(PARTIES),
    role: pick(['debtor', 'contact'] as const),
    pointKind: fc.constant('mobile' as const),
    source: pick(['reserved', 'unknown'] as const),
    numberKey: pick(['key-1', 'key-2']),
    reserved: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('point-invalidated' as const),
    point: pick(POINTS),
    why: pick(['not-in-service', 'wrong-person', 'withdrawn'] as const),
  }),
  fc
    .record({
      transfer: pick(['t-1', 't-2']),
      case: pick(CASES),
      at: soon,
      connected: fc.nat({ max: 3 }),
      dials: fc.nat({ max: 3 }),
      tries: fc.nat({ max: 3 }),
    })
    .map(({ at, tries, ...brought }) => ({
      kind: 'calls-carried' as const,
      day: beijingDay(at),
      unanswered: { 'key-1': tries },
      ...brought,
    })),
  fc.record({
    kind: fc.constant('notice-delivered' as const),
    org: pick(ORGS),
    evidence: fc.constant('letter-1'),
  }),
  soon.map((at) => ({
    kind: 'debtor-lost' as const,
    proof: 'three-calls-failed' as const,
    day: beijingDay(at),
  })),
)

const restriction: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('hold-placed' as const),
    hold: pick(['h-1', 'h-2']),
    reason: pick(HOLD_REASONS),
    origin: fc.constant('test'),
  }),
  fc.record({
    kind: fc.constant('hold-released' as const),
    hold: pick(['h-1', 'h-2']),
    evidence: fc.constant('letter-1'),
  }),
  fc.record({
    kind: fc.constant('refusal-recorded' as const),
    refusal: pick(['r-1', 'r-2']),
    party: pick(PARTIES),
    role: pick(['debtor', 'contact'] as const),
    scope: fc.constant({ kind: 'for-ever' as const }),
  }),
  fc.record({
    kind: fc.constant('refusal-withdrawn' as const),
    refusal: pick(['r-1', 'r-2']),
    evidence: pick(['', 'recording-1']),
  }),
  agreement,
  fc.record({
    kind: fc.constant('agreement-revoked' as const),
    agreement: pick(['a-1', 'a-2', 'a-3']),
  }),
)

const contactBody: fc.Arbitrary<EventBody> = fc.oneof(
  fc.tuple(asked, pick(CONTACTS), soon).map(([body, contact, startBy]) => ({
    kind: 'contact-permitted' as const,
    contact,
    startBy,
    ...body,
  })),
  fc.record({ kind: fc.constant('contact-started' as const), contact: pick(CONTACTS) }),
  fc.record({
    kind: fc.constant('contact-ended' as const),
    contact: pick(CONTACTS),
    outcome: pick(OUTCOME_NAMES),
  }),
  fc.record({
    kind: fc.constant('contact-misdirected' as const),
    contact: pick(CONTACTS),
    evidence: fc.constant('recording-1'),
  }),
  fc.record({
    kind: fc.constant('contact-recorded' as const),
    contact: pick(CONTACTS),
    record: fc.constant('record-1'),
    resultCode: fc.constant('OTHER'),
  }),
  fc.record({
    kind: fc.constant('contact-inbound' as const),
    contact: pick(CONTACTS),
    case: pick(CASES),
    party: pick(PARTIES),
    role: pick(['debtor', 'contact'] as const),
    channel: fc.constant('voice_interactive' as const),
  }),
)

/** A timeline of some days around `MIDNIGHT`, in order of time. */
export const timeline: fc.Arbitrary<readonly TimelineEvent[]> = fc
  .array(
    fc.tuple(
      soon,
      pick(ORGS),
      fc.oneof(
        { arbitrary: caseBody, weight: 2 },
        { arbitrary: restriction, weight: 1 },
        { arbitrary: contactBody, weight: 4 },
      ),
    ),
    { maxLength: 40 },
  )
  .map((all) =>
    all
      .toSorted(([a], [b]) => a - b)
      .map(([at, org, body], i) => framed(body, { at, org, id: `event-${i}` })),
  )

/** An instant of those days or the next. */
export const moment: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 6 * 24 * 60 * 60 })
  .map((second) => plusMs(MIDNIGHT, second * 1000))

export interface Frame {
  readonly at: Instant
  readonly org: (typeof ORGS)[number]
  readonly id: string
}

export function framed(body: EventBody, { at, org, id }: Frame): TimelineEvent {
  return { v: 1, id, at, recordedAt: at, actor: { staff: 'system', org }, ...body }
}

/** A value as storage gives it back: what JSON keeps of it. */
export function throughStorage<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
