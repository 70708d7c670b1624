import { failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { Org } from '../ports/directory-store.ts'

/** Who may be given a placement: an agency takes its own, the lender gives to any of its agencies. */
export async function handlerFor(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
  handler: OrgId,
): Promise<Result<Org>> {
  const orgs = await directory.orgs(actor.lender)
  const org = orgs.find((one) => one.org === handler)
  if (org !== undefined && (handler === actor.org || isLenders(actor))) return ok(org)
  return err(failure('not-found', 'there is no such organisation among yours', 'handler'))
}
