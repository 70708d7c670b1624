import { sameBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { HASH_BYTES, hashNode } from './merkle.ts'

/** Hashes beside the way from a leaf to the root, the lowest first. */
export type Proof = readonly Uint8Array[]

/** That a leaf stands at a place of a log of this size and root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leafHash: Uint8Array
  readonly root: Uint8Array
}

/** That a log which had one root at one size had the other later, and only grew in between. */
export interface ConsistencyClaim {
  readonly from: number
  readonly to: number
  readonly fromRoot: Uint8Array
  readonly toRoot: Uint8Array
}

/** Checks a proof of inclusion (RFC 6962 §2.1.1). */
export function verifyInclusion(sha256: Sha256, claim: InclusionClaim, proof: Proof): boolean {
  const { index, size, leafHash, root } = claim
  if (!isCount(size) || !isCount(index) || index >= size) return false
  if (!areHashes([leafHash, root, ...proof])) return false
  const inner = innerLength(index, size)
  if (proof.length !== inner + onesAbove(index, inner)) return false
  const below = throughInner(sha256, leafHash, proof.slice(0, inner), index)
  return sameBytes(alongBorder(sha256, below, proof.slice(inner)), root)
}

/**
 * Checks a proof of consistency (RFC 6962 §2.1.2). A log without leaves is the beginning of every
 * log, which proves nothing about any: such a claim is refused.
 */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim, proof: Proof): boolean {
  const { from, to, fromRoot, toRoot } = claim
  if (!isCount(from) || !isCount(to) || from === 0 || from > to) return false
  if (!areHashes([fromRoot, toRoot, ...proof])) return false
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot)
  const shift = trailingZeros(from)
  // The old log, when it is one perfect tree, needs no hash: its root is known.
  const [start, ...others] = from === 2 ** shift ? [fromRoot, ...proof] : proof
  const place = Math.floor((from - 1) / 2 ** shift)
  const inner = innerLength(from - 1, to) - shift
  const border = onesAbove(place, inner)
  if (start === undefined || others.length !== inner + border) return false
  const within = others.slice(0, inner)
  const outside = others.slice(inner)
  const onlyLeft = within.filter((_, level) => bitAt(place, level) === 1)
  const old = alongBorder(sha256, start, [...onlyLeft, ...outside])
  const now = alongBorder(sha256, throughInner(sha256, start, within, place), outside)
  return sameBytes(old, fromRoot) && sameBytes(now, toRoot)
}

/** Where the ways to a leaf and to the last leaf part: so many levels are inside of the tree. */
function innerLength(index: number, size: number): number {
  let [place, last, levels] = [index, size - 1, 0]
  while (place !== last) {
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
    levels += 1
  }
  return levels
}

/** Hashes left and right of the way, by the bits of the place. */
function throughInner(sha256: Sha256, seed: Uint8Array, hashes: Proof, place: number): Uint8Array {
  return hashes.reduce(
    (hash, other, level) =>
      bitAt(place, level) === 1 ? hashNode(sha256, other, hash) : hashNode(sha256, hash, other),
    seed,
  )
}

/** On the right border everything else lies to the left. */
function alongBorder(sha256: Sha256, seed: Uint8Array, hashes: Proof): Uint8Array {
  return hashes.reduce((hash, other) => hashNode(sha256, other, hash), seed)
}

/** Sizes may be beyond 32 bits, so bits are counted by arithmetic. */
function bitAt(value: number, level: number): number {
  return Math.floor(value / 2 ** level) % 2
}

function onesAbove(value: number, level: number): number {
  let ones = 0
  for (let rest = Math.floor(value / 2 ** level); rest > 0; rest = Math.floor(rest / 2)) {
    ones += rest % 2
  }
  return ones
}

function trailingZeros(value: number): number {
  let zeros = 0
  for (let rest = value; rest % 2 === 0; rest /= 2) zeros += 1
  return zeros
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function areHashes(hashes: Proof): boolean {
  return hashes.every(({ length }) => length === HASH_BYTES)
}
