import { failure } from '@fencun/core/errors/failure'
import { type ContactId, debtorOfContact, type LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { ContactState } from '@fencun/core/timeline/state'
import type { Deps } from '../deps.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'
import type { Caller } from './caller.ts'
import { placeOf } from './place-of.ts'
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
  const { lender, org } = caller.holder
  const contact = await stateOf(timelines, lender, id)
  const staff = contact?.staff ?? 'system'
  if (contact?.org !== org || staff === 'system') return noContact(id)
  const known = await directory.staffById(staff)
  if (toDial && known?.active !== true) {
    return err(
      failure('actor-unknown', 'the collector of this permit has left', placeOf('contact', id)),
    )
  }
  return ok({ staff, lender, org, role: 'collector', name: known?.name ?? '', via: 'api' })
}

async function stateOf(
  timelines: TimelineStore,
  lender: LenderId,
  id: ContactId,
): Promise<ContactState | undefined> {
  const debtor = debtorOfContact(id)
  if (debtor === undefined) return undefined
  const [head] = await timelines.load([{ lender, debtor }])
  return head?.state.contacts[id]
}

export function noContact(id: ContactId): Result<never> {
  return err(failure('not-found', 'there is no such contact among yours', placeOf('contact', id)))
}
