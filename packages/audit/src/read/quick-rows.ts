import { i32 } from '../judge/at.ts'
import { byteAt, CR, LF, QUOTE, SPACE } from './bytes.ts'
import { firstOf, fourDigits } from './four-bytes.ts'
import type { Room } from './growing-columns.ts'
import { KEPT_BYTES, NO_PLACE } from './intern-words.ts'
import { DIRECTION, MINUTE_BYTES, ORG, OUTCOME, type QuickLayout, STAFF } from './quick-layout.ts'
import { USUAL_LENGTH } from './read-time.ts'

/** So many bytes may be looked at beyond the last, and must be there. */
export const BYTES_BEYOND = 32

/** Not in the usual form, or not whole. */
const NOT_QUICK = -1
/** A row beyond this is read as any, which may find it too long. */
const ROW_BYTES_MAX = 4096

/** Bytes with rows in them, which are looked at from `from` on. */
export interface QuickBytes {
  readonly bytes: Uint8Array
  /** Of the same bytes. */
  readonly view: DataView
  readonly end: number
  from: number
  /** The row before the one at `from`, the first row of a file being 1. */
  row: number
}

/**
 * Reads rows straight into the columns of a log as long as each is in the form that nearly all are
 * in: just as many columns as the header, none quoted, the time as in `2026-11-09 08:00:00`, a mobile
 * number of eleven digits, whole seconds, and words that were seen before. First the ends of the
 * fields are found, then what is wanted is read where it stands, four bytes at a time; nothing is kept
 * of a row but its values. The first row that differs in anything is left to the general way, which
 * knows every form and is the meaning of this one: whatever is read here is read alike there, and a
 * property test says so for any bytes. Moves `from` and `row` on, and returns how many calls were
 * read. A NUL must follow the last byte, and `BYTES_BEYOND` more.
 */
export function readQuickly(layout: QuickLayout, at: QuickBytes, room: Room): number {
  const { columns, first, keys, firstKey, size } = room
  let calls = 0
  while (calls < size && at.from < at.end) {
    const next = rowEnd(layout, at.bytes, at.from)
    if (next === NOT_QUICK || next - at.from > ROW_BYTES_MAX) break
    const key = mobileIn(layout, at.view)
    if (key === NOT_QUICK || !readCall(layout, at.view, columns, first + calls)) break
    at.from = next
    at.row += 1
    columns.row[first + calls] = at.row
    keys[firstKey + calls] = key
    calls += 1
  }
  return calls
}

/** Finds where the fields of a row end, and returns where the next row begins. */
function rowEnd(layout: QuickLayout, bytes: Uint8Array, from: number): number {
  const { width, separator, stops, stopMax, ends } = layout
  let at = from
  ends[0] = from - 1
  for (let column = 1; column <= width; column += 1) {
    let byte = byteAt(bytes, at)
    // A quoted field, or blanks behind which a quote may stand.
    if (byte === QUOTE || byte === SPACE) return NOT_QUICK
    while (byte > stopMax || byteAt(stops, byte) === 0) {
      at += 1
      byte = byteAt(bytes, at)
    }
    ends[column] = at
    if (byte !== separator) return column === width ? pastLineEnd(bytes, at) : NOT_QUICK
    at += 1
  }
  return NOT_QUICK
}

function pastLineEnd(bytes: Uint8Array, at: number): number {
  const byte = byteAt(bytes, at)
  if (byte === LF) return at + 1
  return byte === CR && byteAt(bytes, at + 1) === LF ? at + 2 : NOT_QUICK
}

/** Reads all but row and number of the row whose ends are known; false: something is not usual. */
function readCall(
  layout: QuickLayout,
  view: DataView,
  columns: Room['columns'],
  to: number,
): boolean {
  const { places } = layout
  const { wayOf, signals } = layout.rows
  const start = startIn(layout, view)
  const talkSec = secondsIn(layout, view)
  if (start < 0 || talkSec < 0 || !readWords(layout, view)) return false
  const way = wayOf(i32(places, DIRECTION))
  if (way === 0) return false
  const signal = signals.ofWord(i32(places, OUTCOME), talkSec)
  columns.startSec[to] = start
  columns.talkSec[to] = talkSec
  columns.signal[to] = signal
  columns.outcome[to] = signals.outcomeAt(signal)
  columns.org[to] = i32(places, ORG)
  columns.staff[to] = i32(places, STAFF)
  columns.inbound[to] = way - 1
  return true
}

/** Looks words up by their bytes; one that was not seen before, or is long, is not found here. */
function readWords({ words, ends, places }: QuickLayout, view: DataView): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (word === undefined) return false
    const start = i32(ends, word.column) + 1
    const length = i32(ends, word.column + 1) - start
    if (length > KEPT_BYTES) return false
    const first = firstOf(view.getInt32(start, true), length)
    const second = firstOf(view.getInt32(start + 4, true), length - 4)
    const third = firstOf(view.getInt32(start + 8, true), length - 8)
    const place = word.table.find(length, first, second, third)
    if (place === NO_PLACE) return false
    places[word.to] = place
  }
  return true
}

/** Most calls begin in the minute of the one before; no clock was moved within one since 2000. */
function startIn(layout: QuickLayout, view: DataView): number {
  const { ends, start, minute } = layout
  const at = i32(ends, start) + 1
  if (i32(ends, start + 1) - at !== USUAL_LENGTH) return NOT_QUICK
  const isSame =
    view.getInt32(at + 12, true) === i32(minute, 3) &&
    view.getInt32(at + 8, true) === i32(minute, 2) &&
    view.getInt32(at + 4, true) === i32(minute, 1) &&
    view.getInt32(at, true) === i32(minute, 0)
  if (!isSame && !readMinute(layout, view, at)) return NOT_QUICK
  const second = secondIn(view.getInt32(at + MINUTE_BYTES, true))
  return second < 0 ? NOT_QUICK : layout.minuteSec + second
}

function readMinute(layout: QuickLayout, view: DataView, at: number): boolean {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, USUAL_LENGTH)
  const time = layout.usualTime(bytes, 0)
  if (time < 0) return false
  for (let four = 0; four < 4; four += 1) layout.minute[four] = view.getInt32(at + 4 * four, true)
  layout.minuteSec = time - secondIn(view.getInt32(at + MINUTE_BYTES, true))
  return true
}

const COLON = 0x3a

/** The second in `:59`; negative: there is none. */
function secondIn(four: number): number {
  const tens = ((four >>> 8) & 0xff) - 0x30
  const ones = ((four >>> 16) & 0xff) - 0x30
  const isSecond = (four & 0xff) === COLON && tens >>> 0 <= 5 && ones >>> 0 <= 9
  return isSecond ? tens * 10 + ones : NOT_QUICK
}

const MOBILE_DIGITS = 11

/** Eleven digits that begin with 13 to 19, as `NumberKey`. */
function mobileIn({ ends, number }: QuickLayout, view: DataView): number {
  const at = i32(ends, number) + 1
  if (i32(ends, number + 1) - at !== MOBILE_DIGITS) return NOT_QUICK
  const high = fourDigits(view.getInt32(at, true))
  const middle = fourDigits(view.getInt32(at + 4, true))
  // The last three digits, with a zero in front of them.
  const low = fourDigits((view.getInt32(at + 8, true) << 8) | 0x30)
  if (high < 1300 || high >= 2000 || (middle | low) < 0) return NOT_QUICK
  return high * 10_000_000 + (middle * 1000 + low)
}

const SECONDS_DIGITS_MAX = 7

function secondsIn({ ends, talk }: QuickLayout, view: DataView): number {
  const end = i32(ends, talk + 1)
  const start = i32(ends, talk) + 1
  if (start === end || end - start > SECONDS_DIGITS_MAX) return NOT_QUICK
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = view.getUint8(at) - 0x30
    if (digit >>> 0 > 9) return NOT_QUICK
    value = value * 10 + digit
  }
  return value
}
