import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { visibleFilter } from '../access/every-case.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import {
  type ExportField,
  type ExportFilter,
  type ExportId,
  type ExportPurpose,
  exportId,
} from '../ports/exports.ts'
import { hideNumbers } from '../show-case/notes-view.ts'

/** More cases than anybody works in a month; a larger file is no list but a copy of the books. */
export const EXPORT_CASES_MAX = 20_000

export interface ExportInput {
  readonly filter: ExportFilter
  readonly full: readonly ExportField[]
  readonly purpose: ExportPurpose
  /** Why the file is needed; who decides reads it. */
  readonly words: string
}

/**
 * Asks for the cases of a filter in a file. Nothing leaves before another person has approved it.
 * Fails with `not-permitted`, `request-invalid`, `not-found` when no case passes, and
 * `export-too-large`.
 */
export async function askExport(
  deps: Pick<Deps, 'clock' | 'ids' | 'cases' | 'exports'>,
  actor: Actor,
  { filter, full, purpose, words }: ExportInput,
): Promise<Result<{ readonly export: ExportId }>> {
  const allowed = permit(actor, 'ask-exports')
  if (!allowed.ok) return allowed
  const why = hideNumbers(words.trim())
  if (why === '') return err(failure('request-invalid', 'say what the file is for', 'words'))
  const first = { order: 'case-number', offset: 0, limit: 1 } as const
  const { total } = await deps.cases.list(actor.lender, visibleFilter(actor, filter), first)
  if (total === 0) return err(failure('not-found', 'no case passes the filter', 'filter'))
  if (total > EXPORT_CASES_MAX) {
    const detail = `${total} cases pass, and a file has ${EXPORT_CASES_MAX} at most`
    return err(failure('export-too-large', detail, 'filter'))
  }
  const id = exportId(deps.ids.next())
  const { lender, org, staff: by } = actor
  const at = deps.clock.now()
  await deps.exports.ask({
    ...{ export: id, lender, org, by, at, filter, purpose, words: why, cases: total },
    full: [...new Set(full)],
  })
  return ok({ export: id })
}
