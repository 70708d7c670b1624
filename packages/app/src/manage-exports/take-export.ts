import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { ExportId } from '../ports/exports.ts'
import { findExport } from './decide-export.ts'

/**
 * Hands the encrypted file to whoever it was made for, once; it is removed with that. Fails with
 * `not-permitted`, `not-found` and `export-gone`.
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
  const own = found.value.by === actor.staff
  const file = own ? await deps.exports.take(actor.lender, id, deps.clock.now()) : undefined
  return file === undefined
    ? err(failure('export-gone', 'there is no file here for you', `export ${id}`))
    : ok(file)
}
