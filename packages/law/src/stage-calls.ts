import type { DecisionRecord } from '@fencun/core/gate/decision'
import { contactId, lineId, type PartyId, type PointId, partyId, pointId } from '@fencun/core/ids'
import { beijingDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Channel, Outcome, TargetRole } from '@fencun/core/timeline/contact'
import type { EventBody } from '@fencun/core/timeline/event'
import type { CallGiven, Scenario } from './scenario.ts'
import {
  CASE,
  DEBTOR,
  type Happening,
  OTHER_POINT,
  targetParty,
  targetPoint,
} from './stage-names.ts'

interface Call {
  readonly at: Instant
  readonly by: string
  readonly point: PointId
  readonly party: PartyId
  readonly role: TargetRole
  readonly outcome: Outcome | 'unknown'
  readonly inbound: boolean
  readonly channel?: Channel
}

/** The earlier calls of an example: those it names, and those that make its counts true. */
export function stagedCalls(scenario: Scenario): readonly Happening[] {
  const calls = [
    ...scenario.calls.map((call) => named(call, scenario)),
    ...counted(scenario),
    ...talked(scenario),
    ...visited(scenario),
  ]
  return calls.flatMap((call, i) => (call.inbound ? received(call, i) : placed(call, i)))
}

function named(call: CallGiven, scenario: Scenario): Call {
  const isTarget = call.to === scenario.target
  const party = call.to === 'debtor' ? DEBTOR : partyId('contact')
  const point = isTarget ? targetPoint(scenario) : OTHER_POINT
  return { ...call, point, party, role: call.to }
}

/**
 * Connected calls go to the debtor's other number and further dials to another contact, so that each
 * count stands alone; somebody else answered, so that no proof of loss is made void. In hardship one
 * of the dials was to the debtor: nobody says that it was not.
 */
function counted(scenario: Scenario): readonly Call[] {
  const { connToday, unansweredSameNumberToday: unanswered, dialsToday, lastCallDate } = scenario
  const other = { by: 'lender', point: OTHER_POINT, party: DEBTOR, role: 'debtor' } as const
  const target = {
    by: 'lender',
    point: targetPoint(scenario),
    party: targetParty(scenario),
    role: scenario.target,
  } as const
  const today = { at: startOfBeijingDay(beijingDay(scenario.at)), inbound: false }
  const dials = Math.max(0, dialsToday - connToday - unanswered)
  const toDebtor = scenario.status.includes('hardship') ? Math.min(dials, 1) : 0
  const last = lastCallDate === null ? [] : [{ at: startOfBeijingDay(lastCallDate) }]
  return [
    ...times(connToday, { ...today, ...other, outcome: 'answered-other' }),
    ...times(unanswered, { ...today, ...target, outcome: 'no-answer' }),
    ...times(dials - toDebtor, { ...today, ...ELSEWHERE, outcome: 'busy' }),
    ...times(toDebtor, { ...today, ...other, outcome: 'busy' }),
    ...last.map(({ at }): Call => ({ ...other, at, outcome: 'no-answer', inbound: false })),
  ]
}

/** Somebody whom no example asks for. */
const ELSEWHERE = {
  by: 'lender',
  point: pointId('elsewhere'),
  party: partyId('somebody'),
  role: 'contact',
} as const

/** Talks with the contact, on the day before so that no daily counter knows of them. */
function talked(scenario: Scenario): readonly Call[] {
  const { at, contactConnectedTotal } = scenario
  return times(contactConnectedTotal, {
    by: 'lender',
    point: targetPoint(scenario),
    party: targetParty(scenario),
    role: scenario.target,
    at: startOfBeijingDay(plusDays(beijingDay(at), -1)),
    outcome: 'answered-other',
    inbound: false,
  })
}

/** Earlier visits to the debtor: today's, and the rest of the week's yesterday. */
function visited({ at, visitsToday, visitsThisWeek, lastVisitDate }: Scenario): readonly Call[] {
  const today = beijingDay(at)
  const visit = {
    by: 'lender',
    point: OTHER_POINT,
    party: DEBTOR,
    role: 'debtor',
    outcome: 'answered-other',
    inbound: false,
    channel: 'visit',
  } as const
  const earlier = Math.max(0, visitsThisWeek - visitsToday)
  return [
    ...times(visitsToday, { ...visit, at: startOfBeijingDay(today) }),
    ...(lastVisitDate === null ? [] : [{ ...visit, at: startOfBeijingDay(lastVisitDate) }]),
    ...times(earlier, { ...visit, at: startOfBeijingDay(plusDays(today, -1)) }),
  ]
}

function times(count: number, call: Call): readonly Call[] {
  return Array.from({ length: count }, () => call)
}

const TALK_MS = 1000

function placed(call: Call, i: number): readonly Happening[] {
  const contact = contactId(`call-${i + 1}`)
  const { at, by, point, party, role, outcome, channel = 'voice_interactive' } = call
  const asked = {
    request: `request-${i + 1}`,
    case: CASE,
    channel,
    purpose: 'interactive',
    line: lineId('line-1'),
    decision: leave(at),
  } as const
  const startBy = plusMs(at, TALK_MS)
  const permitted = {
    ...asked,
    kind: 'contact-permitted',
    contact,
    startBy,
    point,
    party,
    role,
  } as const
  const what: readonly EventBody[] = [
    permitted,
    ...(outcome === 'not-dialled' ? [] : [{ kind: 'contact-started', contact } as const]),
    ...(outcome === 'unknown' ? [] : [{ kind: 'contact-ended', contact, outcome } as const]),
  ]
  return what.map((one) => ({ at, by, what: one }))
}

function received({ at, by, party, role }: Call, i: number): readonly Happening[] {
  const contact = contactId(`call-${i + 1}`)
  const channel = 'voice_interactive'
  return [{ at, by, what: { kind: 'contact-inbound', contact, case: CASE, party, role, channel } }]
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
