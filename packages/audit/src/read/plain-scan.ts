import type { LogColumnsOf } from '../formats/format.ts'
import { byteAt, CR, LF, QUOTE, SPACE } from './bytes.ts'
import { digitsOf } from './number-form.ts'
import { USUAL_LENGTH, type UsualTimeReader } from './read-time.ts'
import { NOT_READ, type RecordFields } from './record.ts'

/** The record is not as plain as that, or not whole. */
export const NOT_PLAIN = 0

/** What can be read while the end of a field is looked for. */
export interface PlainFields {
  readonly columns: LogColumnsOf
  /** Absent: the columns are not to be found by the ends of fields. */
  readonly usualTime?: UsualTimeReader
}

/** How plain records of a file are read. */
export interface PlainScan {
  readonly record: RecordFields
  readonly separator: number
  /** 1 for the bytes at which a field without quotes ends, and for the NUL behind the last byte. */
  readonly stops: Uint8Array
  /** No byte above this is a stop. */
  readonly stopMax: number
  /** By column what is read on the way. */
  readonly kinds: Uint8Array
  readonly usualTime: UsualTimeReader
}

/** More columns than this are no plain record. */
const COLUMNS_MAX = 64
const [TEXT, TIME, NUMBER, SECONDS] = [0, 1, 2, 3]

export function plainScan(
  record: RecordFields,
  separator: number,
  { columns: { talk, number, start }, usualTime }: PlainFields,
): PlainScan | undefined {
  if (usualTime === undefined) return undefined
  const stops = new Uint8Array(256)
  for (const byte of [0, separator, CR, LF]) stops[byte] = 1
  const kinds = new Uint8Array(COLUMNS_MAX)
  for (const [column, kind] of [
    [talk, SECONDS],
    [number, NUMBER],
    [start, TIME],
  ] as const) {
    if (column !== undefined && column < COLUMNS_MAX) kinds[column] = kind
  }
  return { record, separator, stops, stopMax: Math.max(separator, CR), kinds, usualTime }
}

/**
 * Reads the record that begins at `from` as nearly all are: no doubled quotes, no blanks before a
 * quote. Time, number and length of the talk are read while their end is looked for, if they have
 * their most usual form; what `record` says of others is `NOT_READ`. Returns where the next record
 * begins, or `NOT_PLAIN`. A NUL must follow the last byte.
 */
export function scanPlain(scan: PlainScan, from: number, end: number): number {
  const { record, separator } = scan
  forgetAll(record)
  let at = from
  for (let column = 0; column < COLUMNS_MAX; column += 1) {
    at = pastField(scan, column, at)
    if (at === NOT_PLAIN || at >= end) return NOT_PLAIN
    if (byteAt(record.bytes, at) !== separator) {
      record.count = column + 1
      return pastLineEnd(record.bytes, at, end)
    }
    at += 1
  }
  return NOT_PLAIN
}

/** Where the separator or the end of line behind a field is, or `NOT_PLAIN`. */
function pastField(scan: PlainScan, column: number, from: number): number {
  const { bytes, starts, ends } = scan.record
  const first = byteAt(bytes, from)
  if (first === SPACE) return NOT_PLAIN
  const quoted = first === QUOTE ? 1 : 0
  const start = from + quoted
  starts[column] = start
  const kind = byteAt(scan.kinds, column)
  const read = kind === TEXT ? start : readOnTheWay(scan, kind, start)
  const stop = quoted === 1 ? closingQuote(bytes, read) : fieldEnd(scan, read)
  if (kind !== TEXT && stop !== read) forget(scan.record, kind)
  if (quoted === 1 && byteAt(bytes, stop) !== QUOTE) return NOT_PLAIN
  ends[column] = stop
  return stop + quoted
}

function fieldEnd({ record: { bytes }, stops, stopMax }: PlainScan, from: number): number {
  let at = from
  let byte = byteAt(bytes, at)
  while (byte > stopMax || byteAt(stops, byte) === 0) {
    at += 1
    byte = byteAt(bytes, at)
  }
  return at
}

/** Where the next quote is, or the NUL behind the last byte. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from
  let byte = byteAt(bytes, at)
  while (byte !== QUOTE && byte !== 0) {
    at += 1
    byte = byteAt(bytes, at)
  }
  return at
}

function pastLineEnd(bytes: Uint8Array, at: number, end: number): number {
  const byte = byteAt(bytes, at)
  if (byte === LF) return at + 1
  return byte === CR && at + 1 < end && byteAt(bytes, at + 1) === LF ? at + 2 : NOT_PLAIN
}

function readOnTheWay(scan: PlainScan, kind: number, at: number): number {
  if (kind === NUMBER) return readMobile(scan.record, at)
  if (kind === SECONDS) return readDigits(scan.record, at)
  const time = scan.usualTime(scan.record.bytes, at)
  if (time < 0) return at
  scan.record.startSec = time
  return at + USUAL_LENGTH
}

/** What was read is but the beginning of the field. */
function forget(record: RecordFields, kind: number): void {
  if (kind === TIME) record.startSec = NOT_READ
  else if (kind === NUMBER) record.numberKey = NOT_READ
  else record.talkSec = NOT_READ
}

const MOBILE_DIGITS = 11
const HALF_DIGITS = 5

/** Eleven digits, in two halves that are small whole numbers. */
function readMobile(record: RecordFields, from: number): number {
  const { bytes } = record
  const high = digitsOf(bytes, from, from + HALF_DIGITS)
  if (high < 13_000 || high >= 20_000) return from
  const low = digitsOf(bytes, from + HALF_DIGITS, from + MOBILE_DIGITS)
  if (low < 0) return from
  record.numberKey = high * 1_000_000 + low
  return from + MOBILE_DIGITS
}

const SECONDS_DIGITS_MAX = 7

function readDigits(record: RecordFields, from: number): number {
  const end = digitsEnd(record.bytes, from, from + SECONDS_DIGITS_MAX)
  if (end > from) record.talkSec = wholeOf(record.bytes, from, end)
  return end
}

function digitsEnd(bytes: Uint8Array, from: number, last: number): number {
  let at = from
  while (at < last && isDigit(byteAt(bytes, at))) at += 1
  return at
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** The whole number of digits that are known to be some. */
function wholeOf(bytes: Uint8Array, from: number, end: number): number {
  let value = 0
  for (let at = from; at < end; at += 1) value = value * 10 + byteAt(bytes, at) - 0x30
  return value
}

/** Nothing of a record was read on the way. */
export function forgetAll(record: RecordFields): void {
  record.startSec = NOT_READ
  record.numberKey = NOT_READ
  record.talkSec = NOT_READ
}
