import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { ExportId, ExportRecord } from '../ports/exports.ts'
import { hideNumbers } from '../show-case/notes-view.ts'
import { mayDecide, maySeeOf } from './export-view.ts'

export interface ExportWord {
  readonly export: ExportId
  readonly approved: boolean
  /** Needed for a refusal: who asked should learn why. */
  readonly note: string
}

/**
 * Approves or refuses a request for a file: once, and never one's own. Fails with `not-permitted`,
 * `not-found`, `second-person-needed`, `request-invalid` and `export-decided`.
 */
export async function decideExport(
  deps: Pick<Deps, 'clock' | 'exports'>,
  actor: Actor,
  { export: id, approved, note }: ExportWord,
): Promise<Result<null>> {
  const allowed = permit(actor, 'decide-exports')
  if (!allowed.ok) return allowed
  const found = await findExport(deps, actor, id)
  if (!found.ok) return found
  if (!mayDecide(actor, found.value)) {
    return err(failure('second-person-needed', 'who asked does not decide', `export ${id}`))
  }
  const words = hideNumbers(note.trim())
  if (!approved && words === '') {
    return err(failure('request-invalid', 'a refusal needs its reason', 'note'))
  }
  const verdict = { by: actor.staff, at: deps.clock.now(), approved, note: words }
  const decided = await deps.exports.decide(actor.lender, id, verdict)
  return decided === 'decided'
    ? ok(null)
    : err(failure('export-decided', 'there is a word on it already', `export ${id}`))
}

/** An export of the people whose matters the actor sees. Fails with `not-found`. */
export async function findExport(
  { exports }: Pick<Deps, 'exports'>,
  actor: Actor,
  id: ExportId,
): Promise<Result<ExportRecord>> {
  const record = await exports.find(actor.lender, id)
  return record === undefined || !maySeeOf(actor, record.org)
    ? err(failure('not-found', 'there is no such export among yours', `export ${id}`))
    : ok(record)
}
