import type { Meaning } from '../formats/format.ts'
import { EXTENSION, numberKey } from './number-form.ts'
import type { RecordFields } from './record.ts'

/** Where in a field the name of a seat stands; `start === end`: there is none. */
export interface Span {
  start: number
  end: number
}

/** Narrows the field of the column `staff` to what names the seat. */
export type StaffSpan = (record: RecordFields, column: number, span: Span) => void

const [SLASH, DASH, AT] = [0x2f, 0x2d, 0x40]

export function staffSpan(kind: Meaning['staffIs']): StaffSpan {
  if (kind === 'channel') return ofChannel
  return kind === 'extension' ? ofExtension : whole
}

function whole({ starts, ends }: RecordFields, column: number, span: Span): void {
  span.start = starts[column] ?? 0
  span.end = ends[column] ?? 0
}

/** A number of the own lines says nothing about who called; an extension does. */
function ofExtension(record: RecordFields, column: number, span: Span): void {
  whole(record, column, span)
  if (numberKey(record.bytes, span.start, span.end) !== EXTENSION) span.end = span.start
}

/** `SIP/8001-00000a1f` is the seat `8001`; `Local/…@…` joins two legs and is nobody's. */
function ofChannel(record: RecordFields, column: number, span: Span): void {
  const { bytes } = record
  whole(record, column, span)
  const { end } = span
  let at = span.start
  while (at < end && bytes[at] !== SLASH) at += 1
  if (at === end) return
  span.start = at + 1
  for (let i = span.start; i < end; i += 1) {
    if (bytes[i] === AT || bytes[i] === SLASH) {
      span.end = span.start
      return
    }
  }
  if (end - 9 > span.start && bytes[end - 9] === DASH && isHex(bytes, end - 8, end))
    span.end = end - 9
}

function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = (bytes[at] ?? 0) | 0x20
    if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false
  }
  return true
}
