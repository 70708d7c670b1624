import type { ContactRequest, GateFacts } from '@fencun/core/gate/request'
import {
  caseId,
  orgId,
  type PartyId,
  partyId,
  placementId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import { beijingDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import {
  type EventBody,
  POINT_SOURCES,
  type PointSource,
  type RefusalScope,
  type TimelineEvent,
} from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Scenario } from './scenario.ts'
import { stagedCalls } from './stage-calls.ts'
import { contentOf, factsOf } from './stage-facts.ts'
import {
  CASE,
  DEBTOR,
  type Happening,
  OTHER_POINT,
  orgOf,
  TARGET_POINT,
  targetParty,
  targetPoint,
} from './stage-names.ts'
import { stagedStatus } from './stage-status.ts'
import { stagedThird } from './stage-third.ts'

/** An example played out: what `decide` is asked. */
export interface Staged {
  readonly events: readonly TimelineEvent[]
  readonly state: DebtorState
  readonly request: ContactRequest
  readonly facts: GateFacts
  readonly at: Instant
}

/** The timeline begins so long before the question that nothing of it counts on a daily counter. */
const EARLIER_DAYS = 60

/** Plays an example: writes the events that made its facts true, and folds them. */
export function stage(scenario: Scenario): Staged {
  const begun = startOfBeijingDay(plusDays(beijingDay(scenario.at), -EARLIER_DAYS))
  const happenings = [
    ...placed(scenario, begun),
    ...stagedStatus(scenario, begun),
    ...said(scenario, begun),
    ...stagedThird(scenario, begun),
    ...stagedCalls(scenario),
  ]
  const events = happenings.toSorted((a, b) => a.at - b.at).map(framed)
  return {
    events,
    state: fold(events),
    request: requestOf(scenario),
    facts: factsOf(scenario),
    at: scenario.at,
  }
}

function placed(scenario: Scenario, at: Instant): readonly Happening[] {
  const handler = orgId(orgOf(scenario))
  const mobile = { pointKind: 'mobile', reserved: false } as const
  const debtors = { party: DEBTOR, role: 'debtor', source: 'contract' } as const
  const isDebtor = scenario.target === 'debtor'
  const owner = scenario.numberOf === 'another' ? partyId('another') : targetParty(scenario)
  const what: readonly EventBody[] = [
    { kind: 'case-placed', case: CASE, placement: placementId('placement-1'), handler },
    { kind: 'case-assigned', case: CASE, collector: staffId('collector-1') },
    {
      ...mobile,
      kind: 'point-added',
      point: TARGET_POINT,
      party: owner,
      role: scenario.numberOf === 'other-role' ? 'unrelated' : scenario.target,
      source: sourceOf(scenario.contactSource ?? (isDebtor ? 'contract' : 'reserved')),
      numberKey: 'key-target',
    },
    { ...mobile, ...debtors, kind: 'point-added', point: OTHER_POINT, numberKey: 'key-other' },
    ...(scenario.debtorNotified
      ? [{ kind: 'notice-delivered', org: handler, evidence: 'letter-1' } as const]
      : []),
    ...(scenario.numberInvalid
      ? [{ kind: 'point-invalidated', point: TARGET_POINT, why: 'not-in-service' } as const]
      : []),
  ]
  return what.map((one) => ({ at, by: 'lender', what: one }))
}

/** A source that is not one of the lawful ones is not known to be lawful. */
function sourceOf(text: string): PointSource {
  const name = text.trim().toLowerCase().replaceAll('_', '-').replaceAll(' ', '-')
  return POINT_SOURCES.find((source) => source === name) ?? ALSO_SOURCES.get(name) ?? 'unknown'
}

/** The six lawful sources as people also write them. */
const ALSO_SOURCES: ReadonlyMap<string, PointSource> = new Map([
  ['debtor-reserved', 'reserved'],
  ['reserved-by-debtor', 'reserved'],
  ['authorized', 'authorised'],
  ['authorisation', 'authorised'],
  ['debtor-authorised', 'authorised'],
  ['debtor-authorisation', 'authorised'],
  ['lawful-public', 'public'],
  ['public-channel', 'public'],
  ['contact-told', 'told-by-contact'],
  ['credit-bureau-authorised', 'credit-bureau'],
])

function said(scenario: Scenario, at: Instant): readonly Happening[] {
  const { agreement } = scenario
  const what: EventBody[] = []
  if (scenario.contactRefused) what.push(...refused(scenario))
  what.push(...wishes(scenario))
  if (agreement !== null) {
    const last = agreement.expires ?? plusDays(beijingDay(scenario.at), 1)
    what.push({
      kind: 'agreement-made',
      agreement: 'a-1',
      widens: agreement.widens,
      ...(agreement.window && { window: agreement.window }),
      ...(agreement.maxCalls !== null && { callsPerDayMax: agreement.maxCalls }),
      until: startOfBeijingDay(plusDays(last, 1)),
      evidence: agreement.evidence ? 'recording-1' : null,
    })
    if (agreement.revoked) what.push({ kind: 'agreement-revoked', agreement: 'a-1' })
  }
  return what.map((one) => ({ at, by: 'lender', what: one }))
}

/** What a liable person wishes of hours and channels. */
function wishes(scenario: Scenario): readonly EventBody[] {
  const { debtorNoContact: windows, debtorRefuses, refusalWithdrawn } = scenario
  const who =
    scenario.target === 'guarantor'
      ? ({ party: targetParty(scenario), role: 'guarantor' } as const)
      : ({ party: DEBTOR, role: 'debtor' } as const)
  const scopes: RefusalScope[] = []
  if (windows.length > 0) scopes.push({ kind: 'windows', windows })
  if (debtorRefuses === 'for-ever') scopes.push({ kind: 'for-ever' })
  else if (debtorRefuses !== null) scopes.push({ kind: 'channel', channel: debtorRefuses })
  return scopes.flatMap((scope): EventBody[] => {
    const refusal = `wish-${scope.kind}`
    const wish = { kind: 'refusal-recorded', refusal, scope, ...who } as const
    if (!refusalWithdrawn) return [wish]
    return [wish, { kind: 'refusal-withdrawn', refusal, evidence: 'recording-3' }]
  })
}

function refused(scenario: Scenario): readonly EventBody[] {
  const { refusedBy, refusalWithdrawn } = scenario
  const sameNumber = refusedBy === 'same-number'
  const asked = scenario.target === 'debtor' ? partyId('contact') : targetParty(scenario)
  const party = sameNumber ? partyId('earlier-holder') : asked
  const role = refusedBy === 'unrelated' ? 'unrelated' : 'contact'
  return [
    ...(sameNumber ? [earlierHolder(party)] : []),
    { kind: 'refusal-recorded', refusal: 'r-1', party, role, scope: { kind: 'for-ever' } },
    ...(refusalWithdrawn
      ? [{ kind: 'refusal-withdrawn', refusal: 'r-1', evidence: 'recording-2' } as const]
      : []),
  ]
}

/** The number asked for was on file before, under another name. */
function earlierHolder(party: PartyId): EventBody {
  return {
    kind: 'point-added',
    point: pointId('earlier-number'),
    party,
    role: 'contact',
    pointKind: 'mobile',
    source: 'reserved',
    numberKey: 'key-target',
    reserved: false,
  }
}

function framed({ at, by, what }: Happening, i: number): TimelineEvent {
  const actor = { staff: 'system', org: orgId(by) } as const
  return { v: 1, id: `e-${i + 1}`, at, recordedAt: at, actor, ...what }
}

function requestOf(scenario: Scenario): ContactRequest {
  const content = contentOf(scenario)
  return {
    case: scenario.caseKnown ? CASE : caseId('unheard-of'),
    point: scenario.inbound ? null : targetPoint(scenario),
    party: targetParty(scenario),
    role: scenario.target,
    channel: scenario.channel,
    purpose: scenario.role === 'complaint-officer' ? 'complaint' : scenario.purpose,
    direction: scenario.inbound ? 'inbound' : 'outbound',
    ...visitOf(scenario),
    ...(content && { content }),
  }
}

function visitOf(scenario: Scenario): Pick<ContactRequest, 'visit'> {
  const { channel, visitors, avRecording: recording, debtorAsked: askedByDebtor } = scenario
  if (channel !== 'visit' || visitors === 'unknown') return {}
  return { visit: { visitors, recording, askedByDebtor } }
}
