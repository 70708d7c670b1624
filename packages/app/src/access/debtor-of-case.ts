import { failure } from '@fencun/core/errors/failure'
import type { CaseId, DebtorKey, PartyId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { placeOf } from './place-of.ts'
import { type Ability, type Actor, permit } from './roles.ts'
import { findCase } from './visible-case.ts'

/** A case that the actor may do something to, and the timeline of its debtor. */
export interface CaseAtHand {
  readonly file: CaseFile
  readonly key: DebtorKey
}

/** Fails with `not-permitted`, or with `not-found` for a case of somebody else. */
export async function caseAtHand(
  deps: Pick<Deps, 'cases'>,
  actor: Actor,
  ability: Ability,
  id: CaseId,
): Promise<Result<CaseAtHand>> {
  const allowed = permit(actor, ability)
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, id)
  if (!found.ok) return found
  return ok({ file: found.value, key: { lender: actor.lender, debtor: found.value.debtor } })
}

/** What somebody on file is to the debt. Fails with `not-found`. */
export function roleOnFile(state: DebtorState, party: PartyId): Result<TargetRole> {
  const point = Object.values(state.points).find((one) => one.party === party)
  if (point !== undefined) return ok(point.role)
  return err(failure('not-found', 'the case has no such person', placeOf('party', party)))
}

/** A contact, or somebody unrelated: not one who owes. */
export function isThirdParty(role: TargetRole): boolean {
  return role === 'contact' || role === 'unrelated'
}
