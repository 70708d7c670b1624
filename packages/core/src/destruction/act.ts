import type { OrgId, PlacementId, StaffId } from '../ids.ts'
import type { HoldKind } from '../retention/keep.ts'
import type { Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'

/** What is to be destroyed at the agency: everything, or the debtors of some placements. */
export type DestructionScope =
  | { readonly kind: 'engagement' }
  | { readonly kind: 'placements'; readonly placements: readonly PlacementId[] }

/** Why a debtor's data stays sealed with the agency for now, out of everybody's reach. */
export type KeptReason = HoldKind | 'other-case' | 'not-handed-over'

/** What becomes of the agency's copy, in numbers. */
export interface DestructionCounts {
  readonly debtors: number
  readonly cases: number
  /** Debtors whose data is kept for now. */
  readonly kept: number
}

/** Until when the lender keeps its own record of the same debtors, in numbers. */
export interface KeepingCounts {
  /** All minimum periods have passed. */
  readonly due: number
  /** A period runs. */
  readonly running: number
  /** Held, not cleared, or not known: no end yet. */
  readonly open: number
  /** The latest day on which a running period ends. */
  readonly until: Day | null
}

/** The work of execution, in its order. Each step can be done again without harm. */
export const DESTRUCTION_STEPS = [
  'list',
  'access',
  'cases',
  'keep',
  'index',
  'wraps',
  'copies',
  'old-keys',
  'leaf',
] as const
export type DestructionStep = (typeof DESTRUCTION_STEPS)[number]

/** What an independent check tried and found. */
export interface DestructionCheck {
  /** Debtors tried, as the agency and as the lender. */
  readonly sample: number
  readonly readAsAgency: number
  readonly readAsLender: number
  /** Wraps of before, each tried with every key there is. */
  readonly oldWraps: number
  readonly keysTried: number
  readonly wrapsOpened: number
  /** Wraps, index entries and keys that should be gone and are there. */
  readonly remains: number
  /** How many words were searched for, and where one was found: a table or a file, never the word. */
  readonly canaries: number
  readonly foundIn: readonly string[]
}

export type DestructionActBody =
  | {
      readonly kind: 'asked'
      readonly agency: OrgId
      readonly scope: DestructionScope
      readonly basis: string
      readonly counts: DestructionCounts
      readonly keeping: KeepingCounts
    }
  | {
      readonly kind: 'handed-over'
      readonly cases: number
      /** The Merkle root over the cases' hashes, hex. */
      readonly root: string
    }
  | { readonly kind: 'handover-faulty'; readonly faults: number }
  | { readonly kind: 'received'; readonly cases: number; readonly root: string }
  | { readonly kind: 'approved'; readonly note: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'begun'; readonly backupDays: number }
  | { readonly kind: 'step-done'; readonly step: DestructionStep; readonly done: number }
  | {
      readonly kind: 'executed'
      readonly counts: DestructionCounts
      /** The Merkle root over (subject, key id) of what was destroyed, hex. */
      readonly root: string
      readonly keys: readonly string[]
      /** The last day on which a backup with these keys may live; null: one of them has no end. */
      readonly backupsUntil: Day | null
    }
  | {
      readonly kind: 'checked'
      readonly check: DestructionCheck
      /** The last signed checkpoint of the evidence log; null where no log is kept. */
      readonly checkpoint: string | null
    }

/** One entry in the record of a destruction. Only grows. */
export type DestructionAct = DestructionActBody & {
  readonly at: Instant
  /** The person who acted, or `system`. */
  readonly by: StaffId | 'system'
  readonly org: OrgId
}
