import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import { actorOfSession } from '@fencun/app/sign-in/sign-in'
import { failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'

/** Who sends a request, by the session that its cookie names. */
export async function actorOf(
  deps: Pick<Deps, 'credentials' | 'directory'>,
  token: string | undefined,
): Promise<Result<Actor>> {
  if (token !== undefined) return actorOfSession(deps, token)
  return err(failure('not-signed-in', 'the request carries no session'))
}
