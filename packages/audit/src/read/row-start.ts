import type { LogPlan } from './plan.ts'
import { readSeconds } from './read-seconds.ts'
import { NO_TIME, TIME_EMPTY } from './read-time.ts'
import { NOT_READ, type RecordFields } from './record.ts'

/** Where a field stands: `reader(record, column)`; a column that is missing reads as empty. */
export type ColumnReader = (record: RecordFields, column: number) => number

/** The second at which a call began; negative: the reasons of `readTime`. */
export type StartReader = (record: RecordFields) => number

/**
 * The time of the start; where a system leaves it empty or does not give it, the end less the
 * duration. The time of the answer is no start: up to a minute of ringing lies between.
 */
export function startReader({ columns, time }: LogPlan): StartReader {
  const { start = -1, end = -1, duration = -1, talk = -1 } = columns
  const timeIn: ColumnReader = (record, column) =>
    time(record.bytes, record.starts[column] ?? 0, record.ends[column] ?? 0)
  const fromEnd = (record: RecordFields): number => {
    const length = duration >= 0 ? duration : talk
    if (end < 0 || length < 0) return NO_TIME
    const ended = timeIn(record, end)
    if (ended < 0) return ended
    const seconds = readSeconds(record.bytes, record.starts[length] ?? 0, record.ends[length] ?? 0)
    return seconds < 0 ? NO_TIME : ended - seconds
  }
  return (record) => {
    if (record.startSec !== NOT_READ) return record.startSec
    if (start < 0) return fromEnd(record)
    const began = timeIn(record, start)
    return began === TIME_EMPTY ? fromEnd(record) : began
  }
}
