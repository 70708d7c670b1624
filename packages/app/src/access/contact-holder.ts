import { failure } from '@fencun/core/errors/failure'
import { type ContactId, debtorOfContact } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Deps } from '../deps.ts'
import { type Caller, lenderOf } from './caller.ts'
import type { Actor } from './roles.ts'

/**
 * In whose name a contact is reported on. Somebody signed in is that person. A system reports in the
 * name of the collector who got the permit, as long as its own organisation asked for it: what
 * became of a call is told even when that person has left meanwhile, but nobody dials any more on
 * the permit of one who has. Fails with `not-found` or `actor-unknown`.
 */
export async function contactHolder(
  { directory, timelines }: Pick<Deps, 'directory' | 'timelines'>,
  caller: Caller,
  id: ContactId,
  { toDial }: { readonly toDial: boolean },
): Promise<Result<Actor>> {
  if (caller.kind === 'person') return ok(caller.actor)
  const lender = lenderOf(caller)
  const debtor = debtorOfContact(id)
  if (debtor === undefined) return noContact(id)
  const [head] = await timelines.load([{ lender, debtor }])
  const contact = head?.state.contacts[id]
  if (contact === undefined || contact.org !== caller.holder.org) return noContact(id)
  if (contact.staff === 'system') return noContact(id)
  const staff = await directory.staffById(contact.staff)
  const known = staff?.lender === lender ? staff : undefined
  if (toDial && known?.active !== true) {
    return err(failure('actor-unknown', 'the collector of this permit has left', `contact ${id}`))
  }
  const name = known?.name ?? ''
  return ok({ staff: contact.staff, lender, org: contact.org, role: 'collector', name })
}

export function noContact(id: ContactId): Result<never> {
  return err(failure('not-found', 'there is no such contact among yours', `contact ${id}`))
}
