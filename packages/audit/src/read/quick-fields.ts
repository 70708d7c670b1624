import { i32, u8 } from '../judge/at.ts'
import { byteAt, QUOTE, SPACE } from './bytes.ts'
import { allBefore, bytesBefore, firstZero, fourDigits, hasBelow } from './four-bytes.ts'
import { NO_PLACE } from './intern-words.ts'
import {
  LAST_WORD,
  MINUTE_BYTES,
  MOBILE,
  type QuickLayout,
  SECONDS,
  START,
  TALK,
  TIME,
  WORD,
  type WordColumn,
} from './quick-layout.ts'
import { USUAL_LENGTH } from './read-time.ts'

/** Not in the usual form, or not whole. */
export const NOT_QUICK = -1

/** A word with a line end behind it. */
function pastLastWord(
  layout: QuickLayout,
  view: DataView,
  at: number,
  word: WordColumn | undefined,
): number {
  return word === undefined ? NOT_QUICK : wordToPlace(layout, view, at, word)
}

/** Reads the field of a column that begins at a byte, and returns the byte behind it. */
export function pastField(layout: QuickLayout, view: DataView, at: number, column: number): number {
  switch (u8(layout.kinds, column)) {
    case WORD:
      return pastWord(layout, view, at, layout.words[column])
    case TIME:
      return pastTime(layout, view, at)
    case MOBILE:
      return pastMobile(layout, view, at)
    case SECONDS:
      return pastSeconds(layout, view, at)
    case LAST_WORD:
      return pastLastWord(layout, view, at, layout.words[column])
    default:
      return pastText(layout, view, at)
  }
}

/**
 * A word, looked up by its bytes up to the next separator. A line end, or the NUL behind the last
 * byte, would be taken for a part of the word, and no word that is known has one.
 */
function pastWord(
  layout: QuickLayout,
  view: DataView,
  at: number,
  word: WordColumn | undefined,
): number {
  if (word === undefined) return NOT_QUICK
  const { separators } = layout
  const { find } = word.table
  let length = 0
  let place = NO_PLACE
  const first = view.getInt32(at, true)
  const inFirst = firstZero(first ^ separators)
  if (inFirst !== 0) {
    length = bytesBefore(inFirst)
    place = find(length, allBefore(first, inFirst), 0, 0)
  } else {
    const second = view.getInt32(at + 4, true)
    const inSecond = firstZero(second ^ separators)
    if (inSecond !== 0) {
      length = 4 + bytesBefore(inSecond)
      place = find(length, first, allBefore(second, inSecond), 0)
    } else {
      const third = view.getInt32(at + 8, true)
      const inThird = firstZero(third ^ separators)
      length = 8 + bytesBefore(inThird)
      if (inThird !== 0) place = find(length, first, second, allBefore(third, inThird))
    }
  }
  if (place === NO_PLACE) return wordToPlace(layout, view, at, word)
  layout.values[word.to] = place
  return at + length
}

/** A word that has no place yet, or is long: it gets one when the whole row has been read. */
function wordToPlace(layout: QuickLayout, view: DataView, at: number, { to }: WordColumn): number {
  const end = pastText(layout, view, at)
  if (end === NOT_QUICK) return NOT_QUICK
  layout.starts[to] = at
  layout.ends[to] = end
  layout.toPlace |= 1 << to
  return end
}

/** A field that nothing is read of. */
function pastText({ stops, stopMax }: QuickLayout, view: DataView, at: number): number {
  let byte = view.getUint8(at)
  // A quoted field, or blanks behind which a quote may stand.
  if (byte === QUOTE || byte === SPACE) return NOT_QUICK
  let end = at
  while (!hasBelow(view.getInt32(end, true), stopMax + 1)) end += 4
  byte = view.getUint8(end)
  while (byte > stopMax || byteAt(stops, byte) === 0) {
    end += 1
    byte = view.getUint8(end)
  }
  return end
}

/** Most calls begin in the minute of the one before; no clock was moved within one since 2000. */
function pastTime(layout: QuickLayout, view: DataView, at: number): number {
  const { minute } = layout
  const isSame =
    view.getInt32(at + 12, true) === i32(minute, 3) &&
    view.getInt32(at + 8, true) === i32(minute, 2) &&
    view.getInt32(at + 4, true) === i32(minute, 1) &&
    view.getInt32(at, true) === i32(minute, 0)
  if (!isSame && !readMinute(layout, view, at)) return NOT_QUICK
  const second = secondIn(view.getInt32(at + MINUTE_BYTES, true))
  if (second < 0) return NOT_QUICK
  layout.values[START] = layout.minuteSec + second
  return at + USUAL_LENGTH
}

function readMinute(layout: QuickLayout, view: DataView, at: number): boolean {
  const time = layout.usualTime(layout.bytes, at)
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
function pastMobile({ key }: QuickLayout, view: DataView, at: number): number {
  const high = fourDigits(view.getInt32(at, true))
  const middle = fourDigits(view.getInt32(at + 4, true))
  // The last three digits, with a zero in front of them.
  const low = fourDigits((view.getInt32(at + 8, true) << 8) | 0x30)
  if (high < 1300 || high >= 2000 || (middle | low) < 0) return NOT_QUICK
  key[0] = high * 10_000_000 + (middle * 1000 + low)
  return at + MOBILE_DIGITS
}

const SECONDS_DIGITS_MAX = 7

function pastSeconds({ values }: QuickLayout, view: DataView, at: number): number {
  let value = 0
  let end = at
  for (; end < at + SECONDS_DIGITS_MAX; end += 1) {
    const digit = view.getUint8(end) - 0x30
    if (digit >>> 0 > 9) break
    value = value * 10 + digit
  }
  values[TALK] = value
  return end === at ? NOT_QUICK : end
}
