import { ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { type ExportView, orgSeenBy, viewOf } from './export-view.ts'

const EXPORTS_MAX = 200

/**
 * The latest requests for files, the newest first: an agency's own, or the lender's and all its
 * agencies'. Files that nobody fetched in time are removed in passing.
 */
export async function listExports(
  deps: Pick<Deps, 'clock' | 'directory' | 'exports'>,
  actor: Actor,
): Promise<Result<readonly ExportView[]>> {
  const allowed = permit(actor, 'decide-exports')
  if (!allowed.ok) return allowed
  const now = deps.clock.now()
  await deps.exports.sweep(actor.lender, now)
  const [records, staff] = await Promise.all([
    deps.exports.list(actor.lender, { org: orgSeenBy(actor), limit: EXPORTS_MAX }),
    deps.directory.staff(actor.lender),
  ])
  return ok(records.map((record) => viewOf(record, { actor, staff, now })))
}
