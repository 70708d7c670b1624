import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/** Flat values, as they stand in a form. */
type Flat = Readonly<Record<string, string | number | boolean | null>>

/**
 * Refuses what was filled in from a state that is no longer there: two people had the same entry
 * open, and the second would undo unseen what the first has saved. Without `seen` nobody compared,
 * as with a caller that writes and never reads. Fails with `changed-meanwhile`.
 */
export function unchanged(seen: Flat | undefined, now: Flat): Result<null> {
  const differs = Object.entries(seen ?? {}).find(([name, value]) => value !== now[name])
  return differs === undefined
    ? ok(null)
    : err(failure('changed-meanwhile', 'it was changed after it was read', differs[0]))
}
