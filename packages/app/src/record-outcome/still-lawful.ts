import type { ContactState, DebtorState } from '@fencun/core/timeline/state'
import type { TimelineReading } from '../ports/timeline-store.ts'

/**
 * Whether nothing has happened since a permit was given that would have refused it: a hold, a
 * refusal by the same person, here or as somebody's contact elsewhere, the end of the case, a number
 * struck, an agreement made or taken back, a supervisor's no. A permit lives for a minute, and a stop means at once (R-E09, R-K02).
 */
export function stillLawful(
  { state, refused: register }: Pick<TimelineReading, 'state' | 'refused'>,
  contact: ContactState,
): boolean {
  const { at, party, point } = contact
  const held = Object.values(state.holds).some(
    ({ releasedAt, since }) => releasedAt === null && since >= at,
  )
  const refused = Object.values(state.refusals).some(
    (refusal) => !refusal.withdrawn && refusal.party === party && refusal.at >= at,
  )
  const open = state.cases[contact.case]?.status === 'open'
  const good = point !== null && state.points[point]?.invalid === null
  const stopped = held || refused || refusedElsewhere(contact, register)
  return !stopped && !agreedOtherwise(state, contact) && open && good
}

/** The debtor's word, or a supervisor's, since the permit: the gate would be asked anew. */
function agreedOtherwise(state: DebtorState, { at, party }: ContactState): boolean {
  const agreed = Object.values(state.agreements).some(
    ({ from, revokedAt }) => from >= at || (revokedAt !== null && revokedAt >= at),
  )
  const denied = Object.values(state.reviews).some(
    (review) => review.party === party && !review.allows && review.from >= at,
  )
  return agreed || denied
}

/** A contact's number in the lender's register; who owes is called on it all the same (CN-P4). */
export function refusedElsewhere(
  { role, numberKey }: Pick<ContactState, 'role' | 'numberKey'>,
  register: readonly string[],
): boolean {
  const owes = role === 'debtor' || role === 'guarantor'
  return !owes && numberKey !== null && register.includes(numberKey)
}
