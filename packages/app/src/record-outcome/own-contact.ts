import { failure } from '@fencun/core/errors/failure'
import { type ContactId, type DebtorKey, debtorOfContact } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { ContactState, DebtorState } from '@fencun/core/timeline/state'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'

/** The timeline on which a contact of the actor's lender stands. */
export function timelineOf(actor: Actor, contact: ContactId): Result<DebtorKey> {
  const allowed = permit(actor, 'work-cases')
  if (!allowed.ok) return allowed
  const debtor = debtorOfContact(contact)
  return debtor === undefined ? noContact(contact) : ok({ lender: actor.lender, debtor })
}

/**
 * A contact that the actor was permitted to make. Only the person who got the permit may use it and
 * say what came of it; it stays theirs when the case goes to a colleague meanwhile. To those who may
 * see the case the refusal says so; to anybody else there is no such contact.
 */
export async function ownContact(
  deps: Pick<Deps, 'cases'>,
  actor: Actor,
  state: DebtorState,
  id: ContactId,
): Promise<Result<ContactState>> {
  const contact = state.contacts[id]
  if (contact === undefined) return noContact(id)
  if (contact.staff === actor.staff) return ok(contact)
  const seen = await findCase(deps.cases, actor, contact.case)
  if (!seen.ok) return noContact(id)
  return err(failure('not-permitted', 'a permit belongs to the person who asked for it'))
}

function noContact(id: ContactId): Result<never> {
  return err(failure('not-found', 'there is no such contact among yours', placeOf('contact', id)))
}
