import { type WordTable, wordTable } from './intern-words.ts'
import type { LogPlan } from './plan.ts'
import type { RecordFields } from './record.ts'
import { ANSWERED, BRIDGED, type SignalTable, signalTable, TALKED, WORDS_MAX } from './signals.ts'

export interface SignalReader {
  /** The place of what the row says in `table`. */
  readonly read: (record: RecordFields, talkSec: number) => number
  readonly table: SignalTable
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
  }
}

/** The place of a field's word; without such a column, or beyond all places, that of the empty word. */
export function placeIn(words: WordTable, record: RecordFields, column: number): number {
  if (column < 0) return 0
  const place = words.placeOf(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0)
  return Math.max(place, 0)
}

/** Whether a field holds more than blanks, zeros and the marks of an empty time. */
function isGiven({ bytes, starts, ends }: RecordFields, column: number): boolean {
  if (column < 0) return false
  const end = ends[column] ?? 0
  for (let at = starts[column] ?? 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte > 0x30 && byte !== 0x3a) return true
  }
  return false
}
