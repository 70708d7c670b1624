import type { ContactState, DebtorState } from '@fencun/core/timeline/state'

/**
 * Whether nothing has happened since a permit was given that would have refused it: a hold, a
 * refusal by the same person, the end of the case, a number struck. A permit lives for a minute,
 * and a stop means at once (R-E09, R-K02).
 */
export function stillLawful(state: DebtorState, contact: ContactState): boolean {
  const { at, party, point } = contact
  const held = Object.values(state.holds).some(
    ({ releasedAt, since }) => releasedAt === null && since >= at,
  )
  const refused = Object.values(state.refusals).some(
    (refusal) => !refusal.withdrawn && refusal.party === party && refusal.at >= at,
  )
  const open = state.cases[contact.case]?.status === 'open'
  const good = point !== null && state.points[point]?.invalid === null
  return !held && !refused && open && good
}
