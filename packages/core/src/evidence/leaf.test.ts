import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_TYPES, goldenLeaf, pseudonym } from '../../test/sample-leaves.ts'
import { textOf, utf8 } from './bytes.ts'
import { LEAF_BYTES_MAX, type Leaf, leafBytes, parseLeaf } from './leaf.ts'

const LEAF = goldenLeaf('contact-permitted')
const commits = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`c${at}`, LEAF.commit['event'] ?? '']),
  )

describe('the bytes of a leaf', () => {
  it('are canonical JSON as another implementation writes it, and read back equal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_TYPES), fc.nat(40), (type, count) => {
        const leaf = { ...goldenLeaf(type), commit: commits(count) }
        const bytes = leafBytes(leaf)
        expect(textOf(bytes)).toBe(canonicalize(leaf))
        expect(parseLeaf(bytes)).toEqual(leaf)
      }),
    )
  })

  it('are at most 32 KiB, and not a byte more', () => {
    const long = { ...LEAF, commit: commits(614), src: { sys: 'api', ver: 'v' } } as const
    const missing = LEAF_BYTES_MAX - leafBytes(long).length
    const of = (more: number) => ({
      ...long,
      src: { sys: 'api', ver: 'v'.repeat(1 + missing + more) } as const,
    })
    expect(leafBytes(of(0))).toHaveLength(LEAF_BYTES_MAX)
    expect(parseLeaf(leafBytes(of(0)))).toBeDefined()
    expect(() => leafBytes(of(1))).toThrow('a leaf of 32769 bytes')
    expect(parseLeaf(utf8(canonicalize(of(1)) ?? ''))).toBeUndefined()
  })

  it('are one form of normalisation, because no letter beyond ASCII gets in', () => {
    for (const member of [{ log: 'caf\u00e9/a' }, { id: 'e\u0301' }, { rules: '\u5206' }]) {
      expect(() => leafBytes({ ...LEAF, ...member })).toThrow('not a leaf')
    }
    expect(() => leafBytes({ ...LEAF, commit: { '\u540d': LEAF.commit['event'] ?? '' } })).toThrow()
  })
})

describe('what is no leaf', () => {
  const BAD: readonly (readonly [string, object])[] = [
    ['another version', { v: 2 }],
    ['an unknown kind', { type: 'contact-imagined' }],
    ['an id with a space', { id: 'a b' }],
    ['a time without milliseconds', { at: '2026-11-22T05:00:00Z' }],
    ['a time that does not exist', { at: '2026-02-30T05:00:00.000Z' }],
    ['an unknown source', { src: { sys: 'dream', ver: '1' } }],
    ['a source with more', { src: { ...LEAF.src, by: 'x' } }],
    ['a name for an actor', { actor: 'zhang-san' }],
    ['a pseudonym with spare bits', { subject: `${'A'.repeat(21)}B` }],
    ['place nought', { n: 0 }],
    ['a place that is nobody’s', { subject: null, contact: null }],
    ['a contact that is nobody’s', { subject: null, n: null }],
    ['a commitment that is none', { commit: { event: 'YWJj' } }],
    ['a commitment under a strange name', { commit: { 'a b': LEAF.commit['event'] } }],
    ['a file without a length', { blob: [{ sha256: '0'.repeat(64), media: 'audio/wav' }] }],
    ['a member that is not of it', { phone: '13800001234' }],
    ['a member missing', { rules: undefined }],
  ]

  for (const [what, member] of BAD) {
    it(`is neither written nor read: ${what}`, () => {
      const bad = { ...LEAF, ...member }
      expect(() => leafBytes(bad as Leaf)).toThrow('not a leaf')
      expect(parseLeaf(utf8(canonicalize(bad) ?? ''))).toBeUndefined()
    })
  }

  it('is the same leaf written in any other way', () => {
    const text = textOf(leafBytes(LEAF)) ?? ''
    expect(parseLeaf(utf8(text))).toBeDefined()
    const others = [
      ` ${text}`,
      `${text}\n`,
      text.replace('"v":1', '"v":1.0'),
      text.replace('"n":', '"n":1,"n":'),
      text.replace('screen', '\\u0073creen'),
      JSON.stringify(LEAF),
      JSON.stringify(JSON.parse(text), null, 1),
      text.slice(0, -1),
      '',
      'null',
      '[]',
    ]
    for (const other of others) expect(parseLeaf(utf8(other)), other).toBeUndefined()
    expect(parseLeaf(Uint8Array.of(0xff))).toBeUndefined()
    expect(parseLeaf(utf8(text.padEnd(LEAF_BYTES_MAX + 1)))).toBeUndefined()
  })

  it('does not mind who is meant', () => {
    expect(parseLeaf(leafBytes({ ...LEAF, actor: pseudonym('anybody') }))).toBeDefined()
  })
})
