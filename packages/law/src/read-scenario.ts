import type { Day } from '@fencun/core/time/beijing'
import type { Window } from '@fencun/core/time/window'
import { CHANNELS, OUTCOME_NAMES, PURPOSES, TARGET_ROLES } from '@fencun/core/timeline/contact'
import { readWindow } from './parameter-value.ts'
import { readContent, readLoan, readQualified, readThirdParty } from './read-scenario-more.ts'
import { date, type Fields, fields, type Node, text } from './read-yaml.ts'
import {
  type AgreementGiven,
  type CallGiven,
  type CarriedGiven,
  LOSSES,
  NUMBER_OWNERS,
  SCENARIO_KEYS,
  type Scenario,
  STATUSES,
  type Status,
} from './scenario.ts'
import {
  beijingTime,
  civilDay,
  count,
  known,
  or,
  some,
  stated,
  word,
  yesNo,
} from './scenario-values.ts'

const REFUSERS = ['target', 'unrelated', 'same-number'] as const
const OFFICERS: readonly string[] = ['complaint_handler', 'complaint-handler', 'complaint_officer']

/** Reads an example. @throws LawPackError naming the key that cannot be read */
export function readScenario(node: Node): Scenario {
  const at = fields(node, ['at'], SCENARIO_KEYS)
  return {
    ...readAsked(at),
    ...readCounts(at),
    ...readSaid(at),
    ...readStanding(at),
    ...readVisit(at),
    ...readThirdParty(at),
    ...readContent(at),
    ...readLoan(at),
    ...readQualified(at),
  }
}

/** What the catalogue calls otherwise than the timeline does. */
const ALSO: Readonly<Record<string, Status>> = { jail: 'prison', death: 'deceased' }

function state(node: Node): Status {
  const also = Object.entries(ALSO).find(([name]) => name === node.value)
  return also?.[1] ?? word(STATUSES)(node)
}

function readAsked(at: Fields) {
  const role = stated(at, 'role', text, 'collector')
  return {
    at: beijingTime(at.get('at')),
    profile: or(at, 'profile', text, 'std'),
    channel: stated(at, 'channel', word(CHANNELS), 'voice_interactive'),
    target: stated(at, 'target', word(TARGET_ROLES), 'debtor'),
    inbound: stated(at, 'initiator', word(['collector', 'debtor']), 'collector') === 'debtor',
    role: OFFICERS.includes(role) ? 'complaint-officer' : role,
    purpose: stated(at, 'purpose', word(PURPOSES), 'interactive'),
    status: or(at, 'status', some(state), []),
    approved: or(at, 'approved', some(text), []),
  } satisfies Partial<Scenario>
}

function readCounts(at: Fields) {
  return {
    connToday: stated(at, 'connToday', count, 0),
    unansweredSameNumberToday: stated(at, 'unansweredSameNumberToday', count, 0),
    dialsToday: stated(at, 'dialsToday', count, 0),
    lastCallDate: or<Day | null>(at, 'lastCallDate', civilDay, null),
    calendarUntil: or<Day | null>(at, 'calendarUntil', civilDay, null),
    calls: or(at, 'calls', some(readCall), []),
    carried: or<CarriedGiven | null>(at, 'carried', readCarried, null),
  } satisfies Partial<Scenario>
}

function readSaid(at: Fields) {
  const proof = or<Scenario['loss']>(
    at,
    'loss',
    (n) => ({ proof: word(LOSSES)(n), day: null }),
    null,
  )
  const refuses = word(['for-ever', ...CHANNELS])
  return {
    agreement: or<AgreementGiven | null>(at, 'agreement', readAgreement, null),
    debtorNoContact: or(at, 'debtorNoContact', readWindows, []),
    debtorRefuses: or<Scenario['debtorRefuses']>(at, 'debtorRefuses', refuses, null),
    loss: proof && { ...proof, day: or<Day | null>(at, 'lossDate', civilDay, null) },
    contactRefused: stated(at, 'contactRefused', yesNo, false),
    refusedBy: stated(at, 'refusedBy', word(REFUSERS), 'target'),
    refusalWithdrawn: or(at, 'refusalWithdrawn', yesNo, false),
    contactSource: or<Scenario['contactSource']>(at, 'contactSource', text, null),
  } satisfies Partial<Scenario>
}

function readStanding(at: Fields) {
  return {
    numberInvalid: stated(at, 'numberInvalid', yesNo, false),
    caseKnown: stated(at, 'caseKnown', yesNo, true),
    numberOf: stated(at, 'numberOf', word(NUMBER_OWNERS), 'target'),
    agency: stated(at, 'agency', yesNo, true),
    agencyListed: stated(at, 'agencyListed', known(yesNo), true),
    debtorNotified: stated(at, 'debtorNotified', yesNo, true),
    actorOk: stated(at, 'actorOk', known(yesNo), true),
    assigned: stated(at, 'assigned', known(yesNo), true),
    recording: stated(at, 'recording', known(yesNo), true),
  } satisfies Partial<Scenario>
}

function readVisit(at: Fields) {
  const visitsToday = stated(at, 'visitsToday', count, 0)
  return {
    visitors: stated(at, 'visitors', known(count), 2),
    avRecording: stated(at, 'avRecording', known(yesNo), true),
    debtorAsked: or(at, 'debtorAsked', yesNo, false),
    lastVisitDate: or<Day | null>(at, 'lastVisitDate', civilDay, null),
    visitsToday,
    visitsThisWeek: stated(at, 'visitsThisWeek', count, visitsToday),
  } satisfies Partial<Scenario>
}

function readAgreement(node: Node): AgreementGiven {
  const at = fields(node, [], ['window', 'maxCalls', 'kind', 'evidence', 'expires', 'revoked'])
  return {
    window: or<AgreementGiven['window']>(at, 'window', readWindow, null),
    maxCalls: or<number | null>(at, 'maxCalls', count, null),
    widens: or(at, 'kind', word(['widen', 'restrict']), 'widen') === 'widen',
    evidence: or(at, 'evidence', yesNo, false),
    // It lasts to the end of a day; an hour that nobody kept would make it longer.
    expires: or<Day | null>(at, 'expires', date, null),
    revoked: or(at, 'revoked', yesNo, false),
  }
}

function readCall(node: Node): CallGiven {
  const at = fields(node, ['at', 'by', 'outcome'], ['to', 'inbound', 'channel'])
  return {
    at: beijingTime(at.get('at')),
    by: text(at.get('by')),
    to: or(at, 'to', word(['debtor', 'contact']), 'debtor'),
    outcome: word([...OUTCOME_NAMES, 'unknown'])(at.get('outcome')),
    inbound: or(at, 'inbound', yesNo, false),
    channel: or(at, 'channel', word(CHANNELS), 'voice_interactive'),
  }
}

function readCarried(node: Node): CarriedGiven {
  const at = fields(node, [], ['connected', 'dials', 'unanswered'])
  return {
    connected: or(at, 'connected', count, 0),
    dials: or(at, 'dials', count, 0),
    unanswered: or(at, 'unanswered', count, 0),
  }
}

/** Several windows, or the two ends of one. */
function readWindows(node: Node): readonly Window[] {
  const single = Array.isArray(node.value) && node.value.every((end) => typeof end === 'string')
  return single && node.value.length > 0 ? [readWindow(node)] : some(readWindow)(node)
}
