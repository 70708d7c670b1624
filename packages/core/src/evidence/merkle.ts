import type { Sha256 } from './crypto.ts'

/** Length of a SHA-256 hash. */
export const HASH_BYTES = 32

/** The prefixes keep a leaf from being taken for a node, and the other way round (RFC 6962 §2.1). */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export function hashLeaf(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  return sha256(LEAF, leaf)
}

export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE, left, right)
}

/** The root of a log without leaves. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256()
}

/** The hash at this place of a row of hashes. Throws when the row is shorter. */
export function hashAt(hashes: Uint8Array, index: number): Uint8Array {
  const hash = hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)
  if (hash.length !== HASH_BYTES) throw new RangeError(`no hash ${index} among these`)
  return hash
}

/** The root of a perfect tree over hashes `from` to `from + count` of a row; a power of two. */
export function perfectRoot(
  sha256: Sha256,
  hashes: Uint8Array,
  from: number,
  count: number,
): Uint8Array {
  if (count === 1) return hashAt(hashes, from)
  const half = count / 2
  const left = perfectRoot(sha256, hashes, from, half)
  return hashNode(sha256, left, perfectRoot(sha256, hashes, from + half, half))
}

/** Roots of perfect trees, from left to right and each smaller than the one before, as one root. */
export function foldPeaks(sha256: Sha256, peaks: readonly Uint8Array[]): Uint8Array {
  const last = peaks.at(-1)
  if (last === undefined) return emptyRoot(sha256)
  return peaks.slice(0, -1).reduceRight((right, left) => hashNode(sha256, left, right), last)
}

/** The powers of two that sum up to a count, the largest first: the perfect trees of a range. */
export function powersOf(count: number): readonly number[] {
  const powers: number[] = []
  let rest = count
  for (let power = 2 ** Math.floor(Math.log2(Math.max(count, 1))); rest > 0; power /= 2) {
    if (power > rest) continue
    powers.push(power)
    rest -= power
  }
  return powers
}
