import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../test/evidence-crypto.ts'
import { EMPTY_ROOT, KNOWN_LEAVES, KNOWN_ROOTS } from '../../test/known-tree.ts'
import { NaiveTree } from '../../test/naive-tree.ts'
import { numbered, smallLog } from '../../test/small-log.ts'
import { hex } from './bytes.ts'
import { EMPTY_EDGE, edgeBytes, grow, parseEdge, partialTiles, rootOf } from './edge.ts'
import { hashLeaf } from './merkle.ts'
import { tilePath, tilesOf } from './tiles.ts'

const LEAVES = numbered(600)

describe('a log that grows', () => {
  it('has the roots that other implementations print for the known leaves', () => {
    const leaves = KNOWN_LEAVES.map((text) => new Uint8Array(Buffer.from(text, 'hex')))
    expect(hex(rootOf(sha256, EMPTY_EDGE))).toBe(EMPTY_ROOT)
    for (const [index, root] of KNOWN_ROOTS.entries()) {
      expect(hex(smallLog(leaves.slice(0, index + 1)).root)).toBe(root)
    }
  })

  it('has the root of the definition at every size up to 600, leaf by leaf', () => {
    const naive = new NaiveTree(LEAVES)
    let { edge, root } = grow(sha256, EMPTY_EDGE, [])
    for (const leaf of LEAVES) {
      ;({ edge, root } = grow(sha256, edge, [hashLeaf(sha256, leaf)]))
      expect(hex(root)).toBe(naive.root(edge.size).toString('hex'))
    }
  })

  it('does not depend on how many leaves came at a time', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(600), steps, (size, sizes) => {
        const leaves = LEAVES.slice(0, size)
        const stepped = smallLog(leaves, sizes)
        const whole = smallLog(leaves)
        expect(stepped.root).toEqual(whole.root)
        expect(stepped.edge).toEqual(whole.edge)
        expect(stepped.completed).toEqual(whole.completed)
      }),
      { numRuns: 30 },
    )
  })

  it('gives every tile that such a log has, once, with the hashes of the definition', () => {
    const naive = new NaiveTree(LEAVES)
    for (const size of [1, 255, 256, 257, 511, 512, 513, 600]) {
      const log = smallLog(LEAVES.slice(0, size), [7, 100])
      const tiles = [...log.completed, ...partialTiles(log.edge)]
      const wanted = [...tilesOf(size)].map(tilePath)
      expect(tiles.map(tilePath).toSorted()).toEqual(wanted.toSorted())
      for (const { level, index, width, hashes } of tiles) {
        const span = 256 ** level
        const expected = Array.from({ length: width }, (_, at) => {
          const from = (index * 256 + at) * span
          return naive.root(from + span, from)
        })
        expect(hex(hashes)).toBe(Buffer.concat(expected).toString('hex'))
      }
    }
  })

  it('crosses from two levels of tiles to three as the definition does', () => {
    const sizes = [65_279, 65_280, 65_281, 65_535, 65_536, 65_537, 65_793]
    const leaves = numbered(65_793)
    const naive = new NaiveTree(leaves)
    const hashes = leaves.map((leaf) => hashLeaf(sha256, leaf))
    let { edge, root, completed } = grow(sha256, EMPTY_EDGE, [])
    for (const size of sizes) {
      ;({ edge, root, completed } = grow(sha256, edge, hashes.slice(edge.size, size)))
      expect(hex(root)).toBe(naive.root(size).toString('hex'))
      if (size === 65_536) {
        expect(completed.map(tilePath)).toEqual(['tile/0/255', 'tile/1/000'])
        expect(partialTiles(edge).map(tilePath)).toEqual(['tile/2/000.p/1'])
      }
    }
  })

  it('refuses what is no hash', () => {
    expect(() => grow(sha256, EMPTY_EDGE, [new Uint8Array(31)])).toThrow('31 bytes')
  })

  it('never changes an edge that it was given', () => {
    const before = smallLog(LEAVES.slice(0, 300)).edge
    const copy = edgeBytes(before)
    grow(
      sha256,
      before,
      LEAVES.slice(0, 300).map((leaf) => hashLeaf(sha256, leaf)),
    )
    expect(edgeBytes(before)).toEqual(copy)
  })
})

describe('an edge as bytes', () => {
  it('reads back as it was written', () => {
    for (let size = 0; size <= 600; size += 37) {
      const { edge } = smallLog(LEAVES.slice(0, size))
      expect(parseEdge(edgeBytes(edge))).toEqual(edge)
    }
    const written = edgeBytes(smallLog(LEAVES.slice(0, 300)).edge)
    const within = new Uint8Array([9, ...written, 9]).subarray(1, -1)
    expect(parseEdge(within)?.size).toBe(300)
  })

  it('is refused when a hash is missing or one too many, or the size is another', () => {
    const bytes = edgeBytes(smallLog(LEAVES.slice(0, 300)).edge)
    expect(parseEdge(bytes.subarray(0, -1))).toBeUndefined()
    expect(parseEdge(bytes.subarray(0, -32))).toBeUndefined()
    expect(parseEdge(new Uint8Array([...bytes, ...new Uint8Array(32)]))).toBeUndefined()
    expect(parseEdge(bytes.subarray(0, 7))).toBeUndefined()
    const larger = Uint8Array.from(bytes)
    larger[7] = (larger[7] ?? 0) + 1
    expect(parseEdge(larger)).toBeUndefined()
    expect(parseEdge(new Uint8Array(8).fill(255))).toBeUndefined()
  })
})
