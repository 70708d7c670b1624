import type { CallLog } from '@fencun/audit/call-log'
import type { AuditDebtor, AuditPoint, KnownPoint, People } from '@fencun/audit/people'
import { numbersAlone } from '@fencun/audit/people/numbers-alone'
import { parseInstant } from '@fencun/core/time/instant'
import { OUTCOME_NAMES, type Outcome } from '@fencun/core/timeline/contact'
import { HARDSHIP_FLAGS, HOLD_REASONS } from '@fencun/core/timeline/event'
import fc from 'fast-check'
import { logOf, type PlainCall } from './plain-log.ts'

/** A log of few people who are called often, so that every counter comes to its limit. */
export interface MadeLog {
  readonly log: CallLog
  readonly people: People
}

const NUMBERS = ['13800000001', '13800000002', '13800000003', '13800000004', '02160000005']

/** Days on which the law changes, of holidays, and of no account; and how many follow. */
const BEGINNINGS = ['2025-02-26', '2026-01-28', '2026-02-14', '2026-09-29', '2026-11-09']
const DAY_SEC = 86_400

/** Offices keep hours; a few calls come at any second, and many on the minute. */
const secondOfDay = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 9 * 60, max: 11 * 60 }).map((m) => m * 60) },
  { weight: 3, arbitrary: fc.integer({ min: 7 * 3600, max: 22 * 3600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: DAY_SEC - 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 8 * 3600 - 1, 8 * 3600, 22 * 3600 - 1, 22 * 3600) },
)

/** Where calls get through, and where hardly one does: there somebody may prove to be lost. */
const OFFICES = [
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('answered-unknown', 'no-answer', 'busy') },
    { weight: 1, arbitrary: fc.constantFrom(...OUTCOME_NAMES) },
  ),
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom('no-answer', 'busy', 'off') },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'answered-debtor',
        'not-in-service',
        'technical-failure',
        'technical-failure',
      ),
    },
  ),
] as const

function calls(days: number, outcome: fc.Arbitrary<Outcome>): fc.Arbitrary<readonly PlainCall[]> {
  const call = fc.record({
    day: fc.nat({ max: days }),
    second: secondOfDay,
    number: fc.constantFrom(...NUMBERS),
    org: fc.constantFrom('', 'lender', 'agency-a', 'agency-b'),
    outcome,
    talkSec: fc.nat({ max: 600 }),
    inbound: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
  })
  return fc
    .tuple(fc.constantFrom(...BEGINNINGS), fc.array(call, { minLength: 1, maxLength: 70 }))
    .map(([beginning, made]) => {
      const from = (parseInstant(`${beginning}T00:00:00+08:00`) ?? 0) / 1000
      return made.map(
        ({ day, second, ...rest }, i): PlainCall => ({
          ...rest,
          row: i + 1,
          startSec: from + day * DAY_SEC + second,
          staff: `seat-${i % 3}`,
          signal: rest.outcome,
        }),
      )
    })
}

const point: fc.Arbitrary<AuditPoint> = fc.oneof(
  fc.constant({ role: 'debtor', kind: 'mobile', person: 0, masked: '' } as const),
  fc.record({
    role: fc.constantFrom('contact', 'guarantor'),
    kind: fc.constantFrom('mobile', 'landline'),
    person: fc.constantFrom(1, 2),
    masked: fc.constant(''),
  }),
)

const few = <T>(options: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...options], { maxLength: 2 }) },
  )

const debtor: fc.Arbitrary<AuditDebtor> = fc
  .record({
    others: fc.array(point, { maxLength: 3 }),
    holds: few(HOLD_REASONS),
    hardship: few(HARDSHIP_FLAGS),
  })
  .map(({ others, holds, hardship }) => ({
    label: 'case',
    caseNumbers: ['case'],
    // One person has one role.
    points: [
      own,
      ...others.map((one) => (one.person === 2 ? { ...one, role: 'contact' as const } : one)),
    ],
    hardship,
    notes: [],
    holds,
  }))

const own: AuditPoint = { role: 'debtor', kind: 'mobile', person: 0, masked: '' }

/** Numbers are dealt out to the points of debtors; some to several, some to nobody on the list. */
function listed(log: CallLog): fc.Arbitrary<People> {
  return fc
    .tuple(
      fc.array(debtor, { minLength: 1, maxLength: 4 }),
      fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 2 }), {
        minLength: log.numbers.length,
        maxLength: log.numbers.length,
      }),
    )
    .map(([debtors, dealt]) => ({
      source: 'case-list',
      debtors,
      ofNumber: dealt.map((slots) => ownersOf(debtors, slots)),
    }))
}

function ownersOf(debtors: readonly AuditDebtor[], slots: readonly number[]): KnownPoint[] {
  const owners = new Map<number, KnownPoint>()
  for (const slot of slots) {
    const place = slot % debtors.length
    const points = debtors[place]?.points.length ?? 1
    owners.set(place, { debtor: place, point: Math.floor(slot / debtors.length) % points })
  }
  return [...owners.values()]
}

/** Logs with a case list, or with numbers alone, over so many days. */
export function madeLogs(days: number): fc.Arbitrary<MadeLog> {
  return fc
    .constantFrom(...OFFICES)
    .chain((outcome) => calls(days, outcome))
    .map(logOf)
    .chain((log) =>
      fc.oneof(listed(log), fc.constant(numbersAlone(log))).map((people) => ({ log, people })),
    )
}
