import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { PreviewShelf, ShelvedPlacement } from '../import-placement/preview-shelf.ts'

/**
 * The actor's own preview. One of somebody else's is treated as one that never was: what is gone and
 * what is not theirs look the same.
 */
export function shelvedOf(
  previews: PreviewShelf,
  actor: Actor,
  id: string,
  now: Instant,
): Result<ShelvedPlacement> {
  const shelved = previews.get(id, now)
  if (shelved === undefined || shelved.owner !== actor.staff || shelved.lender !== actor.lender) {
    return err(failure('placement-expired', 'there is no such preview any more', 'preview'))
  }
  return ok(shelved)
}
