import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { ExportId } from '../ports/exports.ts'
import { findExport } from './decide-export.ts'

/**
 * Hands the encrypted file to whoever it was made for, once; it is removed with that, and that it
 * was fetched is durable, with its leaf, before a byte of it leaves. Fails with `not-permitted`,
 * `not-found` and `export-gone`.
 */
export async function takeExport(
  deps: Pick<Deps, 'clock' | 'exports'>,
  actor: Actor,
  { export: id }: { readonly export: ExportId },
): Promise<Result<Uint8Array>> {
  const allowed = permit(actor, 'ask-exports')
  if (!allowed.ok) return allowed
  const found = await findExport(deps, actor, id)
  if (!found.ok) return found
  const { lender, staff, org } = actor
  const file = await deps.exports.take(lender, id, { staff, org, at: deps.clock.now() })
  return file === undefined
    ? err(failure('export-gone', 'there is no file here for you', `export ${id}`))
    : ok(file)
}
