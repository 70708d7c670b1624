import type { Outcome } from '@fencun/core/timeline/contact'

/** What a column of a call log can give. */
export const LOG_FIELDS = [
  'start',
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
/**
 * `start`: when the call began. `end`: when it ended, of use where `start` is missing. `answered`: when
 * it was answered, empty if never. `bridged`: when the person called was joined with a seat.
 * `number`: the number called, or the person's whichever way the call went (`Meaning.numberIs`).
 * `caller`: the number that called. `talk`: length of the talk. `duration`: length with ringing.
 * `outcome`, `cause`: the system's words. `leg`, `otherLeg`: ids by which two rows are one call.
 */
export type LogField = (typeof LOG_FIELDS)[number]

/** Columns by place from 0. */
export type LogColumnsOf = Readonly<Partial<Record<LogField, number>>>

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
  /** Added to the system's word, where the word alone does not tell: `ANSWERED, 0 s`. */
  readonly note?: string
}

/** How the rows of a system are to be understood. */
export interface Meaning {
  /** Whether `number` is the callee's, or the other party's whoever called. */
  readonly numberIs: 'callee' | 'other-party'
  /** What the word of the column `direction` says; `undefined`: it tells nothing. */
  readonly direction: (word: string) => Direction | undefined
  readonly outcome: (word: string, cause: string, evidence: Evidence) => SignalMeaning
  /** Where calls whose direction is not told went, if the numbers do not show it either. */
  readonly otherwise: Direction
}

/** One telephone system's log as a table of text. */
export interface TableFormat {
  /** A format of cdr-signatures. */
  readonly id: string
  /** Header words of each field, normalised by `headerWord`, the most usual first. */
  readonly words: Readonly<Partial<Record<LogField, readonly string[]>>>
  /** Words by which the header is told from others: of each list one must be there. */
  readonly marks: readonly (readonly string[])[]
  /** Columns of a file without header, if the rows look like it. */
  readonly shape?: (rows: readonly (readonly string[])[]) => ShapeFound | undefined
  /** How many fields a row has when there is no header. */
  readonly meaning: Meaning
}

export interface ShapeFound {
  readonly columns: LogColumnsOf
  /** How many columns a row of the system may have. */
  readonly widths: readonly number[]
  /** In which zone times without offset are, if the file itself shows it. */
  readonly zone?: string
}

/** `Call Date` is `calldate`, `呼叫 时间（秒）` is `呼叫时间(秒)`: case, blanks and marks do not matter. */
export function headerWord(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-"'`.]/g, '')
}
