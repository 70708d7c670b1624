import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../test/evidence-crypto.ts'
import { NaiveTree } from '../../test/naive-tree.ts'
import { numbered } from '../../test/small-log.ts'
import { type ConsistencyClaim, type Proof, verifyConsistency } from './verify-proof.ts'

const SIZE = 300
const LEAVES = numbered(SIZE)
const TREE = new NaiveTree(LEAVES)
const rootAt = (size: number) => new Uint8Array(TREE.root(size))
const claimOf = (from: number, to: number) => ({
  claim: { from, to, fromRoot: rootAt(from), toRoot: rootAt(to) },
  proof: TREE.consistency(from, to).map((hash) => new Uint8Array(hash)),
})
const sizes = () =>
  fc
    .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }))
    .map(([a, b]) => claimOf(Math.min(a, b), Math.max(a, b)))
const holds = (claim: ConsistencyClaim, proof: Proof) => verifyConsistency(sha256, claim, proof)
const flip = (bytes: Uint8Array, by: number) =>
  bytes.map((byte, at) => (at === by % bytes.length ? byte ^ 16 : byte))

describe('a proof that a log only grew', () => {
  it('holds for every pair of sizes', () => {
    fc.assert(
      fc.property(sizes(), ({ claim, proof }) => {
        expect(holds(claim, proof)).toBe(true)
      }),
    )
  })

  it('holds for no other old size, and no new one of another height', () => {
    // A proof does not bind the new size within one height: the signed root does.
    fc.assert(
      fc.property(sizes(), fc.nat(2 * SIZE), ({ claim, proof }, size) => {
        if (size !== claim.from) expect(holds({ ...claim, from: size }, proof)).toBe(false)
        expect(holds({ ...claim, to: claim.to * 2 }, proof)).toBe(false)
        expect(holds({ ...claim, to: Math.floor(claim.to / 2) }, proof)).toBe(false)
      }),
    )
  })

  it('holds for no other roots, and not with the roots changed round', () => {
    fc.assert(
      fc.property(sizes(), fc.nat(), ({ claim, proof }, by) => {
        const { fromRoot, toRoot } = claim
        expect(holds({ ...claim, fromRoot: flip(fromRoot, by) }, proof)).toBe(false)
        expect(holds({ ...claim, toRoot: flip(toRoot, by) }, proof)).toBe(false)
        if (claim.from === claim.to) return
        expect(holds({ ...claim, fromRoot: toRoot, toRoot: fromRoot }, proof)).toBe(false)
      }),
    )
  })

  it('holds with no hash changed, missing, added or moved', () => {
    fc.assert(
      fc.property(sizes(), fc.nat(), ({ claim, proof }, by) => {
        const at = by % Math.max(proof.length, 1)
        expect(holds(claim, [...proof, claim.toRoot])).toBe(false)
        expect(holds(claim, [claim.fromRoot, ...proof])).toBe(false)
        if (proof.length === 0) return
        expect(holds(claim, proof.toSpliced(at, 1))).toBe(false)
        expect(holds(claim, proof.with(at, flip(proof[at] ?? claim.toRoot, by)))).toBe(false)
        expect(holds(claim, proof.with(at, new Uint8Array(0)))).toBe(false)
        if (proof.length > 1) expect(holds(claim, proof.toReversed())).toBe(false)
      }),
    )
  })

  it('is none about a log without leaves, one that shrank, or sizes that are no sizes', () => {
    const { claim } = claimOf(7, 7)
    expect(holds(claim, [])).toBe(true)
    for (const [from, to] of [
      [0, 7],
      [0, 0],
      [8, 7],
      [-1, 7],
      [6.5, 7],
      [7, Number.NaN],
      [7, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(holds({ ...claim, from, to }, []), `${from} ${to}`).toBe(false)
    }
  })

  it('does not hold for a leaf that was changed before the old end', () => {
    const rewritten = new NaiveTree(LEAVES.map((leaf, at) => (at === 3 ? Uint8Array.of(9) : leaf)))
    for (const [from, to] of [
      [4, 9],
      [8, 300],
      [255, 300],
      [256, 300],
    ] as const) {
      const proof = rewritten.consistency(from, to).map((hash) => new Uint8Array(hash))
      const toRoot = new Uint8Array(rewritten.root(to))
      expect(holds({ from, to, fromRoot: rootAt(from), toRoot }, proof)).toBe(false)
    }
  })
})
