/**
 * Bytes looked at four at a time, as one whole number with the first byte lowest: a processor takes
 * as long for four as for one.
 */
const TOP_OF_EACH = 0x80808080 | 0
const ONE_IN_EACH = 0x01010101

/** The first so many of four bytes, the others zero; fewer than none is none, more than all is all. */
export function firstOf(four: number, bytes: number): number {
  if (bytes >= 4) return four
  return bytes <= 0 ? 0 : four & ((1 << (8 * bytes)) - 1)
}

/** The top bit of the first of four bytes that is zero, and no other; 0: none is. */
export function firstZero(four: number): number {
  const zeros = (four - ONE_IN_EACH) & ~four & TOP_OF_EACH
  return zeros & -zeros
}

/** How many bytes are before the one whose top bit it is. */
export function bytesBefore(topBit: number): number {
  return (31 - Math.clz32(topBit)) >> 3
}

/** The bytes before the one whose top bit it is, the others zero. */
export function allBefore(four: number, topBit: number): number {
  return four & ((topBit >>> 7) - 1)
}

/** Whether one of four bytes is below a value, which is 128 at most. */
export function hasBelow(four: number, value: number): boolean {
  return ((four - Math.imul(value, ONE_IN_EACH)) & ~four & TOP_OF_EACH) !== 0
}

/** Four digits as a number; negative: one is none. */
export function fourDigits(four: number): number {
  const values = four ^ 0x30303030
  if ((((values + 0x76767676) | values) & TOP_OF_EACH) !== 0) return -1
  const pairs = Math.imul(values, 10) + (values >>> 8)
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff)
}
