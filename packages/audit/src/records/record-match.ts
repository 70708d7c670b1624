import type { RECORD_REASONS } from './record-reasons.ts'

export type RecordReason = keyof typeof RECORD_REASONS

/**
 * What written records and the call log do not say alike. Always for a person to look at: a note may
 * stand in another book, and a clock may be wrong.
 */
export interface RecordFinding {
  /** The same for the same call or note whatever the order of rows; gives no number away. */
  readonly id: string
  readonly reason: RecordReason
  /** Row of the call log, its first row being 1; null where no call belongs to the note. */
  readonly callRow: number | null
  /** Row of the file of records; null where nobody wrote the call down. */
  readonly recordRow: number | null
  /** ISO 8601 with the offset of Beijing: of the call, or else what the note says. */
  readonly at: string
  /** `AuditDebtor.label`, or the case number of a note without a call. */
  readonly debtor: string
  /** The number, masked; empty when the note names none. */
  readonly number: string
  readonly org: string
  readonly staff: string
  readonly measured: Readonly<Record<string, string | number>>
  readonly limit: Readonly<Record<string, string | number>>
}

/** How much may differ, and what is too short or too late. Nothing here is a number of the law. */
export interface RecordTolerance {
  /** Between the start of a call and the time that its note names. */
  readonly matchSecMax: number
  /** A note says nobody answered, and the talk lasted as long or longer. */
  readonly talkSecMin: number
  /** A note says that something was promised, and the talk lasted no longer. */
  readonly promiseSecMax: number
  readonly writtenHoursMax: number
  /** Shorter notes may well be alike. Letters and digits alone count. */
  readonly sameTextCharsMin: number
}

/** Columns by the field they give, with the header word that was recognised. */
export type RecordColumns = Readonly<Record<string, string>>

/** What came of laying records beside the log. `findings` may be walked again and again. */
export interface RecordMatch {
  readonly records: number
  /** Rows that hold no record that can be looked for, by why. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly columns: RecordColumns
  readonly matched: number
  /** Calls within the days that the records cover; calls of other days are not asked for. */
  readonly callsCompared: number
  readonly callsOutside: number
  readonly days: { readonly from: string; readonly until: string } | null
  readonly counts: readonly { readonly reason: RecordReason; readonly count: number }[]
  readonly tolerance: RecordTolerance
  readonly findings: () => Iterable<RecordFinding>
}
