import type { DebtorId, DebtorKey, Id, LenderId, StaffId } from '@fencun/core/ids'
import type { HoldKind, Keeping } from '@fencun/core/retention/keep'
import type { RecordKind, RetentionRule } from '@fencun/core/retention/rule'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'

export type LegalHoldId = Id<'legal-hold'>

export const legalHoldId = (text: string): LegalHoldId => text as LegalHoldId

/** A suit, or an order to keep: nothing of the debtor goes while it stands. */
export interface LegalHold {
  readonly hold: LegalHoldId
  readonly lender: LenderId
  readonly debtor: DebtorId
  readonly kind: Extract<HoldKind, 'suit' | 'legal-hold'>
  /** The reference of a document; no story about people. */
  readonly reason: string
  readonly placedBy: StaffId
  readonly placedAt: Instant
  readonly lifted: { readonly by: StaffId; readonly at: Instant; readonly reason: string } | null
}

/** What a lender decides about keeping. */
export interface RetentionSettings {
  /** Whether the lender is a member of the association (CN-R3); null: nobody said, and it binds. */
  readonly member: boolean | null
  /** How long backups live. */
  readonly backupDays: number
}

/** How long the file of one debtor is kept, as of the last look. */
export interface DueRow {
  readonly debtor: DebtorId
  readonly record: RecordKind
  readonly state: Keeping['kind']
  /** The day it falls due; null while it is open. */
  readonly on: Day | null
  /** Catalogue ids of the rules that bear on it, and what holds it. */
  readonly rules: readonly string[]
  readonly holds: readonly HoldKind[]
}

export interface DueFilter {
  /** `2026-11`. */
  readonly month?: string
  readonly record?: RecordKind
  readonly state?: Keeping['kind']
}

export interface DuePage {
  readonly rows: readonly DueRow[]
  readonly total: number
}

export interface DueMonth {
  /** `2026-11`; null: no day yet. */
  readonly month: string | null
  readonly record: RecordKind
  readonly state: Keeping['kind']
  readonly debtors: number
}

/** What was taken away of a debtor's file when its time was over. */
export interface Expired {
  readonly people: number
  readonly points: number
  readonly texts: number
  readonly keys: number
}

export interface RetentionStore {
  /** How long records are kept at least, as the law pack says. */
  readonly rules: readonly RetentionRule[]
  readonly settings: (lender: LenderId) => Promise<RetentionSettings>
  readonly saveSettings: (
    lender: LenderId,
    settings: RetentionSettings,
    by: { readonly staff: StaffId; readonly at: Instant },
  ) => Promise<void>
  /** Newest first; of one debtor or of all. */
  readonly holds: (lender: LenderId, debtor?: DebtorId) => Promise<readonly LegalHold[]>
  readonly placeHold: (hold: Omit<LegalHold, 'lifted'>) => Promise<void>
  readonly liftHold: (
    lender: LenderId,
    hold: LegalHoldId,
    how: { readonly by: StaffId; readonly at: Instant; readonly reason: string },
  ) => Promise<'lifted' | 'not-open'>
  /** Takes the place of every row of before. */
  readonly saveDue: (lender: LenderId, rows: readonly DueRow[], at: Instant) => Promise<void>
  readonly due: (
    lender: LenderId,
    filter: DueFilter,
    page: { readonly offset: number; readonly limit: number },
  ) => Promise<DuePage>
  readonly months: (lender: LenderId) => Promise<readonly DueMonth[]>
  /** When the calendar was made; null: never. */
  readonly calculatedAt: (lender: LenderId) => Promise<Instant | null>
  /**
   * Destroys the debtor's keys and everything personal that was stored under them, and writes that
   * down in the same transaction. The timeline stays. `gone`: it was done before.
   */
  readonly expire: (
    key: DebtorKey,
    how: { readonly at: Instant; readonly on: Day; readonly rules: readonly string[] },
  ) => Promise<Expired | 'gone'>
}
