import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameBytes } from './bytes.ts'
import { entriesPath, formatBundle, parseBundle, tilesOf } from './tiles.ts'

describe('tiles', () => {
  it('of a log of 70,000 leaves are those that the specification counts', () => {
    const tiles = [...tilesOf(70_000)]
    const widths = (level: number) =>
      tiles.filter((tile) => tile.level === level).map(({ width }) => width)
    expect(widths(0)).toHaveLength(274)
    expect(widths(0).at(-1)).toBe(112)
    expect(widths(1)).toEqual([256, 17])
    expect(widths(2)).toEqual([1])
    expect([...tilesOf(256)].map(({ level, width }) => [level, width])).toEqual([
      [0, 256],
      [1, 1],
    ])
    expect(entriesPath(1_234_067, 256)).toBe('tile/entries/x001/x234/067')
    expect(entriesPath(5, 17)).toBe('tile/entries/005.p/17')
    expect(() => entriesPath(0, 0)).toThrow('0 hashes')
  })

  it('bundles read back as they were written, and a cut one is none', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), fc.nat(), (leaves, cut) => {
        const bundle = formatBundle(leaves)
        const read = parseBundle(bundle)
        expect(read?.every((leaf, at) => sameBytes(leaf, leaves[at] ?? bundle))).toBe(true)
        expect(read).toHaveLength(leaves.length)
        const short = parseBundle(bundle.subarray(0, cut % Math.max(bundle.length, 1)))
        expect(short === undefined || short.length < leaves.length || bundle.length === 0).toBe(
          true,
        )
      }),
    )
    expect(() => formatBundle([new Uint8Array(65_536)])).toThrow('65536')
    expect(formatBundle([new Uint8Array(65_535)])).toHaveLength(65_537)
  })
})
