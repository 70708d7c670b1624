import type { Question } from '@fencun/core/gate/decide'
import type {
  AccountFacts,
  EngagementFacts,
  Known,
  QualificationFacts,
} from '@fencun/core/gate/request'
import { type Day, day as dayNumber } from '@fencun/core/time/beijing'
import { plusMonths } from '@fencun/core/time/months'
import type { Facts } from '../../packages/law/test/reference/facts.ts'
import { countCalls, isVoice } from './count-calls.ts'
import { type Numbers, numbersFor } from './numbers.ts'
import { asksForMoney, costsOf, demandOf, letterShows, tellsTooMuch } from './read-content.ts'
import { readHours } from './read-hours.ts'
import { contactsFrom, HOLD_BITS, readGuarantee, readHolds, readRefusals } from './read-third.ts'

const DAY_MS = 86_400_000
const AHEAD_MS = 8 * 3_600_000
const MINUTE_MS = 60_000
const NOBODY: Partial<AccountFacts> = {}
const NOTHING: readonly string[] = []

interface When {
  readonly day: number
  readonly minute: number
  readonly numbers: Numbers
}

/** Every fact of the table but until when a deferral lasts, in parts small enough to be read. */
export type Parts = ReturnType<typeof readFacts>

/**
 * What the straight-line form looks at, taken from the same question that the gate is asked: one
 * pass over the contacts, one over the holds, and the rest looked up. Nothing is done for a reader.
 */
export function readFacts(question: Question) {
  const wall = question.at + AHEAD_MS
  const day = Math.floor(wall / DAY_MS)
  const minute = Math.floor((wall - day * DAY_MS) / MINUTE_MS)
  const lenderType = question.facts.account?.lenderType ?? 'unknown'
  const when = { day, minute, numbers: numbersFor(question.law.policySettings, day, lenderType) }
  return {
    asked: askedFacts(question),
    happened: historyFacts(question, when),
    third: thirdFacts(question, when),
    said: contentFacts(question, when),
    office: officeFacts(question, when),
    numbers: when.numbers,
  }
}

function askedFacts({ state, request, facts, at }: Question) {
  const { visit } = request
  const told = state.notified[facts.org]
  return {
    outbound: request.direction === 'outbound',
    channel: request.channel,
    voice: isVoice(request.channel),
    role: request.role,
    visitPlanned: visit !== undefined,
    visitAsked: visit?.askedByDebtor === true,
    visitRecording: answer(visit?.recording ?? 'unknown'),
    visitors: visit?.visitors ?? 0,
    byAgency: facts.orgKind === 'agency',
    agencyListed: answer(facts.agencyListed),
    agencyAnnounced: told !== undefined && told <= at,
    actorRole: facts.role,
    staffActive: answer(facts.staffActive),
    assigned: answer(facts.assigned),
    recording: answer(facts.recording),
  }
}

function historyFacts(question: Question, { day, numbers }: When) {
  const { state, request, law } = question
  const key = request.point === null ? undefined : state.points[request.point]?.numberKey
  const calls = countCalls(question, day, key)
  const holds = readHolds(state)
  const { lastCall, lastVisit } = calls
  return {
    calls,
    day,
    banned: numbers.bansHolidays ? banned(law.calendar ?? law.pack.calendar, day) : 'no',
    caseStatus: state.cases[request.case]?.status ?? 'none',
    hardship: state.hardship.length > 0,
    callsAgainOn:
      lastCall < 0 || numbers.callDays < 0 || calls.callWished ? -1 : lastCall + numbers.callDays,
    visitsAgainOn: lastVisit < 0 || numbers.visitDays < 0 ? -1 : lastVisit + numbers.visitDays,
    stopped: holds !== 0,
    holdBankruptcy: (holds & HOLD_BITS.bankruptcy) !== 0,
    holdComplaint: (holds & HOLD_BITS.complaint) !== 0,
    holdDeceased: (holds & HOLD_BITS.deceased) !== 0,
    holdDispute: (holds & HOLD_BITS.dispute) !== 0,
    holdIdentityUnverified: (holds & HOLD_BITS['identity-unverified']) !== 0,
    holdIncapacity: (holds & HOLD_BITS.incapacity) !== 0,
    holdNoteReview: (holds & HOLD_BITS['note-review']) !== 0,
    holdPlan: (holds & HOLD_BITS.plan) !== 0,
    holdPrison: (holds & HOLD_BITS.prison) !== 0,
    holdStopList: (holds & HOLD_BITS['stop-list']) !== 0,
  }
}

function banned(calendar: Question['law']['pack']['calendar'], day: number): Facts['banned'] {
  const kind = calendar.kindOf(dayNumber(day))
  if (kind !== 'holiday') return kind === undefined ? 'unknown' : 'no'
  let next = day + 1
  while (calendar.kindOf(dayNumber(next)) === 'holiday') next += 1
  return calendar.kindOf(dayNumber(next)) === undefined ? 'end-unknown' : 'until'
}

function thirdFacts(question: Question, { day, minute, numbers }: When) {
  const { state, request, facts } = question
  const point = request.point === null ? undefined : state.points[request.point]
  const refused = readRefusals(question, point?.numberKey)
  return {
    hours: readHours(question, numbers, minute),
    numberOnFile: point !== undefined,
    numberIsTheirs: point?.party === request.party && point.role === request.role,
    numberDead: point !== undefined && point.invalid !== null,
    numberSource: point?.source ?? 'unknown',
    personRefused: (refused & 1) !== 0,
    numberRefused: (refused & 2) !== 0,
    contactsFrom: contactsFrom(question, numbers.failedCalls),
    refusedElsewhere: answer(facts.refusedElsewhere ?? false),
    sensitive: state.partyFlags[request.party]?.includes('sensitive') === true,
    guarantee: readGuarantee(question, day),
  }
}

function contentFacts(question: Question, when: When) {
  const { request, facts } = question
  return {
    text: textFacts(question),
    money: accountFacts(facts.account ?? NOBODY, when),
    asksForMoney: asksForMoney(request),
    demand: demandOf(request, facts),
    costs: costsOf(request, facts),
    tellsTooMuch: tellsTooMuch(request),
  }
}

function textFacts({ request }: Question) {
  const { content } = request
  const labelled = content?.machineLabelled
  return {
    declared: content !== undefined,
    says: content?.categories ?? NOTHING,
    template: content?.template === null ? 'none' : answer(content?.templateApproved ?? 'unknown'),
    masked: answer(content?.masked ?? 'unknown'),
    letterShows: request.channel === 'letter' ? letterShows(request) : 'unknown',
    machine: labelled === undefined ? 'silent' : answer(labelled),
  }
}

function accountFacts(account: Partial<AccountFacts>, { day }: When) {
  const { lenderType = 'unknown', product = 'unknown', principalFen = 'unknown' } = account
  const { dueFen = 'unknown', originatedOn = 'unknown' } = account
  const sum = (fen: Known<bigint>): number => (fen === 'unknown' ? 0 : Number(fen))
  return {
    mayBeBank: lenderType === 'bank' || lenderType === 'unknown',
    mayBeCard: product === 'credit-card' || product === 'unknown',
    dueKnown: dueFen !== 'unknown',
    due: sum(dueFen),
    consent: answer(account.marketingConsent ?? 'unknown'),
    limitation: limitation(account.limitationUntil ?? 'unknown', day),
    productKnown: product !== 'unknown',
    product,
    principalKnown: principalFen !== 'unknown',
    principal: sum(principalFen),
    newLoan: originatedOn === 'unknown' || originatedOn >= COSTS_FROM,
  }
}

/** 2026-08-01. */
const COSTS_FROM = 20_666

function limitation(until: Known<Day>, day: number): Facts['limitation'] {
  if (until === 'unknown') return 'unknown'
  return until < day ? 'expired' : 'running'
}

function officeFacts({ facts: { engagement, qualification } }: Question, { day }: When) {
  const entrusted = engagement === undefined ? NO_ENTRY : engagement
  const { suspended, confidentialitySigned, trainedOn } = qualification ?? NO_ENTRY
  return {
    impactAssessed: entrusted === null ? 'none' : answer(entrusted.impactAssessed),
    evaluated: entrusted === null ? 'none' : fresh(entrusted.evaluatedOn, day),
    subcontracted: entrusted === null ? 'none' : answer(entrusted.subcontracted),
    suspended: answer(suspended),
    confidential: answer(confidentialitySigned),
    trained: fresh(trainedOn, day),
  }
}

/** Whoever stands on no register is known in nothing. */
const NO_ENTRY: EngagementFacts & QualificationFacts = {
  impactAssessed: 'unknown',
  evaluatedOn: 'unknown',
  subcontracted: 'unknown',
  suspended: 'unknown',
  confidentialitySigned: 'unknown',
  trainedOn: 'unknown',
}

const YEAR_MONTHS = 12

function fresh(on: Known<Day | null>, day: number): Facts['evaluated'] {
  if (on === 'unknown') return 'unknown'
  return on !== null && day <= plusMonths(on, YEAR_MONTHS) ? 'fresh' : 'overdue'
}

function answer(known: Known<boolean>): 'yes' | 'no' | 'unknown' {
  if (known === 'unknown') return 'unknown'
  return known ? 'yes' : 'no'
}
