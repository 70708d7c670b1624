import { asciiText } from './bytes.ts'
import { type WordTable, wordTable } from './intern-words.ts'
import type { LogPlan } from './plan.ts'
import type { RecordFields } from './record.ts'
import { ANSWERED, BRIDGED, type SignalTable, signalTable, TALKED, WORDS_MAX } from './signals.ts'

export interface SignalReader {
  /** The place of what the row says in `table`. */
  readonly read: (record: RecordFields, talkSec: number) => number
  readonly table: SignalTable
  /** The words of the column `outcome`. */
  readonly words: WordTable
}

export function signalReader(plan: LogPlan): SignalReader {
  const { outcome = -1, cause = -1, answered = -1, bridged = -1 } = plan.columns
  const words = wordTable(WORDS_MAX)
  const causes = wordTable(WORDS_MAX)
  const table = signalTable(plan.meaning, { words, causes, decode: plan.text.decode })
  return {
    read(record, talkSec) {
      const evidence =
        (talkSec > 0 ? TALKED : 0) |
        (isGiven(record, answered) ? ANSWERED : 0) |
        (isGiven(record, bridged) ? BRIDGED : 0)
      return table.placeOf(
        placeIn(words, record, outcome),
        placeIn(causes, record, cause),
        evidence,
      )
    },
    table,
    words,
  }
}

/** The place of a field's word; without such a column, or beyond all places, that of the empty word. */
export function placeIn(words: WordTable, record: RecordFields, column: number): number {
  if (column < 0) return 0
  const place = words.placeOf(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0)
  return Math.max(place, 0)
}

/**
 * Whether a field holds a time: not blanks, zeros and marks, not `NULL`, and not the moment that
 * programs count from, which stands for none (`1970-01-01 08:00:00`, `0001-01-01 00:00:00`).
 */
function isGiven({ bytes, starts, ends }: RecordFields, column: number): boolean {
  if (column < 0) return false
  const end = ends[column] ?? 0
  const start = starts[column] ?? 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte > 0x30 && byte <= 0x39) return !isBeginning(bytes, start, end)
  }
  return false
}

const ONE = 0x31
const DATE_MARKS = [0x2d, 0x2f]
const BEGINNINGS = ['1970-01-01', '1970/01/01', '1970/1/1', '1970-1-1', '0001-01-01', '0001/01/01']

function isBeginning(bytes: Uint8Array, start: number, end: number): boolean {
  // Times of our century begin with another figure; only years 1 and 1970 are looked at closely.
  if ((bytes[start] ?? 0) > ONE || !DATE_MARKS.includes(bytes[start + 4] ?? 0)) return false
  const text = asciiText(bytes, start, Math.min(end, start + 10))
  return BEGINNINGS.some((beginning) => text.startsWith(beginning))
}
