import type { Personal } from '@fencun/core/identity/personal'
import type { Fen } from '@fencun/core/money/fen'
import type { Day } from '@fencun/core/time/beijing'
import type { PointKind, PointSource } from '@fencun/core/timeline/event'
import type { ContactSlot, FieldId, FieldsOf } from './fields.ts'
import type { LenderNote } from './lender-notes.ts'
import type { ReasonCode } from './reasons.ts'

/** One case of a placement, checked. What the lender did not give is absent, never empty. */
export interface PlacementRow {
  /** The number at the left of the sheet. */
  readonly row: number
  readonly caseNumber: string
  readonly placedOn: Day
  readonly recallOn?: Day
  readonly name: Personal
  /** `resident`: eighteen characters that pass their check. `other`: passports and the like. */
  readonly idType: 'resident' | 'other'
  readonly idNumber: Personal
  readonly placedAmountFen: Fen
  /** The debtor's own numbers and addresses, the mobile first. */
  readonly points: readonly PointFact[]
  readonly contacts: readonly ContactFact[]
  readonly amounts: Readonly<Partial<Record<FieldsOf<'amount'>, Fen>>>
  readonly days: Readonly<Partial<Record<FieldsOf<'day'>, Day>>>
  readonly counts: Readonly<Partial<Record<FieldsOf<'count'>, number>>>
  readonly texts: Readonly<Partial<Record<FieldsOf<'text'>, string>>>
  readonly accounts: Readonly<Partial<Record<FieldsOf<'account'>, Personal>>>
  readonly personal: Readonly<Partial<Record<FieldsOf<'personal'>, Personal>>>
  /** The lender's notes as written, for people to read. */
  readonly noteTexts: readonly NoteText[]
  /** What the notes demand before anyone is called (R-C03). */
  readonly notes: readonly LenderNote[]
  /** Values that could not be read and were left out. */
  readonly warnings: readonly CellFault[]
}

/** One note of the lender's with the header it stood under. */
export interface NoteText {
  readonly field: FieldsOf<'note'>
  readonly header: string
  readonly text: Personal
}

/** What a number or an address is to its owner. */
export type PointUse = 'mobile' | 'home' | 'work' | 'household' | 'statement' | 'email' | 'other'

export interface PointFact {
  readonly kind: PointKind
  readonly use: PointUse
  readonly value: Personal
  readonly source: PointSource
}

/** A third party whom the debtor named to the lender. Kept only with a way to reach them. */
export interface ContactFact {
  readonly slot: ContactSlot
  readonly name?: Personal
  readonly relation?: string
  readonly points: readonly PointFact[]
}

/** What is wrong in one cell. Holds no value: values are personal data. */
export interface CellFault {
  readonly cell: string
  readonly field: FieldId | 'line'
  readonly header: string
  readonly reason: ReasonCode
}

/** A row that cannot be registered, with every fault found in it, the gravest first. */
export interface RejectedRow extends CellFault {
  readonly row: number
  readonly detail: string
  readonly cure: { readonly zh: string; readonly en: string }
  readonly faults: readonly CellFault[]
}

export type CheckedRow =
  | { readonly kind: 'accepted'; readonly placement: PlacementRow }
  | { readonly kind: 'rejected'; readonly rejection: RejectedRow }
  /** Nothing under any mapped header. */
  | { readonly kind: 'blank'; readonly row: number }
