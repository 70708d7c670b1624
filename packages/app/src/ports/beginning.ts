import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import type { Lender, Org, Staff } from './directory-store.ts'

/** What a new installation begins with. */
export interface FirstEntries {
  readonly lender: Lender
  /** The lender's own organisation. */
  readonly own: Org
  readonly administrator: Staff
  readonly password: string
  /** How it was captured, for the evidence. */
  readonly via?: CaptureSource
}

/**
 * - `begun`: all of it is durable, and the administrator can sign in
 * - `over`: the installation has a lender already; nothing was written
 * - `account-exists`: the account belongs to somebody; nothing was written
 */
export type BeginResult = 'begun' | 'over' | 'account-exists'

/** The one write that spans the directory and the credentials: whole or not at all, and once. */
export interface Beginning {
  readonly begin: (first: FirstEntries) => Promise<BeginResult>
}
