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

/** Where a field stands, counted from the first digit of the time, which is position 4 of the line. */
export const TELESEER_PLACES = {
  time: [0, 4],
  duration: [4, 8],
  code: [8, 9],
  dialled: [15, 30],
  calling: [30, 35],
  account: [35, 50],
} as const

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
