/** Bytes by what they mean to a table of text. */
export const QUOTE = 0x22
export const CR = 0x0d
export const LF = 0x0a
export const SPACE = 0x20

/** Where the text of a field begins once blanks before it are left out. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] ?? 0) <= SPACE) at += 1
  return at
}

/** Where the text of a field ends once blanks behind it are left out. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start && (bytes[at - 1] ?? 0) <= SPACE) at -= 1
  return at
}

/** Text of bytes that are known to be ASCII, or of which only ASCII matters. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** A byte at a place that is within the bytes; beyond them 0. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}
