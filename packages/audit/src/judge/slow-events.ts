import { contactId, placementId } from '@fencun/core/ids'
import { type Instant, instant, plusMs } from '@fencun/core/time/instant'
import type { Outcome } from '@fencun/core/timeline/contact'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import type { AuditDebtor } from '../people.ts'
import {
  CASE,
  LINE,
  leaveAt,
  numberKeyOf,
  orgOf,
  partyOf,
  pointOf,
  requestFor,
  STAFF,
} from './benign.ts'

/** A call of the log with one of the people behind its number. */
export interface DebtorCall {
  /** Place in the log. */
  readonly call: number
  readonly startSec: number
  readonly talkSec: number
  readonly outcome: Outcome
  readonly inbound: boolean
  readonly org: number
  /** Place in `AuditDebtor.points`. */
  readonly point: number
}

/** What stood on file of a debtor before the first call. */
export function eventsOnFile(debtor: AuditDebtor, at: Instant): readonly TimelineEvent[] {
  const bodies: readonly EventBody[] = [
    { kind: 'case-placed', case: CASE, placement: placementId('placement'), handler: orgOf(0) },
    ...debtor.points.map(
      ({ role, kind, person }, place): EventBody => ({
        kind: 'point-added',
        point: pointOf(place),
        party: partyOf(person),
        role,
        pointKind: kind,
        source: 'contract',
        numberKey: numberKeyOf(place),
        reserved: role === 'debtor' && kind === 'mobile',
      }),
    ),
    ...(debtor.holds ?? []).map(
      (reason): EventBody => ({ kind: 'hold-placed', hold: reason, reason, origin: 'lender-note' }),
    ),
    ...debtor.hardship.map(
      (flag): EventBody => ({ kind: 'hardship-flagged', flag, origin: 'lender-note' }),
    ),
  ]
  return bodies.map((body) => framed(body, at, 0))
}

/** What happened in a call: begun at its start, and over with the outcome that it had in the end. */
export function eventsOfCall(debtor: AuditDebtor, call: DebtorCall): readonly TimelineEvent[] {
  const at = startOf(call)
  const known = debtor.points[call.point]
  if (known === undefined) throw new Error('a call has a point')
  const contact = contactId(`call-${call.call}`)
  const { channel, purpose, ...asked } = requestFor(call.point, known.person, known.role)
  if (call.inbound) {
    const { party, role } = asked
    return [framed({ kind: 'contact-inbound', contact, case: CASE, party, role, channel }, at, 0)]
  }
  const permitted: EventBody = {
    kind: 'contact-permitted',
    contact,
    request: contact,
    case: CASE,
    point: pointOf(call.point),
    party: asked.party,
    role: asked.role,
    channel,
    purpose,
    line: LINE,
    startBy: at,
    decision: leaveAt(at),
  }
  const { outcome, talkSec } = call
  const ended = framed({ kind: 'contact-ended', contact, outcome, talkSec }, endOf(call), call.org)
  const begun = framed({ kind: 'contact-started', contact }, at, call.org)
  const said = outcome === 'not-dialled' ? [ended] : [begun, ended]
  return [framed(permitted, at, call.org), ...said]
}

export function startOf({ startSec }: DebtorCall): Instant {
  return instant(startSec * 1000)
}

function endOf(call: DebtorCall): Instant {
  return plusMs(startOf(call), call.talkSec * 1000)
}

function framed(body: EventBody, at: Instant, org: number): TimelineEvent {
  const actor = { staff: STAFF, org: orgOf(org) }
  return { v: 1, id: 'event', at, recordedAt: at, actor, ...body }
}
