import type { LookBack } from '@fencun/core/gate/afterwards'
import type { Question } from '@fencun/core/gate/decide'
import type { RuleInput } from '@fencun/core/gate/rule'
import {
  caseId,
  contactId,
  lineId,
  orgId,
  partyId,
  placementId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { instant, plusMs } from '@fencun/core/time/instant'
import { isConnected, isDial, OUTCOME_NAMES } from '@fencun/core/timeline/contact'
import {
  caseDials,
  connectedCalls,
  lastCallDay,
  unansweredTries,
} from '@fencun/core/timeline/counters'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import { lossAt } from '@fencun/core/timeline/loss'
import fc from 'fast-check'

/** 2026-11-18T15:00:00+08:00, no holiday. */
const NOW = instant(1_794_985_200_000)
const MINUTE_MS = 60_000
const CASE = caseId('case')
const LENDER = orgId('lender')
const ROLES = ['debtor', 'contact'] as const

/** How many failed calls the law wants; a history cannot know. */
const FAILED_CALLS = 3

/** What a rule looks back at, counted by what the core counts with. */
export function counterOf(counter: LookBack, input: RuleInput): unknown {
  const { state, request, at, day } = input
  const point = request.point === null ? undefined : state.points[request.point]
  const outbound = Object.values(state.contacts).filter((one) => one.direction === 'outbound')
  const toThem = outbound.filter(({ party }) => party === request.party)
  const dialled = toThem.filter(({ outcome }) => isDial(outcome ?? undefined))
  switch (counter) {
    case 'connected-today':
      return connectedCalls(state, day)
    case 'unanswered-today':
      return unansweredTries(state, day, point?.numberKey ?? '')
    case 'dials-today':
      return caseDials(state, day, request.case)
    case 'orgs-today': {
      const today = dialled.filter((one) => beijingDay(one.at) === day)
      return new Set([...today.map(({ org }) => org), input.facts.org]).size
    }
    case 'minutes-since-try':
      return Math.min(...dialled.map((one) => Math.floor((at - one.at) / MINUTE_MS)))
    case 'last-call-day':
      return lastCallDay(state)
    case 'talks':
      return toThem.filter(({ outcome }) => isConnected(outcome ?? undefined)).length
    case 'dead-number':
      return point?.invalid
    case 'loss-proofs':
      return lossAt(state, at, FAILED_CALLS)
  }
}

const call = fc.record({
  minutesAgo: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 600 }), fc.nat({ max: 4 * 1440 })),
  role: fc.constantFrom(...ROLES, 'debtor'),
  outcome: fc.constantFrom(...OUTCOME_NAMES, 'no-answer', 'no-answer', 'answered-unknown'),
  org: fc.constantFrom('lender', 'agency-a', 'agency-b', 'agency-c').map(orgId),
})
type Call = typeof call extends fc.Arbitrary<infer T> ? T : never

/** A debtor in hardship who was called, as was a contact; and one of them is to be called now. */
export const histories: fc.Arbitrary<Omit<Question, 'law'>> = fc
  .tuple(fc.array(call, { maxLength: 30, size: 'max' }), fc.constantFrom(...ROLES))
  .map(([calls, role]) => ({
    state: fold([...onFile(), ...calls.flatMap(eventsOf)]),
    request: {
      case: CASE,
      point: pointId(role),
      party: partyId(role),
      role,
      channel: 'voice_interactive',
      purpose: 'interactive',
      direction: 'outbound',
    },
    facts: {
      org: LENDER,
      orgKind: 'lender',
      agencyListed: true,
      staff: staffId('staff'),
      role: 'collector',
      staffActive: true,
      assigned: true,
      line: lineId('line'),
      recording: true,
    },
    at: NOW,
  }))

function onFile(): readonly TimelineEvent[] {
  const points = ROLES.map(
    (role): EventBody => ({
      kind: 'point-added',
      point: pointId(role),
      party: partyId(role),
      role,
      pointKind: 'mobile',
      source: 'contract',
      numberKey: role,
      reserved: role === 'debtor',
    }),
  )
  const placement = placementId('placement')
  const bodies: readonly EventBody[] = [
    { kind: 'case-placed', case: CASE, placement, handler: LENDER },
    ...points,
    { kind: 'hardship-flagged', flag: 'illness', origin: 'note' },
  ]
  return bodies.map((body) => framed(body, instant(0), LENDER))
}

function eventsOf(
  { minutesAgo, role, outcome, org }: Call,
  place: number,
): readonly TimelineEvent[] {
  const at = plusMs(NOW, -minutesAgo * MINUTE_MS)
  const contact = contactId(`call-${place}`)
  const permitted: EventBody = {
    kind: 'contact-permitted',
    contact,
    request: contact,
    case: CASE,
    point: pointId(role),
    party: partyId(role),
    role,
    channel: 'voice_interactive',
    purpose: 'interactive',
    line: lineId('line'),
    startBy: at,
    decision: {
      outcome: 'ALLOW',
      at,
      findings: [],
      obligations: [],
      nextPermittedAt: at,
      packHash: 'history',
      policy: 'history',
    },
  }
  const ended: EventBody = { kind: 'contact-ended', contact, outcome }
  return [permitted, ended].map((body) => framed(body, at, org))
}

function framed(body: EventBody, at: typeof NOW, org: typeof LENDER): TimelineEvent {
  const actor = { staff: staffId('staff'), org }
  return { v: 1, id: 'event', at, recordedAt: at, actor, ...body }
}
