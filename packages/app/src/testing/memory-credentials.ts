import type { StaffId } from '@fencun/core/ids'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Clock } from '../ports/clock.ts'
import { accountKey, type Credentials, SIGN_IN } from '../ports/credentials.ts'
import { MemoryDatabase } from './memory-database.ts'

interface Session {
  readonly staff: StaffId
  readonly expiresAt: Instant
}

interface Attempts {
  readonly since: Instant
  readonly count: number
  readonly lockedUntil: Instant | null
}

/** Passwords and sessions in memory, in the clear: for tests, on a clock of their own. */
export function memoryCredentials(
  clock: Clock,
  { accounts }: Pick<MemoryDatabase, 'accounts'> = new MemoryDatabase(),
): Credentials {
  const sessions = new Map<string, Session>()
  const attempts = new Map<string, Attempts>()
  let count = 0
  return {
    create: async (staff, account, password) => {
      const taken = [...accounts.values()].some((one) => one.staff === staff)
      if (taken || accounts.has(accountKey(account))) return 'exists'
      accounts.set(accountKey(account), { staff, password })
      return 'created'
    },
    signIn: async (account, password) => {
      const key = accountKey(account)
      const now = clock.now()
      const counted = attempt(attempts.get(key), now)
      if (counted === undefined) return undefined
      attempts.set(key, counted)
      const known = accounts.get(key)
      if (known === undefined || known.password !== password) return undefined
      attempts.delete(key)
      count += 1
      const session = { staff: known.staff, expiresAt: plusMs(now, SIGN_IN.sessionMs) }
      sessions.set(`session-${count}`, session)
      return { token: `session-${count}`, ...session }
    },
    whoIs: async (token) => {
      const session = sessions.get(token)
      return session !== undefined && clock.now() < session.expiresAt ? session.staff : undefined
    },
    signOut: async (token) => void sessions.delete(token),
    signOutEverywhere: async (staff) => {
      for (const [token, session] of sessions) if (session.staff === staff) sessions.delete(token)
    },
  }
}

/** The attempts with this one counted; undefined when no attempt is allowed now. */
function attempt(before: Attempts | undefined, now: Instant): Attempts | undefined {
  if (before?.lockedUntil !== null && before !== undefined && now < before.lockedUntil) {
    return undefined
  }
  const goesOn = before?.lockedUntil === null && now < plusMs(before.since, SIGN_IN.withinMs)
  const count = goesOn ? before.count + 1 : 1
  const lockedUntil = count >= SIGN_IN.attemptsMax ? plusMs(now, SIGN_IN.lockedMs) : null
  return { since: goesOn ? before.since : now, count, lockedUntil }
}
