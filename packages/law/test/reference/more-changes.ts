import {
  CONTENT_CATEGORIES,
  DISCLOSURES,
  type Known,
  LETTER_FIELDS,
  PRODUCTS,
} from '@fencun/core/gate/request'
import { type Fen, fen } from '@fencun/core/money/fen'
import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import { plusMonths } from '@fencun/core/time/months'
import { OUTCOME_NAMES } from '@fencun/core/timeline/contact'
import { GUARANTEE_KINDS } from '@fencun/core/timeline/event'
import { MACHINE_VOICES, type Scenario, TEMPLATES } from '../../src/scenario.ts'
import { dayOf, instantBefore } from './moments.ts'
import type { Random } from './random.ts'

/** Something about a scenario that is not benign. */
export type Change = (random: Random, scenario: Scenario) => Partial<Scenario>

const KNOWN = [true, false, 'unknown'] as const

/** Sums at and around 500 and 50,000 yuan. */
const SUMS = [0n, 49_999n, 50_000n, 50_001n, 4_999_999n, 5_000_000n, 5_000_001n] as const

/** Content, money, guarantors, third parties, and the fitness of agency and collector. */
export const MORE_CHANGES: readonly Change[] = [
  (r) => ({ content: [r.pick(CONTENT_CATEGORIES)] }),
  (r) => ({ content: [r.pick(CONTENT_CATEGORIES), r.pick(CONTENT_CATEGORIES)], due: sum(r) }),
  (r) => ({ content: ['criminal-law'], principal: sum(r), product: r.pick(PRODUCTS) }),
  (r) => ({ content: ['credit-reporting'], due: sum(r), profile: 'tender' }),
  (r, { at }) => ({
    content: ['court-will-enforce'],
    limitationUntil: r.pick<Known<Day>>(['unknown', ...around(beijingDay(at))]),
  }),
  (r) => ({
    content: ['marketing'],
    marketingConsent: r.pick(KNOWN),
    channel: r.pick(['sms', 'voice_interactive']),
  }),
  (r) => ({
    target: r.pick(['contact', 'unrelated', 'debtor', 'guarantor']),
    discloses: [r.pick(DISCLOSURES), r.pick(DISCLOSURES)],
    contactOffersToPay: r.chance(0.5),
  }),
  (r) => ({ template: r.pick(TEMPLATES), channel: r.pick(['sms', 'letter', 'voice_notice']) }),
  (r) => ({ demands: fen(r.pick(SUMS)), due: sum(r) }),
  (r) => ({ demands: fen(100n), due: fen(100n), inbound: r.chance(0.5), status: ['dispute'] }),
  (r) => ({
    costItems: r.pick([['fee-a'], ['fee-a', 'fee-b']]),
    disclosedCosts: r.pick<Scenario['disclosedCosts']>(['unknown', ['fee-a'], ['fee-b', 'fee-a']]),
    originated: r.pick<Known<Day>>(['unknown', ...around(dayOf('2026-08-01'))]),
  }),
  (r) => ({
    channel: 'letter',
    masked: r.pick(KNOWN),
    letterShows: r.pick<Scenario['letterShows']>(['unknown', LETTER_FIELDS.slice(r.below(2))]),
    lenderType: 'bank',
    product: 'credit-card',
  }),
  (r) => ({ machineVoice: r.pick(MACHINE_VOICES) }),
  (r) => ({ accountKnown: false, content: r.pick([[], ['criminal-law'], ['marketing']]) }),
  (r, { at }) => ({ target: 'guarantor', guarantee: r.pick([null, guarantee(r, beijingDay(at))]) }),
  (r, { at }) => ({ target: 'guarantor', guarantee: guarantee(r, beijingDay(at)) }),
  (r) => ({
    target: 'contact',
    loss: { proof: 'number_invalid', day: null },
    contactConnectedTotal: r.below(3),
    contactAsked: r.chance(0.3),
  }),
  (r) => ({ target: r.pick(['contact', 'guarantor']), contactSensitive: true }),
  (r) => ({ target: r.pick(['contact', 'debtor']), refusedElsewhere: r.pick(KNOWN) }),
  (r, { at }) => ({
    agency: true,
    engagementKept: r.chance(0.9),
    impactAssessed: often(r),
    subcontract: r.pick([false, false, ...KNOWN]),
    evaluatedOn: lately(r, beijingDay(at)),
  }),
  (r, { at }) => ({
    qualificationKept: r.chance(0.9),
    suspended: r.pick([false, false, false, ...KNOWN]),
    confidentialitySigned: often(r),
    trainedOn: lately(r, beijingDay(at)),
  }),
  (r, { at }) => ({
    calls: Array.from({ length: 1 + r.below(3) }, () => ({
      at: instantBefore(r, at),
      by: r.pick(['lender', 'agency-a', 'agency-b']),
      to: r.pick(['debtor', 'contact']),
      outcome: r.pick([...OUTCOME_NAMES, 'unknown']),
      inbound: r.chance(0.1),
      channel: r.pick(['voice_interactive', 'sms', 'visit']),
    })),
  }),
]

function sum(random: Random): Known<Fen> {
  return random.pick<Known<Fen>>(['unknown', fen(random.pick(SUMS)), fen(random.pick(SUMS))])
}

function often(random: Random): Known<boolean> {
  return random.pick([true, true, true, ...KNOWN])
}

/** A day, the day before and the day after. */
function around(day: Day): readonly Day[] {
  return [plusDays(day, -1), day, plusDays(day, 1)]
}

/** About a year ago, to the day. */
function lately(random: Random, day: Day): Scenario['trainedOn'] {
  const year = around(plusMonths(day, -12))
  return random.pick<Scenario['trainedOn']>([null, null, null, 'none', 'unknown', ...year])
}

function guarantee(random: Random, day: Day): Scenario['guarantee'] {
  return {
    signed: random.chance(0.85),
    kind: random.pick(GUARANTEE_KINDS),
    periodEnd: random.pick<Known<Day> | null>([
      null,
      'unknown',
      ...around(day),
      ...around(plusDays(day, 30)),
    ]),
    claimedInTime: random.chance(0.25),
    preEnforced: random.chance(0.5),
  }
}
