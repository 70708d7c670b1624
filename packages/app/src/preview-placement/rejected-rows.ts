import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { rejectedTable } from '../import-placement/rejected-table.ts'
import type { Table } from '../ports/spreadsheets.ts'
import type { PreviewDeps } from './preview-placement.ts'
import { shelvedOf } from './shelved.ts'

/**
 * The rejected rows of a preview as a table for the lender to mend. The table reads the shelved file
 * while it is written. Fails with `placement-expired`, and with `not-found` when nothing was rejected.
 */
export async function rejectedRows(
  deps: Pick<PreviewDeps, 'clock' | 'previews' | 'spreadsheets'>,
  actor: Actor,
  input: { readonly preview: string },
): Promise<Result<Table>> {
  const allowed = permit(actor, 'import-placements')
  if (!allowed.ok) return allowed
  const found = shelvedOf(deps.previews, actor, input.preview, deps.clock.now())
  if (!found.ok) return found
  const { parsed } = found.value.reading
  if (parsed === null || parsed.rejected.length === 0) {
    return err(failure('not-found', 'no row of this file was rejected', 'preview'))
  }
  const book = await deps.spreadsheets.open(found.value)
  if (!book.ok) return book
  const { mapping, rejected } = parsed
  return ok(rejectedTable(book.value.rows(mapping.sheet.index), mapping, rejected))
}
