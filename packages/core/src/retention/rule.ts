import type { Bilingual } from '../errors/entry.ts'
import type { Grade } from '../gate/decision.ts'
import type { LenderType, Product } from '../gate/request.ts'
import type { Day } from '../time/beijing.ts'

/** What is kept: each kind has minimum periods of its own (CN-R1 to CN-R9). */
export const RECORD_KINDS = [
  'collection-record',
  'oral-plan',
  'impact-assessment',
  'entrusting-record',
  'network-log',
  'proof-of-demand',
  'quality-file',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Until when a rule keeps: a period from the day of the record, or an event. */
export type Period =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'until-cleared' }
  | { readonly kind: 'until-closed' }

/** One dated minimum of retention, as the law pack states it. */
export interface RetentionRule {
  /** `CN-R1` … of the catalogue. */
  readonly id: string
  /** Kinds of record that it keeps. */
  readonly records: readonly RecordKind[]
  readonly title: Bilingual
  readonly period: Period
  readonly from: Day
  /** The last day in force; null while it has no end. */
  readonly until: Day | null
  /** Whom it binds; absent: everybody. */
  readonly lenderTypes?: readonly LenderType[]
  readonly products?: readonly Product[]
  /** Binds members of the association alone. */
  readonly membersOnly: boolean
  readonly source: RetentionSource
}

export interface RetentionSource {
  readonly name: Bilingual
  /** Null where the clause was not read. */
  readonly clause: string | null
  readonly grade: Grade
}
