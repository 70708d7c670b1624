/** Bytes and texts, written out because pure code has neither `TextEncoder` nor `Buffer`. */
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const FOR_URLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const HEX = '0123456789abcdef'
/** As many arguments as every engine takes in one call. */
const RUN = 4096
/** The least code point of a sequence of two, three, four bytes: less could be said shorter. */
const LEAST_POINT = [0, 0, 0x80, 0x800, 0x10000]

/** UTF-8 of a text. Throws on a lone surrogate, which no UTF-8 can say. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text))
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[at] = unit
      at += 1
      continue
    }
    const point = text.codePointAt(index) ?? 0
    if (point >= 0xd800 && point <= 0xdfff) throw new Error('text with a lone surrogate')
    if (point > 0xffff) index += 1
    at = putPoint(bytes, at, point)
  }
  return bytes
}

/** The text of strict UTF-8: nothing overlong, no surrogates, no end in the middle. */
export function textOf(bytes: Uint8Array): string | undefined {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const from = at
    while (at < bytes.length && at - from < RUN && (bytes[at] ?? 0) < 0x80) at += 1
    if (at > from) {
      text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(from, at))
      continue
    }
    const size = sizeOf(bytes[at] ?? 0)
    const point = pointAt(bytes, at, size)
    if (point === undefined) return undefined
    text += String.fromCodePoint(point)
    at += size
  }
  return text
}

/** Base64 of RFC 4648 §4, padded. */
export function base64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Reads `base64` strictly: right padding, no spare bits, nothing else. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return decode(text.slice(0, text.length - padding), STANDARD_VALUES)
}

/** Base64 for URLs (RFC 4648 §5) without padding. */
export function base64url(bytes: Uint8Array): string {
  return encode(bytes, FOR_URLS)
}

/** Reads `base64url` strictly: no padding, no spare bits. */
export function fromBase64url(text: string): Uint8Array | undefined {
  return decode(text, FOR_URLS_VALUES)
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += `${HEX[byte >> 4]}${HEX[byte & 15]}`
  return text
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const STANDARD_VALUES = valuesOf(STANDARD)
const FOR_URLS_VALUES = valuesOf(FOR_URLS)

function utf8Length(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Each half of a pair counts one more than itself: four bytes for two units.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return length
}

function putPoint(bytes: Uint8Array, at: number, point: number): number {
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = ((0xff00 >> (tails + 1)) & 0xff) | (point >> (6 * tails))
  for (let tail = 1; tail <= tails; tail += 1) {
    bytes[at + tail] = 0x80 | ((point >> (6 * (tails - tail))) & 0x3f)
  }
  return at + tails + 1
}

/** How long the sequence is that starts with this byte; 0: none starts so. */
function sizeOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function pointAt(bytes: Uint8Array, at: number, size: number): number | undefined {
  if (size === 0 || at + size > bytes.length) return undefined
  let point = (bytes[at] ?? 0) & (0xff >> (size + 1))
  for (const byte of bytes.subarray(at + 1, at + size)) {
    if ((byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  const overlong = point < (LEAST_POINT[size] ?? 0)
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return overlong || surrogate || point > 0x10ffff ? undefined : point
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += `${alphabet[three >> 18]}${alphabet[(three >> 12) & 63]}`
    if (left > 1) text += alphabet[(three >> 6) & 63]
    if (left > 2) text += alphabet[three & 63]
  }
  return text
}

function decode(text: string, values: Int8Array): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charCodeAt(index)] ?? -1
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let value = 0; value < 64; value += 1) values[alphabet.charCodeAt(value)] = value
  return values
}
