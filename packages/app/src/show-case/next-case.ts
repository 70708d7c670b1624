import type { CaseId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { inOrder, withDues } from '../plan-worklist/due.ts'
import { withStates } from './case-row.ts'

/** So many cases at the top of the list hold the next one; more are not looked through. */
const LOOK_AHEAD = 200

/**
 * The case to open after this one: the actor's own next one that is to be worked today, from the top
 * again after the last. Null when there is no other.
 */
export async function nextCase(
  deps: Pick<Deps, 'cases' | 'timelines'>,
  actor: Actor,
  current: CaseId,
  now: Instant,
): Promise<CaseId | null> {
  const mine = { handler: actor.org, collector: actor.staff, status: 'open' } as const
  const page = { order: 'due', offset: 0, limit: LOOK_AHEAD } as const
  const { cases } = await deps.cases.list(actor.lender, mine, page)
  const planned = inOrder(withDues(await withStates(deps, actor, cases), now), 'due')
  const at = planned.findIndex(({ file }) => file.case === current)
  const following = planned[at + 1] ?? planned[0]
  return following === undefined || following.file.case === current ? null : following.file.case
}
