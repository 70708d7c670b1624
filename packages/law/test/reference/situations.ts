import { type Calendar, calendarOf } from '@fencun/core/calendar/calendar'
import type { Question } from '@fencun/core/gate/decide'
import { type Known, LENDER_TYPES, PRODUCTS } from '@fencun/core/gate/request'
import type { LawInForce } from '@fencun/core/gate/rule'
import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import { CHANNELS, type Channel, TARGET_ROLES } from '@fencun/core/timeline/contact'
import { POINT_SOURCES } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { RulePackWithTexts } from '../../src/pack.ts'
import { lawInForce } from '../../src/profile.ts'
import { readScenario } from '../../src/read-scenario.ts'
import { LOSSES, type Scenario, STATUSES } from '../../src/scenario.ts'
import { stage } from '../../src/stage.ts'
import type { Asked } from './asked.ts'
import { drawn, together } from './happenings.ts'
import { dayBefore, dayOf, laterThan, momentOf } from './moments.ts'
import { type Change, MORE_CHANGES } from './more-changes.ts'
import { type Random, randomOf } from './random.ts'
import { type Log, logOf } from './replay.ts'

/** One random question, as the gate and as the reference interpreter are asked it. */
export interface Situation {
  readonly question: Question
  readonly asked: Asked
}

/** So many questions are put to one timeline: the example's own, and others at other times. */
export const QUESTIONS_PER_TIMELINE = 8

/** Draws the situations of a seed, each by its number; neighbours share a timeline. */
export function situationsOf(pack: RulePackWithTexts, seed: number): (n: number) => Situation {
  const laws = new Map<string, LawInForce>(
    PROFILES.map((profile) => [profile, lawInForce(pack, [profile])]),
  )
  const reviews = [...pack.rules.map(({ id }) => id), ...ASKING]
  let last: { readonly index: number; readonly drawn: Timeline } | undefined
  return (n) => {
    const index = Math.floor(n / QUESTIONS_PER_TIMELINE)
    if (last?.index !== index) last = { index, drawn: timelineOf(randomOf(seed, index), reviews) }
    const { scenario, state, log, ...own } = last.drawn
    const isOwn = n % QUESTIONS_PER_TIMELINE === 0
    const { profile, ...varied } = isOwn
      ? { ...own, profile: scenario.profile }
      : variant(randomOf(~seed, n), own)
    const law = lawFor(laws.get(profile), scenario.calendarUntil)
    const calendar = law.calendar ?? pack.calendar
    return { question: { state, law, ...varied }, asked: { log, calendar, profile, ...varied } }
  }
}

type Asking = Pick<Question, 'request' | 'facts' | 'at'>

interface Timeline extends Asking {
  readonly scenario: Scenario
  readonly state: DebtorState
  readonly log: Log
}

function timelineOf(random: Random, reviews: readonly string[]): Timeline {
  const scenario = scenarioOf(random)
  const { events: staged, request, facts, at } = stage(scenario)
  const more = Array.from({ length: random.pick([0, 0, 1, 2, 4]) }, (_, nth) =>
    drawn({ random, request, at, reviews, nth }),
  ).flat()
  // Nothing that is still to come is known: a change of the hour may have left some of it behind.
  const events = together(staged, more).filter((event) => event.at <= at)
  return { scenario, request, facts, at, state: fold(events), log: logOf(events) }
}

/** The same timeline, asked later, under another policy or about another contact. */
function variant(random: Random, own: Asking): Asking & { readonly profile: string } {
  const { request, facts } = own
  const known = (fact: Known<boolean>): Known<boolean> =>
    random.chance(0.05) ? random.pick(KNOWN) : fact
  return {
    profile: random.pick(PROFILES),
    at: laterThan(random, own.at),
    request: {
      ...request,
      channel: random.chance(0.7) ? request.channel : channel(random),
      role: random.chance(0.9) ? request.role : random.pick(TARGET_ROLES),
      direction: random.chance(0.95) ? request.direction : 'inbound',
    },
    facts: { ...facts, recording: known(facts.recording), assigned: known(facts.assigned) },
  }
}

const PROFILES = ['std', 'tender'] as const
/** Rules that ask a person, named again so that they are drawn more often. */
const ASKING = [
  'incapacity',
  'note-review',
  'guarantor-liable',
  'contact-once',
  'sensitive-third-party',
  'debtor-preference',
]

const shortened = new Map<Calendar, Map<Day, Calendar>>()

function lawFor(law: LawInForce | undefined, until: Day | null): LawInForce {
  if (law === undefined) throw new Error('the profile has a law')
  if (until === null) return law
  const { calendar } = law.pack
  const known = shortened.get(calendar) ?? new Map<Day, Calendar>()
  const made = known.get(until) ?? calendarOf(calendar.coverage.from, until, calendar.rows.values())
  shortened.set(calendar, known.set(until, made))
  return { ...law, calendar: made }
}

const BENIGN = readScenario({ value: { at: '2026-11-18T10:00:00' }, place: 'situations' })

/** A benign scenario at some time, with a few things that are not. */
function scenarioOf(random: Random): Scenario {
  const scenario: Scenario = {
    ...BENIGN,
    at: momentOf(random),
    profile: random.pick(PROFILES),
    channel: random.pick(OFTEN),
    agency: random.chance(0.7),
    ...(random.chance(0.5) && {
      lenderType: random.pick([...LENDER_TYPES, 'unknown']),
      product: random.pick([...PRODUCTS, 'unknown']),
    }),
  }
  const changes = random.pick([0, 1, 1, 2, 2, 3, 5])
  return Array.from({ length: changes }).reduce<Scenario>(
    (sofar) => ({ ...sofar, ...random.pick(CHANGES)(random, sofar) }),
    scenario,
  )
}

const OFTEN = [
  'voice_interactive',
  'voice_interactive',
  'voice_interactive',
  'voice_notice',
  'sms',
  'visit',
  'letter',
] as const
const KNOWN = [true, false, 'unknown'] as const
const CHANGES: readonly Change[] = [
  (r) => ({ channel: channel(r) }),
  (r) => ({ target: r.pick(['contact', 'contact', 'guarantor', 'unrelated']) }),
  (r) => ({ inbound: r.chance(0.8) }),
  (r) => ({ role: r.pick(['complaint-officer', 'supervisor']), status: ['complaint'] }),
  (r) => ({ status: [r.pick(STATUSES)] }),
  (r) => ({ status: [r.pick(STATUSES), r.pick(STATUSES), r.pick(STATUSES)] }),
  (r) => ({ connToday: r.pick([2, 3, 4]), channel: 'voice_interactive' }),
  (r) => ({ unansweredSameNumberToday: r.pick([2, 3, 5, 6, 7]), channel: 'voice_interactive' }),
  (r) => ({ dialsToday: r.pick([9, 10, 11]), channel: 'voice_notice' }),
  (r, { at }) => ({
    ...{ status: ['hardship'], lastCallDate: dayBefore(r, at), profile: 'tender' },
    debtorAsked: r.chance(0.3),
  }),
  (r, { at }) => ({ agreement: agreement(r, beijingDay(at)) }),
  (r) => ({ debtorNoContact: [hours(r), ...(r.chance(0.3) ? [hours(r)] : [])] }),
  (r) => ({ debtorRefuses: r.pick(['for-ever', channel(r), 'voice_interactive']) }),
  (r, { at }) => ({
    target: 'contact',
    loss: { proof: r.pick(LOSSES), day: r.pick([null, dayBefore(r, at)]) },
  }),
  (r) => ({ target: 'contact', contactRefused: true, ...refuser(r) }),
  (r) => ({ target: r.pick(['contact', 'guarantor', 'debtor']), contactSource: source(r) }),
  (r) => r.pick<Partial<Scenario>>([{ numberInvalid: true }, { caseKnown: false }]),
  (r) => ({ numberOf: r.pick(['other-role', 'another', 'nobody']) }),
  () => ({ debtorNotified: false, agency: true }),
  (r) => ({ agency: true, agencyListed: r.pick(KNOWN) }),
  (r) => ({ actorOk: r.pick(KNOWN), assigned: r.pick(KNOWN) }),
  (r) => ({ recording: r.pick(KNOWN), channel: 'voice_interactive' }),
  (r) => ({
    channel: 'visit',
    visitors: r.pick([0, 1, 2, 3, 'unknown']),
    avRecording: r.pick([...KNOWN, true, true]),
    debtorAsked: r.chance(0.2),
    status: r.pick([[], ['hardship']]),
  }),
  (r, { at }) => ({
    channel: 'visit',
    visitsToday: r.pick([0, 1, 2, 3]),
    visitsThisWeek: r.pick([0, 2, 3]),
    lastVisitDate: r.pick([null, dayBefore(r, at)]),
    status: r.pick([[], ['hardship']]),
  }),
  ...MORE_CHANGES,
  (r, { at }) => ({ calendarUntil: plusDays(beijingDay(at), r.below(10)), profile: 'tender' }),
  (r) => ({ at: r.pick([momentOf(r), momentOf(r)]), calendarUntil: dayOf('2026-10-07') }),
]

function channel(random: Random): Channel {
  return CHANNELS[random.below(CHANNELS.length)] ?? 'sms'
}

function source(random: Random): string {
  return POINT_SOURCES[random.below(POINT_SOURCES.length)] ?? 'unknown'
}

function refuser(random: Random): Partial<Scenario> {
  const refusedBy = random.pick(['target', 'unrelated', 'same-number'])
  return { refusedBy, refusalWithdrawn: random.chance(0.2) }
}

const HOURS = [360, 480, 540, 720, 840, 1080, 1200, 1260, 1320, 1350] as const

function hours(random: Random) {
  const from = random.pick(HOURS)
  return { from, until: random.pick([...HOURS, 1440].filter((one) => one !== from)) }
}

function agreement(random: Random, today: Day): Scenario['agreement'] {
  return {
    window: random.pick([hours(random), null, { from: 1320, until: 1350 }]),
    maxCalls: random.pick([null, 0, 1, 2, 3, 4, 5]),
    widens: random.chance(0.6),
    evidence: random.chance(0.8),
    expires: random.pick([null, today, plusDays(today, -1), plusDays(today, 1)]),
    revoked: random.chance(0.15),
  }
}
