import type { Outcome } from '@fencun/core/timeline/contact'

/**
 * What a column of a call log can give. `start`: when the call began.
 * `clock`: the time of the day, where `start` holds the day alone. `end`: when it ended, of use
 * where no start is given. `answered`: when it was answered, empty if never. `bridged`: when the
 * person was joined with a seat. `number`: the number called, or the other party's whoever called.
 * `caller`: the number that called. `talk`: length of the talk; `duration`: with the ringing.
 * `outcome`, `cause`: the system's words. `leg`, `otherLeg`: ids by which two rows are one call.
 */
export const LOG_FIELDS = [
  'start',
  'clock',
  'end',
  'answered',
  'bridged',
  'number',
  'caller',
  'direction',
  'talk',
  'duration',
  'outcome',
  'cause',
  'org',
  'staff',
  'leg',
  'otherLeg',
] as const
export type LogField = (typeof LOG_FIELDS)[number]

/** Columns by place from 0. */
export type LogColumnsOf = Readonly<Partial<Record<LogField, number>>>

/** `inside`: nobody outside took part. */
export type Direction = 'out' | 'in' | 'inside'

/** What else a row says besides words. */
export interface Evidence {
  /** The length of the talk is above 0. */
  readonly talked: boolean
  /** The column of the time of answer is not empty. */
  readonly answered: boolean
  readonly bridged: boolean
}

/** What a word was taken for. `unknown`: nobody told us; it counts as connected. */
export interface SignalMeaning {
  readonly outcome: Outcome
  readonly unknown: boolean
  /** Added to the system's word where the word alone does not tell: `ANSWERED, 0 s`. */
  readonly note?: string
}

/** A word that nobody explained: counted as connected, and listed. */
export const UNTOLD: SignalMeaning = { outcome: 'answered-unknown', unknown: true }

/** How the rows of a system are to be understood. */
export interface Meaning {
  readonly numberIs: 'callee' | 'other-party'
  /** What the word of the column `direction` says; `undefined`: it tells nothing. */
  readonly direction: (word: string) => Direction | undefined
  readonly outcome: (word: string, cause: string, evidence: Evidence) => SignalMeaning
  /**
   * What the column `staff` holds: a name; the name of a channel such as `SIP/8001-00000a1f`; or a
   * number that is a seat's only if it is an extension.
   */
  readonly staffIs: 'name' | 'channel' | 'extension'
  /** Whether each line that a call was tried over has its row, all with one id in `leg`. */
  readonly failsOver?: boolean
}

/** One telephone system's log as a table of text. */
export interface TableFormat {
  /** A format of cdr-signatures. */
  readonly id: string
  /** Header words of each field, normalised by `headerWord`, the best first. */
  readonly words: Readonly<Partial<Record<LogField, readonly string[]>>>
  /** Words by which the header is told from others: of each list one must be there. */
  readonly marks: readonly (readonly string[])[]
  /** Columns of a file without header, if its rows look like it. */
  readonly shape?: (rows: readonly (readonly string[])[]) => ShapeFound | undefined
  readonly meaning: Meaning
}

export interface ShapeFound {
  readonly columns: LogColumnsOf
  /** How many columns a row of the system may have. */
  readonly widths: readonly number[]
  /** In which zone times without offset are, if the file itself shows it. */
  readonly zone?: string
}

/** `Call Date` is `calldate`, `呼叫时间（秒）` is `呼叫时间(秒)`: case, blanks and joints do not matter. */
export function headerWord(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-"'`.]/g, '')
}

/** Words separated by blanks, for tables that are read more easily so. */
export function words(text: string): readonly string[] {
  return text.split(' ')
}
