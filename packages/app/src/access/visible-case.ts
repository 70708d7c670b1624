import { failure } from '@fencun/core/errors/failure'
import type { CaseId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { CaseFile, CaseStore } from '../ports/case-store.ts'
import { placeOf } from './place-of.ts'
import type { Actor } from './roles.ts'

/**
 * A case that the actor may see: collectors their own, supervisors their organisation's,
 * the lender's own supervisors and administrators every case of the lender.
 * A case of somebody else is not found rather than forbidden: its existence is nobody's business.
 */
export async function findCase(
  cases: CaseStore,
  actor: Actor,
  id: CaseId,
): Promise<Result<CaseFile>> {
  const file = await cases.find(actor.lender, id)
  return file === undefined || !maySee(actor, file) ? noSuchCase(id) : ok(file)
}

export function noSuchCase(id: CaseId): Result<never> {
  return err(failure('not-found', 'there is no such case among yours', placeOf('case', id)))
}

export function maySee(actor: Actor, file: CaseFile): boolean {
  if (file.lender !== actor.lender) return false
  if (actor.role === 'administrator') return true
  if (actor.role === 'supervisor') return file.handler === actor.org || isLenders(actor)
  return file.handler === actor.org && file.collector === actor.staff
}

/** The lender's own organisation carries the lender's id. */
export function isLenders(actor: Actor): boolean {
  return String(actor.org) === String(actor.lender)
}
