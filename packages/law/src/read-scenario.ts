import type { Known } from '@fencun/core/gate/request'
import type { Day } from '@fencun/core/time/beijing'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import { CHANNELS, OUTCOME_NAMES, PURPOSES, TARGET_ROLES } from '@fencun/core/timeline/contact'
import { readWindow } from './parameter-value.ts'
import {
  date,
  type Fields,
  fields,
  flag,
  LawPackError,
  list,
  type Node,
  oneOf,
  orNull,
  text,
  whole,
} from './read-yaml.ts'
import {
  type AgreementGiven,
  type CallGiven,
  LOSSES,
  NUMBER_OWNERS,
  SCENARIO_KEYS,
  type Scenario,
  STATUSES,
} from './scenario.ts'

const REFUSERS = ['target', 'unrelated', 'same-number'] as const

/** Reads an example. @throws LawPackError naming the key that cannot be read */
export function readScenario(node: Node): Scenario {
  const at = fields(node, ['at'], SCENARIO_KEYS)
  return {
    ...readAsked(at),
    ...readCounts(at),
    ...readSaid(at),
    ...readStanding(at),
    ...readVisit(at),
  }
}

function readAsked(at: Fields) {
  const role = or(at, 'role', text, 'collector')
  return {
    at: localTime(at.get('at')),
    profile: or(at, 'profile', text, 'std'),
    channel: or(at, 'channel', (n) => oneOf(n, CHANNELS), 'voice_interactive'),
    target: or(at, 'target', (n) => oneOf(n, TARGET_ROLES), 'debtor'),
    inbound:
      or(at, 'initiator', (n) => oneOf(n, ['collector', 'debtor']), 'collector') === 'debtor',
    role: role === 'complaint_handler' ? 'complaint-officer' : role,
    purpose: or(at, 'purpose', (n) => oneOf(n, PURPOSES), 'interactive'),
    status: or(at, 'status', (n) => list(n, (item) => oneOf(item, STATUSES)), []),
  } satisfies Partial<Scenario>
}

function readCounts(at: Fields) {
  return {
    connToday: or(at, 'connToday', whole, 0),
    unansweredSameNumberToday: or(at, 'unansweredSameNumberToday', whole, 0),
    dialsToday: or(at, 'dialsToday', whole, 0),
    lastCallDate: or<Day | null>(at, 'lastCallDate', date, null),
    calendarUntil: or<Day | null>(at, 'calendarUntil', date, null),
    calls: or(at, 'calls', (n) => list(n, readCall), []),
  } satisfies Partial<Scenario>
}

function readSaid(at: Fields) {
  const proof = at.find('loss')
  const refuses = (n: Node) => oneOf(n, ['for-ever', ...CHANNELS] as const)
  return {
    agreement: or<AgreementGiven | null>(at, 'agreement', readAgreement, null),
    debtorNoContact: or(at, 'debtorNoContact', (n) => list(n, readWindow), []),
    debtorRefuses: or<Scenario['debtorRefuses']>(at, 'debtorRefuses', refuses, null),
    loss:
      proof === undefined
        ? null
        : { proof: oneOf(proof, LOSSES), day: or<Day | null>(at, 'lossDate', date, null) },
    contactRefused: or(at, 'contactRefused', flag, false),
    refusedBy: or(at, 'refusedBy', (n) => oneOf(n, REFUSERS), 'target'),
    refusalWithdrawn: or(at, 'refusalWithdrawn', flag, false),
    contactSource: or(at, 'contactSource', text, 'reserved'),
  }
}

function readStanding(at: Fields) {
  return {
    numberInvalid: or(at, 'numberInvalid', flag, false),
    caseKnown: or(at, 'caseKnown', flag, true),
    numberOf: or(at, 'numberOf', (n) => oneOf(n, NUMBER_OWNERS), 'target'),
    agency: or(at, 'agency', flag, true),
    agencyListed: or(at, 'agencyListed', known, true),
    debtorNotified: or(at, 'debtorNotified', flag, true),
    actorOk: or(at, 'actorOk', known, true),
    assigned: or(at, 'assigned', known, true),
    recording: or(at, 'recording', known, true),
  } satisfies Partial<Scenario>
}

function readVisit(at: Fields) {
  const visitsToday = or(at, 'visitsToday', whole, 0)
  const unknown = at.find('visitors')?.value === 'unknown'
  const visitors: Known<number> = unknown ? 'unknown' : or(at, 'visitors', whole, 2)
  return {
    visitors,
    avRecording: or(at, 'avRecording', known, true),
    debtorAsked: or(at, 'debtorAsked', flag, false),
    lastVisitDate: or<Day | null>(at, 'lastVisitDate', date, null),
    visitsToday,
    visitsThisWeek: or(at, 'visitsThisWeek', whole, visitsToday),
  } satisfies Partial<Scenario>
}

function readAgreement(node: Node): AgreementGiven {
  const at = fields(node, [], ['window', 'maxCalls', 'kind', 'evidence', 'expires', 'revoked'])
  return {
    window: or<AgreementGiven['window']>(at, 'window', readWindow, null),
    maxCalls: or<number | null>(at, 'maxCalls', whole, null),
    widens: or(at, 'kind', (n) => oneOf(n, ['widen', 'restrict']), 'widen') === 'widen',
    evidence: or(at, 'evidence', flag, false),
    expires: or<Day | null>(at, 'expires', (n) => orNull(n, date), null),
    revoked: or(at, 'revoked', flag, false),
  }
}

function readCall(node: Node): CallGiven {
  const at = fields(node, ['at', 'by', 'outcome'], ['to', 'inbound'])
  return {
    at: localTime(at.get('at')),
    by: text(at.get('by')),
    to: or(at, 'to', (n) => oneOf(n, ['debtor', 'contact']), 'debtor'),
    outcome: oneOf(at.get('outcome'), [...OUTCOME_NAMES, 'unknown'] as const),
    inbound: or(at, 'inbound', flag, false),
  }
}

/** `2026-11-18T22:00:00`, Beijing time without saying so. */
function localTime(node: Node): Instant {
  const at = parseInstant(`${text(node)}+08:00`)
  if (at !== undefined) return at
  throw new LawPackError('a time such as 2026-11-18T22:00:00 is expected', node.place)
}

function known(node: Node): Known<boolean> {
  return node.value === 'unknown' ? 'unknown' : flag(node)
}

function or<T>(at: Fields, key: string, read: (node: Node) => T, otherwise: NoInfer<T>): T {
  const node = at.find(key)
  return node === undefined ? otherwise : read(node)
}
