import type { LogColumnsOf, Meaning } from '../formats/format.ts'
import type { LogText } from './log-text.ts'
import type { TimeReader, UsualTimeReader } from './read-time.ts'
import type { RecordFields } from './record.ts'

/** How the rows of one file are to be read: what recognition found out. */
export interface LogPlan {
  readonly columns: LogColumnsOf
  readonly meaning: Meaning
  /** The last record that is no call: title lines and the header; 0: there are none. */
  readonly headerRow: number
  /** The header's words; where a file was put together of several, it comes again. */
  readonly header: readonly string[]
  /** How many fields a record may have; empty: any number. */
  readonly widths: readonly number[]
  readonly time: TimeReader
  /** For times in their most usual form; absent where columns are cut out of lines first. */
  readonly usualTime?: UsualTimeReader
  readonly text: LogText
  /** How problems call a column, by its place. */
  readonly columnName: (column: number) => string
  /** The length of the talk, where no column holds it as such. */
  readonly talk?: (record: RecordFields) => number
  /** Cuts a line of fixed width into the fields of a record; says what kind of line it is. */
  readonly cut?: (record: RecordFields) => LineKind
}

/** `beside`: tells something about the calls, but is none. */
export type LineKind = 'call' | 'beside' | 'no-date-yet' | 'clock-changed'
