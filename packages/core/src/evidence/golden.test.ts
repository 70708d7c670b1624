import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL_TYPES, goldenLeaf } from '../../test/sample-leaves.ts'
import { textOf } from './bytes.ts'
import { leafBytes, parseLeaf } from './leaf.ts'

const folder = new URL('golden/', import.meta.url)
const fileOf = (type: string) => readFileSync(new URL(`${type}.txt`, folder), 'utf8')

/**
 * A log is kept for years and checked by programs of that day. These files may grow in number; a
 * line of them never changes: if a test here fails, old logs would fail as well.
 */
describe('the bytes of every kind of leaf stay what they were', () => {
  for (const type of ALL_TYPES) {
    it(type, () => {
      const golden = fileOf(type).replace(/\n$/, '')
      const bytes = new Uint8Array(Buffer.from(golden))
      expect(textOf(leafBytes(goldenLeaf(type)))).toBe(golden)
      const read = parseLeaf(bytes)
      expect(read?.type).toBe(type)
      expect(read && leafBytes(read)).toEqual(bytes)
    })
  }

  it('and a kind that was once written can still be read', () => {
    const kept = readdirSync(folder).map((name) => name.replace(/\.txt$/, ''))
    expect(kept.toSorted()).toEqual([...ALL_TYPES].toSorted())
    expect(kept.length).toBeGreaterThanOrEqual(60)
  })
})
