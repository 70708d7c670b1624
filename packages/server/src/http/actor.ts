import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/** Who sends this request: an active employee with a running session. */
export async function actorOf(
  { credentials, directory }: Pick<Deps, 'credentials' | 'directory'>,
  token: string | undefined,
): Promise<Result<Actor>> {
  const id = token === undefined ? undefined : await credentials.whoIs(token)
  const staff = id === undefined ? undefined : await directory.staffById(id)
  if (staff === undefined || !staff.active) {
    return err(failure('not-signed-in', 'the request carries no running session'))
  }
  const { lender, org, role, name } = staff
  return ok({ staff: staff.staff, lender, org, role, name })
}
