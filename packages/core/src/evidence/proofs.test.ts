import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceCrypto, sha256 } from '../../test/evidence-crypto.ts'
import {
  KNOWN_CONSISTENCIES,
  KNOWN_INCLUSIONS,
  KNOWN_LEAVES,
  KNOWN_ROOTS,
} from '../../test/known-tree.ts'
import { NaiveTree } from '../../test/naive-tree.ts'
import { numbered, smallLog } from '../../test/small-log.ts'
import { hex } from './bytes.ts'
import { proveConsistency, proveInclusion } from './make-proof.ts'
import { hashLeaf } from './merkle.ts'
import { type Proof, verifyConsistency, verifyInclusion } from './verify-proof.ts'

const LEAVES = numbered(600)
const NAIVE = new NaiveTree(LEAVES)
const rootAt = (size: number) => new Uint8Array(NAIVE.root(size))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const texts = (proof: Proof | undefined) => proof?.map(hex)
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100, 255, 256, 257, 300, 511, 512, 513, 599, 600]

describe('proofs that are made', () => {
  it('of inclusion are the known ones, and hold', async () => {
    for (const { index, size, proof } of KNOWN_INCLUSIONS) {
      const { readNode } = smallLog(KNOWN_LEAVES.slice(0, size).map(bytes))
      expect(texts(await proveInclusion(sha256, readNode, index, size))).toEqual(proof)
      const leafHash = hashLeaf(sha256, bytes(KNOWN_LEAVES[index]))
      const root = bytes(KNOWN_ROOTS[size - 1] ?? '')
      expect(verifyInclusion(sha256, { index, size, leafHash, root }, proof.map(bytes))).toBe(true)
    }
  })

  it('of consistency are the known ones, and hold', async () => {
    for (const { from, to, proof } of KNOWN_CONSISTENCIES) {
      const { readNode } = smallLog(KNOWN_LEAVES.slice(0, to).map(bytes))
      expect(texts(await proveConsistency(sha256, readNode, from, to))).toEqual(proof)
      const [fromRoot, toRoot] = [from, to].map((size) => bytes(KNOWN_ROOTS[size - 1] ?? ''))
      if (fromRoot === undefined || toRoot === undefined) throw new Error('no such root')
      const claim = { from, to, fromRoot, toRoot }
      expect(verifyConsistency(sha256, claim, proof.map(bytes))).toBe(true)
    }
  })

  it('of inclusion are those of the definition for every leaf of many sizes', async () => {
    for (const size of SIZES) {
      const { readNode } = smallLog(LEAVES.slice(0, size))
      const root = rootAt(size)
      for (let index = 0; index < size; index += size > 100 ? 7 : 1) {
        const proof = await proveInclusion(sha256, readNode, index, size)
        expect(texts(proof)).toEqual(NAIVE.path(index, size).map((hash) => hash.toString('hex')))
        const claim = { index, size, root, leafHash: hashLeaf(sha256, LEAVES[index] ?? bytes('')) }
        expect(verifyInclusion(sha256, claim, proof ?? [])).toBe(true)
      }
    }
  })

  it('of consistency are those of the definition for every pair of many sizes', async () => {
    for (const to of SIZES) {
      const { readNode } = smallLog(LEAVES.slice(0, to))
      for (let from = 1; from <= to; from += to > 100 ? 11 : 1) {
        const proof = await proveConsistency(sha256, readNode, from, to)
        const wanted = NAIVE.consistency(from, to).map((hash) => hash.toString('hex'))
        expect(texts(proof)).toEqual(wanted)
        const claim = { from, to, fromRoot: rootAt(from), toRoot: rootAt(to) }
        expect(verifyConsistency(sha256, claim, proof ?? [])).toBe(true)
      }
    }
  })

  it('can be made for an older size out of the tiles of a later one', async () => {
    const { readNode } = smallLog(LEAVES)
    for (const size of SIZES) {
      const proof = await proveInclusion(sha256, readNode, size - 1, size)
      const leafHash = hashLeaf(sha256, LEAVES[size - 1] ?? bytes(''))
      const claim = { index: size - 1, size, root: rootAt(size), leafHash }
      expect(verifyInclusion(sha256, claim, proof ?? [])).toBe(true)
    }
  })

  it('are none when a tile is missing or short, or nothing is asked that could be proved', async () => {
    const { readTile, edge } = smallLog(LEAVES)
    const { nodeReader } = await import('./make-proof.ts')
    const lost = nodeReader(sha256, edge.size, () => Promise.resolve(undefined))
    expect(await proveInclusion(sha256, lost, 3, 600)).toBeUndefined()
    const short = nodeReader(sha256, edge.size, async (at) => (await readTile(at))?.subarray(32))
    expect(await proveConsistency(sha256, short, 3, 600)).toBeUndefined()
    const { readNode } = smallLog(LEAVES)
    expect(await proveInclusion(sha256, readNode, 600, 600)).toBeUndefined()
    expect(await proveInclusion(sha256, readNode, 3, 601)).toBeUndefined()
    expect(await proveInclusion(sha256, readNode, -1, 600)).toBeUndefined()
    expect(await proveConsistency(sha256, readNode, 0, 600)).toBeUndefined()
    expect(await proveConsistency(sha256, readNode, 601, 600)).toBeUndefined()
  })
})

describe('a proof of inclusion', () => {
  const leafHash = hashLeaf(sha256, bytes('61'))
  const sole = { index: 0, size: 1, leafHash, root: leafHash }
  const holds = (claim: typeof sole, proof: Proof = []) => verifyInclusion(sha256, claim, proof)

  it('needs a log with leaves, and a place in it that is a number', () => {
    expect(holds(sole)).toBe(true)
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [2, 1],
      [-1, 1],
      [0.5, 1],
      [Number.NaN, 1],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(holds({ ...sole, index, size }), `${index} of ${size}`).toBe(false)
    }
  })

  it('needs hashes of 32 bytes, even where two of another length are the same', () => {
    const empty = bytes('')
    expect(holds({ ...sole, leafHash: empty, root: empty })).toBe(false)
    const short = leafHash.slice(1)
    expect(holds({ ...sole, leafHash: short, root: short })).toBe(false)
  })
})

describe('a program that is not ours', () => {
  const require = createRequire(import.meta.url)
  const { verifyMerkleInclusion } = require(
    `${require.resolve('@sigstore/verify').replace(/index\.js$/, '')}tlog/merkle.js`,
  ) as { verifyMerkleInclusion: (entry: unknown, checkpoint: unknown) => void }

  it('says yes and no to the same proofs of inclusion', async () => {
    const logs = SIZES.map((size) => smallLog(LEAVES.slice(0, size)))
    const spoil = fc.constantFrom(
      '',
      'index',
      'size',
      'leaf',
      'root',
      'bit',
      'more',
      'less',
      'turn',
    )
    const nat = fc.nat(2 ** 20)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...logs), nat, spoil, nat, async (log, place, how, by) => {
        const index = place % log.edge.size
        const proof = (await proveInclusion(sha256, log.readNode, index, log.edge.size)) ?? []
        const good = { index, size: log.edge.size, leaf: log.leaves[index], root: log.root, proof }
        const claim = spoilt(good, how, by)
        const theirs = accepts(() =>
          verifyMerkleInclusion(
            {
              canonicalizedBody: Buffer.from(claim.leaf ?? []),
              inclusionProof: {
                logIndex: String(claim.index),
                hashes: claim.proof.map((hash) => Buffer.from(hash)),
              },
            },
            { logSize: BigInt(claim.size), logHash: Buffer.from(claim.root) },
          ),
        )
        const leafHash = hashLeaf(sha256, claim.leaf ?? bytes(''))
        const ours = verifyInclusion(evidenceCrypto.sha256, { ...claim, leafHash }, claim.proof)
        expect(ours).toBe(theirs)
        if (how === '') expect(ours).toBe(true)
        if (how === 'leaf' || how === 'root' || how === 'more') expect(ours).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

interface Spoilable {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array | undefined
  readonly root: Uint8Array
  readonly proof: Proof
}

function spoilt(good: Spoilable, how: string, by: number): Spoilable {
  const at = by % Math.max(good.proof.length, 1)
  const flipped = (hash: Uint8Array) =>
    hash.map((byte, place) => (place === by % 32 ? byte ^ 4 : byte))
  switch (how) {
    case 'index':
      return { ...good, index: by % (good.size + 2) }
    case 'size':
      return { ...good, size: by % 700 }
    case 'leaf':
      return { ...good, leaf: bytes('ff') }
    case 'root':
      return { ...good, root: flipped(good.root) }
    case 'bit':
      return {
        ...good,
        proof: good.proof.map((hash, place) => (place === at ? flipped(hash) : hash)),
      }
    case 'more':
      return { ...good, proof: good.proof.toSpliced(at, 0, good.root) }
    case 'less':
      return { ...good, proof: good.proof.toSpliced(at, 1) }
    case 'turn':
      return { ...good, proof: good.proof.toReversed() }
    default:
      return good
  }
}

function accepts(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
