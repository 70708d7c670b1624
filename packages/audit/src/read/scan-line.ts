import { CR, LF, QUOTE } from './bytes.ts'
import { COLUMNS_MAX } from './record.ts'
import { INCOMPLETE, type Scan } from './scan-record.ts'

/**
 * Reads one physical line into `scan.record`, for records whose quotes do not fit together: a field
 * that begins with a quote ends at the first quote before a separator, and where there is none the
 * quote is text. Returns where the next line begins, or `INCOMPLETE`.
 */
export function scanLine(scan: Scan, from: number, end: number, last: boolean): number {
  const { separator, record } = scan
  const { bytes, starts, ends } = record
  const lineEnd = endOfLine(bytes, from, end)
  if (lineEnd < 0 && !last) return INCOMPLETE
  const stop = lineEnd < 0 ? end : lineEnd
  let at = from
  let count = 0
  for (;;) {
    const close = bytes[at] === QUOTE ? quoteBeforeStop(scan, at + 1, stop) : -1
    const fieldEnd = close < 0 ? nextSeparator(bytes, separator, at, stop) : close + 1
    starts[count] = close < 0 ? at : at + 1
    ends[count] = close < 0 ? fieldEnd : close
    count = Math.min(count + 1, COLUMNS_MAX)
    if (fieldEnd >= stop) break
    at = fieldEnd + 1
  }
  record.count = count
  return afterLine(bytes, stop, end, last)
}

/** Where the line ends that begins at `from`; negative: not within the bytes at hand. */
export function endOfLine(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (bytes[at] === LF || bytes[at] === CR) return at
  return -1
}

/** Where the next line begins; at a return that ends the bytes, after it. */
export function afterLine(bytes: Uint8Array, stop: number, end: number, last: boolean): number {
  if (stop >= end) return end
  if (bytes[stop] !== CR) return stop + 1
  if (stop + 1 >= end && !last) return INCOMPLETE
  return bytes[stop + 1] === LF && stop + 1 < end ? stop + 2 : stop + 1
}

function quoteBeforeStop(scan: Scan, from: number, stop: number): number {
  const { bytes } = scan.record
  for (let at = from; at < stop; at += 1) {
    if (bytes[at] !== QUOTE) continue
    if (at + 1 === stop || bytes[at + 1] === scan.separator) return at
  }
  return -1
}

function nextSeparator(bytes: Uint8Array, separator: number, from: number, stop: number): number {
  let at = from
  while (at < stop && bytes[at] !== separator) at += 1
  return at
}
