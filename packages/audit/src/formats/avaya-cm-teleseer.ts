import type { Direction, LogColumnsOf, Meaning } from './format.ts'
import { outcomeOfWord } from './outcome-words.ts'

/** The format of cdr-signatures that has no columns: what is where goes by the place in the line. */
export const TELESEER = 'avaya-cm-teleseer'

/** Fields that a line is cut into. */
export const TELESEER_COLUMNS: LogColumnsOf = {
  start: 0,
  talk: 1,
  outcome: 2,
  direction: 2,
  number: 3,
  caller: 4,
  staff: 4,
  org: 5,
}
export const TELESEER_FIELDS = 6

type Span = readonly [number, number]

/** Where the fields of a line stand, counted from the first digit of the time. */
export interface LineLayout {
  readonly time: Span
  readonly duration: Span
  readonly code: Span
  readonly dialled: Span
  readonly calling: Span
  readonly account: Span
}

const PACKED = { time: [0, 4], duration: [4, 8], code: [8, 9] } as const
const SPACED = { time: [0, 4], duration: [5, 9], code: [10, 11] } as const

/**
 * The formats that the switch is set to write a call in (Lucent 555-233-506, tables of CDR data
 * formats); numbers end where their field does.
 */
export const LINE_LAYOUTS: readonly LineLayout[] = [
  // Teleseer, ISDN Teleseer and 59 characters.
  { ...PACKED, dialled: [15, 30], calling: [30, 35], account: [35, 50] },
  // Access codes of four digits: enhanced Teleseer; unformatted, whose calling number is longer.
  { ...PACKED, dialled: [17, 32], calling: [32, 37], account: [37, 52] },
  { ...PACKED, dialled: [17, 32], calling: [32, 42], account: [42, 57] },
  // Printer, enhanced printer, expanded: with blanks between the fields.
  { ...SPACED, dialled: [20, 35], calling: [36, 41], account: [42, 57] },
  { ...SPACED, dialled: [22, 37], calling: [38, 43], account: [44, 59] },
  { ...SPACED, dialled: [22, 37], calling: [38, 48], account: [49, 64] },
]

/** A line that does not reach to the calling number is no call. */
export const TELESEER_LENGTH_MIN = 31

/** Codes of records beside the calls: a part of a very long call, and records that were lost. */
export const BESIDE_CALLS: readonly string[] = ['4', '6']

/** Condition codes: within the switch, incoming, over trunks, from an adjunct, delayed. */
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  '0': 'inside',
  '7': 'out',
  '8': 'out',
  '9': 'in',
  A: 'out',
  B: 'out',
  E: 'out',
  F: 'out',
}

export const TELESEER_MEANING: Meaning = {
  numberIs: 'callee',
  staffIs: 'name',
  direction: (code) => (Object.hasOwn(DIRECTIONS, code) ? DIRECTIONS[code] : undefined),
  outcome(code, _cause, { talked }) {
    if (talked) return { outcome: 'answered-unknown', unknown: false }
    // Not completed: no trunk was free, or the seat had no right to call so.
    if (code === 'E') return { outcome: 'technical-failure', unknown: false }
    if (code === 'F') return { outcome: 'not-dialled', unknown: false }
    // Written because it was answered, and shorter than the six seconds that the switch counts in.
    if (Object.hasOwn(DIRECTIONS, code)) {
      return { outcome: 'answered-unknown', unknown: false, note: 'under 6 s' }
    }
    return outcomeOfWord(code, { talked })
  },
}
