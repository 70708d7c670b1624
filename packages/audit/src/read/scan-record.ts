import { CR, LF, QUOTE, SPACE } from './bytes.ts'
import { COLUMNS_MAX, type RecordFields } from './record.ts'

/** The record goes on beyond the bytes at hand. */
export const INCOMPLETE = -1
/** A quote stands where none may, or is never closed. */
export const BROKEN = -2

export interface Scan {
  readonly separator: number
  /** 1 for the bytes at which a field is looked at: the separator, quotes and the ends of lines. */
  readonly stops: Uint8Array
  readonly record: RecordFields
}

export function scanOf(separator: number, record: RecordFields): Scan {
  const stops = new Uint8Array(256)
  for (const byte of [separator, QUOTE, CR, LF]) stops[byte] = 1
  return { separator, stops, record }
}

/**
 * Reads the record that begins at `from` into `scan.record` and returns where the next one begins,
 * `INCOMPLETE` or `BROKEN`. A quoted field may hold separators, ends of lines and doubled quotes,
 * which become single ones in place once the record is whole. `last`: nothing follows `end`.
 */
export function scanRecord(scan: Scan, from: number, end: number, last: boolean): number {
  const { separator, record } = scan
  const { bytes, starts, ends } = record
  let at = from
  let count = 0
  let hasQuotes = false
  for (;;) {
    starts[count] = at
    at = stopFrom(scan, at, end)
    ends[count] = at
    if (at < end && bytes[at] === QUOTE) {
      at = quotedField(scan, count, at, end)
      if (at < 0) return last ? BROKEN : at
      hasQuotes = true
    }
    count += 1
    if (at >= end || bytes[at] !== separator) break
    if (count > COLUMNS_MAX) count = COLUMNS_MAX
    at += 1
  }
  const next = pastLineEnd(bytes, at, end, last)
  if (next === INCOMPLETE) return INCOMPLETE
  record.count = count
  if (hasQuotes) unescape(record)
  return next
}

/** Where the next byte is that a field must be looked at for; nearly every field has no other. */
function stopFrom({ stops, record }: Scan, from: number, end: number): number {
  const { bytes } = record
  let at = from
  while (at < end && stops[bytes[at] ?? 0] === 0) at += 1
  return at
}

/**
 * Reads on from a quote in a field: blanks alone in front, and it is quoted; else the quote is text.
 * Returns where the field ends.
 */
function quotedField(scan: Scan, field: number, quote: number, end: number): number {
  const { stops, record } = scan
  const { bytes, starts, ends } = record
  if (pastBlanks(bytes, starts[field] ?? 0, quote) < quote) {
    let at = quote
    while (at < end && (stops[bytes[at] ?? 0] === 0 || bytes[at] === QUOTE)) at += 1
    ends[field] = at
    return at
  }
  const close = closingQuote(bytes, quote + 1, end)
  if (close < 0) return INCOMPLETE
  const at = pastBlanks(bytes, close + 1, end)
  if (at < end && (stops[bytes[at] ?? 0] === 0 || bytes[at] === QUOTE)) return BROKEN
  starts[field] = quote + 1
  ends[field] = close
  return at
}

function pastBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] === SPACE) at += 1
  return at
}

/** The quote that closes a field whose text begins at `from`; negative: there is none yet. */
function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  for (;;) {
    while (at < end && bytes[at] !== QUOTE) at += 1
    if (at >= end) return -1
    if (bytes[at + 1] !== QUOTE || at + 1 >= end) return at
    at += 2
  }
}

/** A return may be the first half of CRLF, which only the next byte tells. */
function pastLineEnd(bytes: Uint8Array, at: number, end: number, last: boolean): number {
  if (at >= end) return last ? end : INCOMPLETE
  if (bytes[at] !== CR) return at + 1
  if (at + 1 >= end) return last ? end : INCOMPLETE
  return bytes[at + 1] === LF ? at + 2 : at + 1
}

function unescape(record: RecordFields): void {
  const { bytes, starts, ends, count } = record
  for (let field = 0; field < count; field += 1) {
    const end = ends[field] ?? 0
    const start = starts[field] ?? 0
    // Text before which no quote stands keeps its quotes as they are.
    if (bytes[start - 1] !== QUOTE) continue
    let to = start
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      bytes[to] = byte
      to += 1
      if (byte === QUOTE && bytes[at + 1] === QUOTE && at + 1 < end) at += 1
    }
    ends[field] = to
  }
}
