import type { LookBack } from '@fencun/core/gate/afterwards'
import type { ContactId, OrgId } from '@fencun/core/ids'
import { contactId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Outcome, TargetRole } from '@fencun/core/timeline/contact'
import type { ContactState, DebtorState, PointState } from '@fencun/core/timeline/state'
import { CASE, numberKeyOf, orgOf, partyOf, pointOf, STAFF } from './benign.ts'
import { personOf } from './standing.ts'

/** What may be counted in a table; `loss-proofs` is no number. */
export type Countable = Exclude<LookBack, 'loss-proofs'>

export interface Counted {
  readonly looksBack: Countable
  /** For days and minutes how long ago; negative: never. For others how many. */
  readonly value: number
  readonly at: Instant
  readonly role: TargetRole
}

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

/**
 * The state with exactly one counter at a value. Whatever can be handed over as a bare number is;
 * what cannot is told by as many contacts.
 */
export function withCounter(state: DebtorState, counted: Counted): DebtorState {
  const { looksBack, value, at, role } = counted
  switch (looksBack) {
    case 'connected-today':
      return withCarried(state, at, { connected: value })
    case 'dials-today':
      return withCarried(state, at, { dials: value })
    case 'unanswered-today':
      return withCarried(state, at, { unanswered: { [numberKeyOf(0)]: value } })
    case 'orgs-today':
      return withContacts(state, value - 1, (i) => contactAt(at, role, { org: orgOf(i + 1) }))
    case 'talks':
      return withContacts(state, value, () => contactAt(at, role, {}))
    case 'minutes-since-try':
      return withContacts(state, value < 0 ? 0 : 1, () =>
        contactAt(plusMs(at, -value * MINUTE_MS), role, {}),
      )
    case 'last-call-day':
      return withContacts(state, value < 0 ? 0 : 1, () =>
        contactAt(plusMs(at, -value * DAY_MS), 'debtor', {}),
      )
    case 'dead-number':
      return value === 0 ? state : withDeadNumber(state, at)
  }
}

interface Brought {
  readonly connected?: number
  readonly dials?: number
  readonly unanswered?: Readonly<Record<string, number>>
}

function withCarried(state: DebtorState, at: Instant, brought: Brought): DebtorState {
  const nothing = { connected: 0, dials: 0, unanswered: {} }
  return { ...state, carried: { log: { case: CASE, day: beijingDay(at), ...nothing, ...brought } } }
}

function withContacts(
  state: DebtorState,
  count: number,
  make: (place: number) => ContactState,
): DebtorState {
  const contacts = Array.from({ length: count }, (_, i): [ContactId, ContactState] => [
    contactId(`call-${i}`),
    make(i),
  ])
  return { ...state, contacts: Object.fromEntries(contacts) }
}

function contactAt(
  at: Instant,
  role: TargetRole,
  { org = orgOf(0) }: { org?: OrgId },
): ContactState {
  return callState({ at, endedAt: at, role, point: 0, outcome: 'answered-unknown' }, org)
}

/** An outbound call of the past, as the fold leaves it. */
export function callState(
  call: Pick<ContactState, 'at' | 'endedAt' | 'role'> & {
    readonly point: number
    readonly outcome: Outcome
  },
  org: OrgId,
): ContactState {
  const { at, endedAt, role, point, outcome } = call
  return {
    at,
    case: CASE,
    point: pointOf(point),
    party: partyOf(personOf(role)),
    role,
    channel: 'voice_interactive',
    direction: 'outbound',
    org,
    staff: STAFF,
    numberKey: numberKeyOf(point),
    startBy: at,
    startedAt: at,
    reported: { [outcome]: endedAt ?? at },
    talkSec: null,
    misdirected: false,
    recorded: false,
    outcome,
    endedAt,
  }
}

function withDeadNumber(state: DebtorState, at: Instant): DebtorState {
  const dead = { invalid: 'not-in-service', invalidSince: at } as const
  const points = Object.entries(state.points).map(([id, point]): [string, PointState] => [
    id,
    { ...point, ...dead },
  ])
  return { ...state, points: Object.fromEntries(points) }
}
