import { COLUMNS_MAX, type RecordFields } from './record.ts'

/** Whether a record has as many fields as it may; empty ones too many do not matter. */
export function widthCheck(widths: readonly number[]): (record: RecordFields) => boolean {
  const allowed = new Uint8Array(COLUMNS_MAX + 2)
  for (const width of widths) allowed[Math.min(width, COLUMNS_MAX + 1)] = 1
  const widest = Math.max(...widths)
  return ({ count, starts, ends }) => {
    if (widths.length === 0 || allowed[count] === 1) return true
    if (count < widest) return false
    for (let at = widest; at < count; at += 1) if ((ends[at] ?? 0) > (starts[at] ?? 0)) return false
    return true
  }
}

/** Zeros fill up the lines of some switches; a longer row of them is a hole in the file. */
const BLANK_BYTES_MAX = 256

export function isBlank({ bytes, count, starts, ends }: RecordFields): boolean {
  if (count > 1) return false
  const end = ends[0] ?? 0
  let at = starts[0] ?? 0
  if (end - at > BLANK_BYTES_MAX) return false
  while (at < end && (bytes[at] ?? 0) <= 0x20) at += 1
  return at === end
}

/** Whether a record repeats the header, as where files were put one behind the other. */
export function isHeader(
  { bytes, count, starts, ends }: RecordFields,
  header: readonly string[],
  decode: (bytes: Uint8Array) => string,
): boolean {
  if (header.length === 0 || count < header.length) return false
  return header.every((word, at) => {
    const text = decode(bytes.subarray(starts[at] ?? 0, ends[at] ?? 0))
    return text.replace(/^\ufeff/, '').trim() === word
  })
}
