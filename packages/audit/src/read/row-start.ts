import { pad } from '@fencun/core/time/civil'
import type { LogPlan } from './plan.ts'
import { readSeconds } from './read-seconds.ts'
import type { TimeReader } from './read-time.ts'
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
  const { clock = -1 } = columns
  if (clock >= 0 && start >= 0) return dayAndClock(start, clock, time)
  return (record) => {
    if (record.startSec !== NOT_READ) return record.startSec
    if (start < 0) return fromEnd(record)
    const began = timeIn(record, start)
    return began === TIME_EMPTY ? fromEnd(record) : began
  }
}

/** Day and time of the day stand in columns of their own; a day of a spreadsheet comes as midnight. */
function dayAndClock(day: number, clock: number, time: TimeReader): StartReader {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const textIn = ({ bytes, starts, ends }: RecordFields, column: number): string =>
    decoder.decode(bytes.subarray(starts[column] ?? 0, ends[column] ?? 0)).trim()
  return (record) => {
    const date = textIn(record, day).replace(/[ T]00:00(?::00)?$/, '')
    const joined = encoder.encode(`${date} ${clockOf(textIn(record, clock))}`)
    return time(joined, 0, joined.length)
  }
}

/** A time of the day that a spreadsheet stores as a part of a day. */
function clockOf(text: string): string {
  if (!/^0?\.\d+$/.test(text)) return text
  const seconds = Math.round(Number(text) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => pad(part, 2)).join(':')
}
