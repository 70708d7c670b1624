import { asciiText } from './bytes.ts'
import { decoratedDigits } from './number-text.ts'

/**
 * The one form of a telephone number in an audit: digits alone, as they would be dialled within the
 * country: `13812345678`, `02160000001` with its area code, `95588`, `4001234567`. A number abroad
 * keeps `00` and its country code. Call log and case list both go through here, so that they meet.
 *
 * Inside, a number is one float: its digits, and `TAG` for each zero in front. So millions of rows
 * are told apart without a string for each. Negative: no number, and why.
 */
export type NumberKey = number

export const NOT_A_NUMBER = -1
/** Empty, anonymous, withheld. */
export const NO_DIGITS = -2
export const MASKED = -3
/** Scientific notation that has lost digits. */
export const ROUNDED = -4
/** An extension or a feature code: nobody outside. */
export const EXTENSION = -5

const TAG = 1e15
const DIGITS_MAX = 15
/** Fewer digits than this reach nobody outside, but for the 95xxx of banks and carriers. */
const OUTSIDE_DIGITS_MIN = 7
const MOBILE_TAIL = 1e11

/** The form of a number as text, such as a case list holds it; `undefined`: nobody outside has it. */
export function numberForm(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text)
  const key = numberKey(bytes, 0, bytes.length)
  return key < 0 ? undefined : numberOfKey(key)
}

/** The digits of a key. */
export function numberOfKey(key: NumberKey): string {
  const zeros = Math.floor(key / TAG)
  const digits = textOf(key - zeros * TAG)
  return zeros === 0 ? digits : '0'.repeat(zeros) + digits
}

/** In two halves: small whole numbers become text several times as fast as others. */
function textOf(value: number): string {
  const high = Math.floor(value / HALF)
  return high === 0 ? String(value) : String(high) + String(HALF + value - high * HALF).slice(1)
}

const HALF = 1e6

/** Reads the number in a field. */
export function numberKey(bytes: Uint8Array, start: number, end: number): NumberKey {
  // Nearly every row has a mobile number and nothing else.
  if (end - start === 11) {
    const mobile = digitsOf(bytes, start, start + 5) * 1e6 + digitsOf(bytes, start + 5, end)
    if (isMobile(mobile)) return mobile
  }
  let value = 0
  let zeros = 0
  let at = start
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    if (digit === 0 && value === 0) zeros += 1
    value = value * 10 + digit
  }
  if (at < end || at === start) return decoratedKey(bytes, start, end)
  return zeros > 1 ? keyAbroad(value, at - start - zeros) : keyAtHome(value, at - start, zeros)
}

/** A few digits as a number; far below zero when one is none. */
export function digitsOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit >>> 0 > 9) return -1_000_000_000
    value = value * 10 + digit
  }
  return value
}

function decoratedKey(bytes: Uint8Array, start: number, end: number): NumberKey {
  const text =
    end - start > 256
      ? asciiText(bytes, start, start + 256)
      : new TextDecoder().decode(bytes.subarray(start, end))
  const found = decoratedDigits(text)
  if (found.kind !== 'digits') return REASONS[found.kind]
  const significant = found.digits.replace(/^0+/, '')
  if (significant.length > DIGITS_MAX) return NOT_A_NUMBER
  const value = Number(significant)
  const zeros = found.digits.length - significant.length
  if (found.plus || zeros > 1) return keyAbroad(value, significant.length)
  return keyAtHome(value, found.digits.length, zeros)
}

const REASONS = {
  none: NO_DIGITS,
  masked: MASKED,
  rounded: ROUNDED,
  inside: EXTENSION,
  invalid: NOT_A_NUMBER,
} as const

/** Eleven digits that begin with 13 to 19. */
function isMobile(value: number): boolean {
  return value >= 13_000_000_000 && value < 20_000_000_000
}

/** The mobile number behind up to five digits, such as 17951 of a carrier; 0: there is none. */
function mobileTail(value: number, digits: number): number {
  if (digits < 11 || digits > DIGITS_MAX + 1 || value > Number.MAX_SAFE_INTEGER) return 0
  const tail = value % MOBILE_TAIL
  return isMobile(tail) ? tail : 0
}

/** A number in the country, with an area code's zero, a prefix for the outside line, or 86. */
function keyAtHome(value: number, length: number, zeros: number): NumberKey {
  const digits = length - zeros
  const tail = mobileTail(value, digits)
  if (tail > 0) return tail
  if (digits > DIGITS_MAX) return NOT_A_NUMBER
  const landline = digits > 11 ? landlineWithin(value, digits) : value
  if (isLandline(landline) && !(zeros === 0 && isFreephone(value))) return landline + TAG
  if (length < OUTSIDE_DIGITS_MIN) return isServiceNumber(value) ? value : EXTENSION
  return value === 0 ? NOT_A_NUMBER : value + zeros * TAG
}

/** What stands behind +, or behind 00. */
function keyAbroad(value: number, digits: number): NumberKey {
  if (digits > DIGITS_MAX) return NOT_A_NUMBER
  if (digits > 11 && Math.floor(value / 10 ** (digits - 2)) === 86)
    return keyAtHome(value, digits, 0)
  return digits < OUTSIDE_DIGITS_MIN ? EXTENSION : value + 2 * TAG
}

/** Behind a country code 86 or a 9 for the outside line, whose zero goes with it. */
function landlineWithin(value: number, digits: number): number {
  if (digits > 14) return 0
  const behind86 = value - 86 * 10 ** (digits - 2)
  if (behind86 >= 0 && behind86 < 10 ** (digits - 2)) return behind86
  const behind9 = value - 9 * 10 ** (digits - 1)
  return behind9 >= 0 && behind9 < 10 ** (digits - 2) ? behind9 : 0
}

/** Area code without its zero and seven or eight digits: 10 and 2x have eight, all others either. */
function isLandline(value: number): boolean {
  if (value >= 1_000_000_000 && value < 1_100_000_000) return true
  return (value >= 2_000_000_000 && value < 10_000_000_000) || (value >= 3e10 && value < 1e11)
}

function isFreephone(value: number): boolean {
  const head = Math.floor(value / 10_000_000)
  return head === 400 || head === 800
}

function isServiceNumber(value: number): boolean {
  return Math.floor(value / 1000) === 95 || Math.floor(value / 10_000) === 95
}
