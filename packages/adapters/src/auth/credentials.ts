import { createHmac } from 'node:crypto'
import { accountKey, type Credentials, SIGN_IN } from '@fencun/app/ports/credentials'
import { staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { isAPIError } from 'better-auth/api'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Vault } from '../vault/vault.ts'
import { insertAccount } from './accounts.ts'
import { clearAttempts, countAttempt } from './attempts.ts'
import { openBetterAuth, SESSION_COOKIE } from './better-auth.ts'
import { hashPassword } from './password-hash.ts'

/**
 * Accounts, passwords and sessions in the database. Times are the real ones even where the clock of
 * the demonstration is set, or setting it would sign everybody out.
 */
export function credentialsIn(
  database: Database<unknown>,
  vault: Vault,
  now: () => number = Date.now,
): Credentials {
  const auth = openBetterAuth(database, vault.derive('session').toString('hex'))
  const attemptKey = vault.derive('sign-in-attempt')
  return {
    create: async (staff, account, password) => {
      const hash = await hashPassword(password)
      const isNew = await database.asOwner((tx) =>
        insertAccount(tx, { staff, account, hash, at: now() }),
      )
      return isNew ? 'created' : 'exists'
    },
    signIn: async (account, password) => {
      const username = accountKey(account)
      const at = now()
      const accountHash = createHmac('sha256', attemptKey).update(username).digest('hex')
      if (!(await countAttempt(database, accountHash, at))) return undefined
      const signedIn = await auth.api
        .signInUsername({ body: { username, password }, returnHeaders: true })
        .catch(ignoreRefusal)
      if (signedIn === undefined) return undefined
      await clearAttempts(database, accountHash)
      return {
        token: tokenIn(signedIn.headers),
        staff: staffId(signedIn.response.user.name),
        expiresAt: instant(at + SIGN_IN.sessionMs),
      }
    },
    whoIs: async (token) => {
      const headers = headersWith(token)
      if (headers === undefined) return undefined
      const session = await auth.api.getSession({ headers })
      return session === null ? undefined : staffId(session.user.name)
    },
    signOut: async (token) => {
      const headers = headersWith(token)
      if (headers !== undefined) await auth.api.signOut({ headers })
    },
    signOutEverywhere: async (staff) => {
      await sql`
        delete from auth_session
        where user_id in (select id from auth_user where name = ${staff})`.execute(database.kysely)
    },
  }
}

function tokenIn(headers: Headers): string {
  const start = `${SESSION_COOKIE}=`
  const cookie = headers.getSetCookie().find((one) => one.startsWith(start))
  const token = cookie?.slice(start.length).split(';')[0]
  if (token === undefined) throw new Error('signing in sets a session cookie')
  return token
}

/** Undefined for a text that was never a token and could not travel in a header. */
function headersWith(token: string): Headers | undefined {
  if (!/^[\w.~%+/=-]{1,512}$/.test(token)) return undefined
  return new Headers({ cookie: `${SESSION_COOKIE}=${token}` })
}

/** The library throws what we expect: wrong account, wrong password. */
function ignoreRefusal(error: unknown): undefined {
  if (isAPIError(error) && error.statusCode < 500) return undefined
  throw error
}
