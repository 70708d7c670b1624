import { civilToDays, isCivilDate } from '@fencun/core/time/civil'
import { trimmedEnd, trimmedStart } from './bytes.ts'
import { type DateOrder, timeOfText } from './time-text.ts'
import type { WallClock } from './wall-clock.ts'

/** Not a time, or one that does not exist. */
export const NO_TIME = -1
/** A time, but no call that could be judged was then. */
export const TIME_OUT_OF_RANGE = -2
/** The field is empty. */
export const TIME_EMPTY = -3

/** 2000-01-01 to 2100-01-01 of any clock on Earth. */
const EARLIEST_SEC = 946_684_800 - 86_400
const LATEST_SEC = 4_102_444_800 + 86_400
const TIME_BYTES_MAX = 64
export const USUAL_LENGTH = 19

/** Reads a field as whole seconds since 1970 UTC; negative: one of the reasons above. */
export type TimeReader = (bytes: Uint8Array, start: number, end: number) => number

/** Reads `USUAL_LENGTH` bytes in the most usual form; negative: not that, or out of range. */
export type UsualTimeReader = (bytes: Uint8Array, at: number) => number

/** Times as nearly every system writes them: `2026-11-09 08:00:00`, with slashes or a T. */
export function usualTimeReader(wall: WallClock): UsualTimeReader {
  const usual = usualReader(wall)
  return (bytes, at) => {
    const time = usual(bytes, at)
    return time === undefined ? NO_TIME : inRange(time)
  }
}

/** Times without an offset are read on the wall clock; epoch seconds and ms tell themselves apart. */
export function timeReader(wall: WallClock, order: DateOrder): TimeReader {
  const usual = usualReader(wall)
  const decoder = new TextDecoder()
  return (bytes, start, end) => {
    const from = trimmedStart(bytes, start, end)
    const to = trimmedEnd(bytes, from, end)
    if (to === from) return TIME_EMPTY
    if (to - from === USUAL_LENGTH) {
      const time = usual(bytes, from)
      if (time !== undefined) return inRange(time)
    }
    if (to - from > TIME_BYTES_MAX) return NO_TIME
    const time = timeOfText(decoder.decode(bytes.subarray(from, to)), order, wall)
    return time === undefined ? NO_TIME : inRange(time)
  }
}

function inRange(time: number): number {
  return time >= EARLIEST_SEC && time < LATEST_SEC ? time : TIME_OUT_OF_RANGE
}

/** Undefined where the bytes have another form. */
function usualReader(wall: WallClock): (bytes: Uint8Array, at: number) => number | undefined {
  let lastDate = -1
  let lastDay: number | undefined
  return (bytes, at) => {
    if (!isUsual(bytes, at)) return undefined
    const year = two(bytes, at) * 100 + two(bytes, at + 2)
    const month = two(bytes, at + 5)
    const day = two(bytes, at + 8)
    const hour = two(bytes, at + 11)
    const minute = two(bytes, at + 14)
    const second = two(bytes, at + 17)
    if (Math.min(year, month, day, hour, minute, second) < 0) return undefined
    if (hour > 23 || minute > 59 || second > 59) return undefined
    const date = (year * 100 + month) * 100 + day
    if (date !== lastDate) {
      lastDate = date
      lastDay = isCivilDate({ year, month, day }) ? civilToDays({ year, month, day }) : undefined
    }
    return lastDay === undefined ? undefined : wall(lastDay, (hour * 60 + minute) * 60 + second)
  }
}

const [DASH, SLASH, COLON, BLANK, T] = [0x2d, 0x2f, 0x3a, 0x20, 0x54]

function isUsual(bytes: Uint8Array, at: number): boolean {
  const mark = bytes[at + 4]
  if (mark !== DASH && mark !== SLASH) return false
  const between = bytes[at + 10]
  return (
    bytes[at + 7] === mark &&
    (between === BLANK || between === T) &&
    bytes[at + 13] === COLON &&
    bytes[at + 16] === COLON
  )
}

/** Two digits; far below zero when either is none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48
  const ones = (bytes[at + 1] ?? 0) - 48
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones
}
