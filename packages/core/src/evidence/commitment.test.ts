import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../test/evidence-crypto.ts'
import type { Json } from './canonical-json.ts'
import { commitment, opens } from './commitment.ts'

const salts = () => fc.uint8Array({ minLength: 32, maxLength: 32 })
const values = () => fc.jsonValue().map((value) => value as Json)

describe('a commitment', () => {
  it('is SHA-256 of salt, name and value as another program writes them', () => {
    fc.assert(
      fc.property(salts(), fc.string(), values(), (salt, name, value) => {
        const text = canonicalize([Buffer.from(salt).toString('base64url'), name, value]) ?? ''
        const hash = createHash('sha256').update(text).digest('base64url')
        expect(commitment(sha256, salt, name, value)).toBe(hash)
      }),
    )
  })

  it('opens with what was committed to', () => {
    fc.assert(
      fc.property(salts(), fc.string(), values(), (salt, name, value) => {
        expect(opens(sha256, commitment(sha256, salt, name, value), { salt, name, value })).toBe(
          true,
        )
      }),
    )
  })

  it('opens with no other salt, name or value', () => {
    const salt = new Uint8Array(32).fill(7)
    const commit = commitment(sha256, salt, 'note', '客户说周五还款')
    const opening = { salt, name: 'note', value: '客户说周五还款' }
    expect(opens(sha256, commit, opening)).toBe(true)
    expect(opens(sha256, commit, { ...opening, value: '客户说周六还款' })).toBe(false)
    expect(opens(sha256, commit, { ...opening, name: 'event' })).toBe(false)
    expect(opens(sha256, commit, { ...opening, salt: new Uint8Array(32).fill(8) })).toBe(false)
    expect(opens(sha256, commit, { ...opening, salt: salt.subarray(1) })).toBe(false)
  })

  it('is not opened by a value that has no canonical form', () => {
    const salt = new Uint8Array(32)
    const commit = commitment(sha256, salt, 'a', null)
    expect(opens(sha256, commit, { salt, name: 'a', value: Number.POSITIVE_INFINITY })).toBe(false)
    expect(opens(sha256, commit, { salt, name: '\ud800', value: null })).toBe(false)
  })

  it('is not made with a salt that could be guessed', () => {
    expect(() => commitment(sha256, new Uint8Array(16), 'a', 'b')).toThrow('16 bytes')
  })
})
