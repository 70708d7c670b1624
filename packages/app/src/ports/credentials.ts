import type { StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'

/**
 * Sessions end 12 hours after signing in. After 5 attempts without success within 15 minutes an
 * account lets nobody in for 15 minutes, not even with the right password.
 */
export const SIGN_IN = {
  sessionMs: 12 * 3_600_000,
  attemptsMax: 5,
  withinMs: 15 * 60_000,
  lockedMs: 15 * 60_000,
} as const

/** Accounts that differ only in case, width or outer spaces are one account. */
export function accountKey(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase()
}

export interface SignedIn {
  /** Opaque; goes into an HttpOnly cookie and nowhere else. */
  readonly token: string
  readonly staff: StaffId
  readonly expiresAt: Instant
}

/** Passwords and sessions, kept by a library; who a person is and may do stays in the directory. */
export interface Credentials {
  readonly create: (
    staff: StaffId,
    account: string,
    password: string,
  ) => Promise<'created' | 'exists'>
  /** Undefined for a wrong account and for a wrong password alike. */
  readonly signIn: (account: string, password: string) => Promise<SignedIn | undefined>
  readonly whoIs: (token: string) => Promise<StaffId | undefined>
  readonly signOut: (token: string) => Promise<void>
  /** Ends every session of a person, for example on the day of leaving. */
  readonly signOutEverywhere: (staff: StaffId) => Promise<void>
}
