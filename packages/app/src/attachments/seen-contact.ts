import { type ContactId, type DebtorKey, debtorOfContact } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { fold } from '@fencun/core/timeline/fold'
import type { ContactState } from '@fencun/core/timeline/state'
import { type Caller, lenderOf } from '../access/caller.ts'
import { noContact } from '../access/contact-holder.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { eventsOfContact } from '../show-contact/show-contact.ts'

export interface SeenContact {
  readonly key: DebtorKey
  readonly state: ContactState
}

/**
 * A contact, outbound or inbound, however long ago. A person sees those of the cases they may see
 * and no other, not even their own once the case has left them; a key those of its organisation.
 * Fails with `not-found`.
 */
export async function seenContact(
  deps: Pick<Deps, 'cases' | 'timelines'>,
  caller: Caller,
  id: ContactId,
): Promise<Result<SeenContact>> {
  const debtor = debtorOfContact(id)
  if (debtor === undefined) return noContact(id)
  const key = { lender: lenderOf(caller), debtor }
  const [head] = await deps.timelines.load([key])
  const state = head?.state.contacts[id] ?? (await folded(deps, key, id))
  if (state === undefined || !(await sees(deps, caller, state))) return noContact(id)
  return ok({ key, state })
}

/** The state forgets contacts that can no longer count; the timeline does not. */
async function folded(
  { timelines }: Pick<Deps, 'timelines'>,
  key: DebtorKey,
  id: ContactId,
): Promise<ContactState | undefined> {
  const events = await eventsOfContact(timelines, key, id, { wanted: true })
  return fold(events).contacts[id]
}

async function sees(
  deps: Pick<Deps, 'cases'>,
  caller: Caller,
  contact: ContactState,
): Promise<boolean> {
  if (caller.kind === 'key') return contact.org === caller.holder.org
  return (await findCase(deps.cases, caller.actor, contact.case)).ok
}
