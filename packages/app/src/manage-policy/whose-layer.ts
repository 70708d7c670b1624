import { failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { PolicyChange } from '../ports/policies.ts'

/**
 * The agency whose layer somebody means; undefined: the lender's own. The lender's people may mean
 * their own layer or any of their agencies', an agency's people that of their agency alone, and need
 * not name it. Fails with `not-permitted`, and with `not-found` for an agency that is none.
 */
export async function whoseLayer(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
  agency: OrgId | undefined,
): Promise<Result<OrgId | undefined>> {
  const allowed = permit(actor, 'edit-policy')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) {
    if (agency === undefined || agency === actor.org) return ok(actor.org)
    return err(failure('not-permitted', 'this policy is the matter of somebody else'))
  }
  if (agency === undefined) return ok(undefined)
  const orgs = await directory.orgs(actor.lender)
  const isAgency = orgs.some(({ org, kind }) => org === agency && kind === 'agency')
  if (isAgency) return ok(agency)
  return err(failure('not-found', 'there is no such agency', 'agency'))
}

/** May somebody who edits policies see this change and say a word on it? */
export function isTheirs(actor: Actor, { agency }: Pick<PolicyChange, 'agency'>): boolean {
  return isLenders(actor) || agency === actor.org
}
