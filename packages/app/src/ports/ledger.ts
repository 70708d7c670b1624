import type { ErrorCode } from '@fencun/core/errors/codes'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { WitnessIncident } from './witness-book.ts'

/** What the log's own check of itself found last. */
export interface LedgerAudit {
  /** One bundle in a hundred, or everything. */
  readonly scope: 'sample' | 'whole'
  readonly at: Instant
  /** Leaves that the log had, and those that were read. */
  readonly size: number
  readonly checked: number
  /** The first of what was found; none: all is well. */
  readonly findings: readonly { readonly code: string; readonly place: string }[]
}

/** A counterparty who signs the log's checkpoints, and what it signed last. */
export interface LedgerWitness {
  readonly name: string
  readonly last: { readonly size: number; readonly at: Instant } | null
}

/** A log that contradicts what a witness holds; the proof of it is told by `fencun witness`. */
export type LedgerIncident = Omit<WitnessIncident, 'evidence'>

/** Where a lender's evidence log stands. */
export interface LedgerStatus {
  /** The name it signs under. */
  readonly origin: string
  /** Leaves in the signed log. */
  readonly size: number
  /** When its head was signed last; null: it has not begun. */
  readonly checkpointAt: Instant | null
  /** Leaves that the published log had when it was looked at last. */
  readonly publishedSize: number
  readonly publishedAt: Instant | null
  /** Leaves that wait to be signed, and since when as far as this process knows. */
  readonly waiting: number
  readonly waitingSince: Instant | null
  /** Leaves that never can be signed, because another one has their id. */
  readonly conflicting: number
  /** The keys that sign it, as everybody may know them. */
  readonly vkeys: readonly string[]
  /** The last check of each scope, the newest first. */
  readonly audits: readonly LedgerAudit[]
  /** Those who sign its checkpoints now. */
  readonly witnesses: readonly LedgerWitness[]
  /** Contradictions between logs and witnesses, the newest first; no more than a screen holds. */
  readonly incidents: readonly LedgerIncident[]
  /** Why nothing is signed or published now; null: nothing stands in the way. */
  readonly stopped: ErrorCode | 'fault' | null
}

/**
 * - `sound`: what happened is signed within minutes
 * - `behind`: something has waited too long; the gate goes on, for the outbox keeps it
 * - `damaged`: the last check of a log by itself found something
 */
export interface LedgerHealth {
  readonly state: 'sound' | 'behind' | 'damaged'
  /** Over all logs of the installation. */
  readonly waiting: number
  readonly size: number
  /** Since the last head of any log was signed; null: none yet. */
  readonly secondsSinceCheckpoint: number | null
}

/** Evidence logs while they are being written. */
export interface LedgerWatch {
  readonly status: (lender: LenderId) => Promise<LedgerStatus>
  /** As of the last round of work; asks nobody. */
  readonly health: () => LedgerHealth
}
