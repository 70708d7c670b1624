import type { Question } from '@fencun/core/gate/decide'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { ContactRequest, GateFacts } from '@fencun/core/gate/request'
import {
  type CaseId,
  caseId,
  contactId,
  lineId,
  orgId,
  type PartyId,
  type PointId,
  partyId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { EventBody, RefusalScope, TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import type { RulePackWithTexts } from './pack.ts'
import { lawInForce } from './profile.ts'
import type { Happening } from './stage-names.ts'
import type { RegFCall, RegFGiven, RegFRefusal, RegFWish, UsScenario } from './us-reg-f-scenario.ts'

const POINT = pointId('this-number')
const OTHER_POINT = pointId('other-number')
const AGENCY = 'agency-a'
const DAY_MS = 86_400_000
/** The timeline begins so long before the question that nothing of it counts in any window. */
const EARLIER_MS = 60 * DAY_MS
const MINUTE_MS = 60_000

/** An example of Regulation F as a question to the gate. @throws LawPackError */
export function usQuestion(given: UsScenario, pack: RulePackWithTexts): Question {
  const begun = plusMs(given.at, -EARLIER_MS)
  const happenings = [
    ...onFile(given, begun),
    ...wished(given, begun),
    ...consented(given),
    ...given.regF.calls.flatMap((call, i) => called(call, i, given)),
  ]
  const events = happenings.toSorted((a, b) => a.at - b.at).map(framed)
  const law = lawInForce(pack, [given.profile])
  return { state: fold(events), request: requestOf(given), facts: FACTS, at: given.at, law }
}

const partyOf = (role: string): PartyId => partyId(role)
const debtOf = (debt: string): CaseId => caseId(debt)

function onFile({ target: role, regF }: UsScenario, at: Instant): readonly Happening[] {
  const party = partyOf(role)
  const point = { role, party, source: 'contract', reserved: false, kind: 'point-added' } as const
  const what: readonly EventBody[] = [
    { ...point, point: POINT, pointKind: regF.line, numberKey: 'key-this' },
    { ...point, point: OTHER_POINT, pointKind: regF.line, numberKey: 'key-other' },
    ...regF.flags.map((one) => ({ kind: 'party-flagged', party, flag: one }) as const),
  ]
  return what.map((one) => ({ at, by: AGENCY, what: one }))
}

function wished(given: UsScenario, begun: Instant): readonly Happening[] {
  const { target: role, regF } = given
  const said = { kind: 'refusal-recorded', role, party: partyOf(role) } as const
  const wishes = regF.inconvenient.flatMap((wish, i) => wishOf(wish, `wish-${i + 1}`, said, begun))
  const refusals = regF.refuses.map((one, i) => ({
    at: one.at ?? begun,
    by: AGENCY,
    what: { ...said, refusal: `refusal-${i + 1}`, scope: scopeOf(one) },
  }))
  const again: EventBody = {
    kind: 'callback-asked',
    party: said.party,
    until: plusMs(given.at, DAY_MS),
    evidence: 'recording-1',
  }
  return [
    ...wishes,
    ...refusals,
    ...(regF.callback ? [{ at: begun, by: AGENCY, what: again }] : []),
  ]
}

type Said = Pick<Extract<EventBody, { kind: 'refusal-recorded' }>, 'kind' | 'role' | 'party'>

function wishOf(
  { windows, weekdays, place, withdrawn }: RegFWish,
  refusal: string,
  said: Said,
  at: Instant,
): readonly Happening[] {
  const scope: RefusalScope = {
    kind: 'windows',
    windows,
    ...(weekdays !== null && { weekdays }),
    ...(place !== null && { place }),
  }
  const taken: EventBody = { kind: 'refusal-withdrawn', refusal, evidence: 'recording-2' }
  const wish = { at, by: AGENCY, what: { ...said, refusal, scope } }
  return withdrawn ? [wish, { at: plusMs(at, 1), by: AGENCY, what: taken }] : [wish]
}

function scopeOf({ channel, number }: RegFRefusal): RefusalScope {
  if (channel === 'everything') return { kind: 'for-ever' }
  return { kind: 'channel', channel, ...(number !== null && { point: pointOf(number) }) }
}

function consented({ at, target, regF }: UsScenario): readonly Happening[] {
  const calls = regF.consents.map((one, i) => ({
    at: one.at,
    by: AGENCY,
    what: {
      kind: 'call-consented',
      consent: `consent-${i + 1}`,
      case: debtOf(one.debt),
      until: one.until ?? plusMs(at, EARLIER_MS),
      evidence: 'e-mail-1',
    } as const,
  }))
  if (regF.consentedHours === null || target !== 'debtor') return calls
  const { window, evidence } = regF.consentedHours
  const hours: EventBody = {
    kind: 'agreement-made',
    agreement: 'hours-1',
    widens: true,
    window,
    until: plusMs(at, DAY_MS),
    evidence: evidence ? 'recording-3' : null,
  }
  return [...calls, { at: plusMs(at, -EARLIER_MS), by: AGENCY, what: hours }]
}

function called(call: RegFCall, i: number, { target }: UsScenario): readonly Happening[] {
  const { at, by, channel, to: role, outcome } = call
  const contact = contactId(`contact-${i + 1}`)
  const who = { contact, case: debtOf(call.debt), party: partyOf(role), role, channel }
  // Somebody else is called on a number of their own.
  const point = role === target ? pointOf(call.number) : OTHER_POINT
  const begun: EventBody = call.inbound
    ? { kind: 'contact-inbound', ...who }
    : {
        kind: 'contact-permitted',
        ...{ ...who, point, request: `request-${i + 1}`, purpose: 'interactive' },
        ...{ line: lineId('line-1'), startBy: plusMs(at, MINUTE_MS), decision: leave(at) },
      }
  const ended: readonly EventBody[] =
    outcome === null ? [] : [{ kind: 'contact-ended', contact, outcome }]
  const astray: readonly EventBody[] = call.misdirected
    ? [{ kind: 'contact-misdirected', contact, evidence: 'note-1' }]
    : []
  const started: readonly EventBody[] = call.inbound ? [] : [{ kind: 'contact-started', contact }]
  return [begun, ...started, ...ended, ...astray].map((what) => ({ at, by, what }))
}

function pointOf(number: 'this' | 'other'): PointId {
  return number === 'this' ? POINT : OTHER_POINT
}

function framed({ at, by, what }: Happening, i: number): TimelineEvent {
  const actor = { staff: 'system', org: orgId(by) } as const
  return { v: 1, id: `e-${i + 1}`, at, recordedAt: at, actor, ...what }
}

function requestOf({ target: role, channel, inbound, regF }: UsScenario): ContactRequest {
  const { zones, place, exception } = regF
  return {
    case: debtOf(regF.debt),
    point: inbound ? null : POINT,
    party: partyOf(role),
    role,
    channel,
    purpose: 'interactive',
    direction: inbound ? 'inbound' : 'outbound',
    ...(zones !== 'unknown' && { zones }),
    ...(place !== null && { place }),
    ...(exception !== null && { exception }),
    ...contentOf(regF),
  }
}

function contentOf({ template, discloses }: RegFGiven): Pick<ContactRequest, 'content'> {
  if (template === null && discloses.length === 0) return {}
  const named = template === null ? null : 'template-1'
  const templateApproved = template ?? false
  return { content: { template: named, templateApproved, categories: [], discloses } }
}

const FACTS: GateFacts = {
  org: orgId(AGENCY),
  orgKind: 'agency',
  agencyListed: true,
  staff: staffId('collector-1'),
  role: 'collector',
  staffActive: true,
  assigned: true,
  line: lineId('line-1'),
  recording: true,
}

/** Why an earlier call was permitted does not matter to any rule. */
function leave(at: Instant): DecisionRecord {
  return {
    outcome: 'ALLOW',
    at,
    findings: [],
    obligations: [],
    nextPermittedAt: at,
    packHash: 'example',
    policy: 'example',
  }
}
