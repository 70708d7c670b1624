import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Staff } from '../ports/directory-store.ts'

export interface SessionOpened {
  readonly actor: Actor
  /** For the cookie and nothing else. */
  readonly token: string
  readonly expiresAt: Instant
}

type SignInDeps = Pick<Deps, 'credentials' | 'directory'>

/**
 * Opens a session. A wrong account, a wrong password, a locked account and one that was closed look
 * the same from outside: `sign-in-refused`.
 */
export async function signIn(
  deps: SignInDeps,
  input: { readonly account: string; readonly password: string },
): Promise<Result<SessionOpened>> {
  const signedIn = await deps.credentials.signIn(input.account, input.password)
  if (signedIn === undefined) return err(refused())
  const staff = await deps.directory.staffById(signedIn.staff)
  if (staff?.active !== true) {
    await deps.credentials.signOut(signedIn.token)
    return err(refused())
  }
  const { token, expiresAt } = signedIn
  return ok({ actor: actorFrom(staff), token, expiresAt })
}

/**
 * Who a session belongs to. Rights are read anew each time, so they end the moment the directory
 * says so (R-N07). Fails with `not-signed-in`.
 */
export async function actorOfSession(deps: SignInDeps, token: string): Promise<Result<Actor>> {
  const id = await deps.credentials.whoIs(token)
  const staff = id === undefined ? undefined : await deps.directory.staffById(id)
  if (staff?.active === true) return ok(actorFrom(staff))
  return err(failure('not-signed-in', 'the session is over or its owner has left'))
}

/** Ends one session. Ending one that is over changes nothing. */
export async function signOut(deps: Pick<Deps, 'credentials'>, token: string): Promise<void> {
  await deps.credentials.signOut(token)
}

function actorFrom({ staff, lender, org, role, name }: Staff): Actor {
  return { staff, lender, org, role, name, via: 'screen' }
}

function refused(): Failure {
  return failure('sign-in-refused', 'the account and password do not open a session')
}
