import type { StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'

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
