import type { TargetRole } from '@fencun/core/timeline/contact'
import type { HardshipFlag, HoldReason, PointKind } from '@fencun/core/timeline/event'

/**
 * Who stands behind the numbers: from the case list, or, without one, each number a debtor of its
 * own. A number that several people have stands for each of them.
 */
export interface People {
  readonly source: 'case-list' | 'numbers-alone'
  readonly debtors: readonly AuditDebtor[]
  /** The places in `debtors` and `points` behind each place of `CallLog.numbers`. */
  readonly ofNumber: readonly (readonly KnownPoint[])[]
  /** The same in columns, for whoever goes through millions of calls. */
  readonly columns?: PointColumns
  /** Numbers of the log that the case list does not have: each stands for a person of its own. */
  readonly strangers?: number
}

/** Behind number `i` are the places `firstOf[i]` up to `firstOf[i + 1]` of the other two. */
export interface PointColumns {
  readonly firstOf: Uint32Array
  /** Places in `People.debtors`. */
  readonly debtor: Uint32Array
  /** Places in `AuditDebtor.points`. */
  readonly point: Uint16Array
}

export interface KnownPoint {
  readonly debtor: number
  readonly point: number
}

/** One debtor of the case list, without a name: what an audit needs and no more. */
export interface AuditDebtor {
  /** How a reader of the report finds the debtor again: the lender's case numbers, or a masked number. */
  readonly label: string
  readonly caseNumbers: readonly string[]
  readonly points: readonly AuditPoint[]
  /** Written by the lender into the case list: to be read by a person, never proof by itself. */
  readonly hardship: readonly HardshipFlag[]
  readonly notes: readonly string[]
  /** What these notes would stop, were they true. */
  readonly holds?: readonly HoldReason[]
}

export interface AuditPoint {
  readonly role: TargetRole
  readonly kind: PointKind
  /** Points of one person share it. */
  readonly person: number
  readonly masked: string
}
