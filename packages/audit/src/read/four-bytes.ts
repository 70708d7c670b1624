/**
 * Bytes looked at four at a time, as one whole number with the first byte lowest: a processor takes
 * as long for four as for one.
 */
const TOP_OF_EACH = 0x80808080 | 0

/** The first so many of four bytes, the others zero; fewer than none is none, more than all is all. */
export function firstOf(four: number, bytes: number): number {
  if (bytes >= 4) return four
  return bytes <= 0 ? 0 : four & ((1 << (8 * bytes)) - 1)
}

/** Four digits as a number; negative: one is none. */
export function fourDigits(four: number): number {
  const values = four ^ 0x30303030
  if ((((values + 0x76767676) | values) & TOP_OF_EACH) !== 0) return -1
  const pairs = Math.imul(values, 10) + (values >>> 8)
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff)
}
