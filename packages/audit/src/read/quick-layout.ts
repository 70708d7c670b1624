import { CR, LF } from './bytes.ts'
import type { WordTable } from './intern-words.ts'
import type { LogPlan } from './plan.ts'
import type { UsualTimeReader } from './read-time.ts'
import type { RowReader } from './row-reader.ts'

/** What is known of a file whose rows can be read quickly. */
export interface QuickLayout {
  /** How many columns a row must have. */
  readonly width: number
  readonly separator: number
  /** 1 for the bytes at which a field ends; none is above `stopMax`. */
  readonly stops: Uint8Array
  readonly stopMax: number
  /**
   * Where the fields of the row at hand end: that of column 0 at place 1, and at place 0 the byte
   * before the row.
   */
  readonly ends: Int32Array
  readonly start: number
  readonly number: number
  readonly talk: number
  readonly words: readonly WordColumn[]
  /** The places of the row's words; 0 where there is no such column, as for the empty word. */
  readonly places: Int32Array
  readonly usualTime: UsualTimeReader
  /** The sixteen bytes that say the minute of the row before, and when that minute began. */
  readonly minute: Int32Array
  minuteSec: number
  readonly rows: Pick<RowReader, 'wayOf' | 'signals'>
}

/** A column of words, where they have their places, and where in `places` that of the row goes. */
export interface WordColumn {
  readonly column: number
  readonly table: WordTable
  readonly to: number
}

/** Places in `QuickLayout.places`. */
export const [DIRECTION, OUTCOME, ORG, STAFF] = [0, 1, 2, 3]
const PLACES = 4

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
  const all = [start, number, talk, direction, outcome, org, staff]
  if (all.some((column = 0) => column < 0 || column >= width)) return undefined
  const stops = new Uint8Array(256)
  for (const byte of [0, separator, CR, LF]) stops[byte] = 1
  const { words } = rows
  return {
    width,
    separator,
    stops,
    stopMax: Math.max(separator, CR),
    ends: new Int32Array(width + 1),
    start,
    number,
    talk,
    words: [
      ...wordColumn(direction, words.directions, DIRECTION),
      ...wordColumn(outcome, words.outcomes, OUTCOME),
      ...wordColumn(org, words.orgs, ORG),
      ...wordColumn(staff, words.staffs, STAFF),
    ],
    places: new Int32Array(PLACES),
    usualTime,
    ...someMinute(usualTime),
    rows,
  }
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
