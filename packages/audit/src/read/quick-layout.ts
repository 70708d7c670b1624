import { CR, LF } from './bytes.ts'
import type { WordTable } from './intern-words.ts'
import type { LogPlan } from './plan.ts'
import type { UsualTimeReader } from './read-time.ts'
import type { RowReader } from './row-reader.ts'

/** What is known of a file whose rows can be read quickly. */
export interface QuickLayout {
  /** The place of the last column: a row must have just as many as the header. */
  readonly last: number
  readonly separator: number
  /** Four of them. */
  readonly separators: number
  /** 1 for the bytes at which a field ends; none is above `stopMax`. */
  readonly stops: Uint8Array
  readonly stopMax: number
  /** By column what is read of it. */
  readonly kinds: Uint8Array
  /** By column, where it is one of words. */
  readonly words: readonly (WordColumn | undefined)[]
  /** What was read of the row at hand; 0 where there is no such column, as for the empty word. */
  readonly values: Uint32Array
  /** The words of the row at hand that have yet to be given their places, a bit for each value. */
  toPlace: number
  /** Where these begin and end. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The `NumberKey` of the row at hand. */
  readonly key: Float64Array
  /** The bytes at hand. */
  bytes: Uint8Array
  readonly usualTime: UsualTimeReader
  /** The sixteen bytes that say the minute of the row before, and when that minute began. */
  readonly minute: Int32Array
  minuteSec: number
  /** By place in `values`. */
  readonly tables: readonly WordTable[]
  readonly rows: Pick<RowReader, 'wayOf' | 'signals'>
}

/** A column of words, where they have their places, and where in `values` that of the row goes. */
export interface WordColumn {
  readonly column: number
  readonly table: WordTable
  readonly to: number
}

/** Places in `QuickLayout.values`; words are places in their tables. */
export const [DIRECTION, OUTCOME, ORG, STAFF, START, TALK] = [0, 1, 2, 3, 4, 5]
export const WORDS = 4
const VALUES = 6

/** What is read of a column; of others nothing is. */
export const [WORD, TIME, MOBILE, SECONDS, LAST_WORD] = [1, 2, 3, 4, 5]

const NO_COLUMN = -1
export const MINUTE_BYTES = 16
/** More columns than this are read as any. */
const WIDTH_MAX = 64

/**
 * How to read the rows of a plan quickly; undefined: they cannot be. They can where a call is what one
 * row says in a start, a number, a length and words, and nothing else bears on it.
 */
export function quickLayout(
  plan: LogPlan,
  rows: RowReader,
  separator: number,
): QuickLayout | undefined {
  const { usualTime, columns } = plan
  const { start = NO_COLUMN, number = NO_COLUMN, talk = NO_COLUMN } = columns
  const [width = 0] = plan.widths
  if (usualTime === undefined || width > WIDTH_MAX || hasMore(plan)) return undefined
  const { direction, outcome, org, staff } = columns
  const all = [start, number, talk, direction, outcome, org, staff].filter(
    (column) => column !== undefined,
  )
  if (all.some((column) => column < 0 || column >= width)) return undefined
  // A column that is two things at once is read by a way that can look at it twice.
  if (new Set(all).size < all.length) return undefined
  const tables = rows.words
  const words = [
    ...wordColumn(direction, tables.directions, DIRECTION),
    ...wordColumn(outcome, tables.outcomes, OUTCOME),
    ...wordColumn(org, tables.orgs, ORG),
    ...wordColumn(staff, tables.staffs, STAFF),
  ]
  const stops = new Uint8Array(256)
  for (const byte of [0, separator, CR, LF]) stops[byte] = 1
  const kinds = kindsOf(width, words)
  kinds[start] = TIME
  kinds[number] = MOBILE
  kinds[talk] = SECONDS
  return {
    last: width - 1,
    separator,
    separators: Math.imul(separator, 0x01010101),
    stops,
    stopMax: Math.max(separator, CR),
    kinds,
    words: Array.from(kinds, (_, place) => words.find(({ column }) => column === place)),
    values: new Uint32Array(VALUES),
    toPlace: 0,
    starts: new Uint32Array(WORDS),
    ends: new Uint32Array(WORDS),
    key: new Float64Array(1),
    bytes: new Uint8Array(0),
    tables: [tables.directions, tables.outcomes, tables.orgs, tables.staffs],
    usualTime,
    ...someMinute(usualTime),
    rows,
  }
}

function kindsOf(width: number, words: readonly WordColumn[]): Uint8Array {
  const kinds = new Uint8Array(width)
  for (const { column } of words) kinds[column] = column === width - 1 ? LAST_WORD : WORD
  return kinds
}

function wordColumn(
  column: number | undefined,
  table: WordTable,
  to: number,
): readonly WordColumn[] {
  return column === undefined ? [] : [{ column, table, to }]
}

/** Whether more than a few values of the row itself bears on what a call is. */
function hasMore({ columns, cut, talk, meaning }: LogPlan): boolean {
  const { clock, answered, bridged, cause, leg, otherLeg, staff } = columns
  if (cut !== undefined || talk !== undefined) return true
  if (staff !== undefined && meaning.staffIs !== 'name') return true
  return [clock, answered, bridged, cause, leg, otherLeg].some((column) => column !== undefined)
}

/** Any minute will do to begin with, as long as its bytes and its beginning belong together. */
function someMinute(usualTime: UsualTimeReader): Pick<QuickLayout, 'minute' | 'minuteSec'> {
  const bytes = new TextEncoder().encode('2026-01-01 00:00:00')
  const minute = new Int32Array(bytes.slice(0, MINUTE_BYTES).buffer)
  return { minute, minuteSec: usualTime(bytes, 0) }
}
