import type { TargetRole } from '@fencun/core/timeline/contact'
import type { HardshipFlag, PointKind } from '@fencun/core/timeline/event'

/**
 * Who stands behind the numbers: from the case list, or, without one, each number a debtor of its
 * own. A number that several people have stands for each of them.
 */
export interface People {
  readonly source: 'case-list' | 'numbers-alone'
  readonly debtors: readonly AuditDebtor[]
  /** The places in `debtors` and `points` behind each place of `CallLog.numbers`. */
  readonly ofNumber: readonly (readonly KnownPoint[])[]
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
}

export interface AuditPoint {
  readonly role: TargetRole
  readonly kind: PointKind
  /** Points of one person share it. */
  readonly person: number
  readonly masked: string
}
