import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  base64,
  base64url,
  fromBase64,
  fromBase64url,
  hex,
  joined,
  sameBytes,
  textOf,
  utf8,
} from './bytes.ts'

/** Code points of one, two, three and four bytes, and no halves of any. */
const points = () =>
  fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0x7ff }),
    fc.integer({ min: 0x800, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
const texts = () =>
  fc.array(points(), { maxLength: 200, size: 'max' }).map((all) => String.fromCodePoint(...all))
const bytes = () => fc.uint8Array({ maxLength: 600 })

describe('texts and bytes', () => {
  it('writes UTF-8 as the platform does, and reads it back', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text))).toBe(true)
        expect(textOf(utf8(text))).toBe(text)
      }),
    )
  })

  it('reads texts of any length', () => {
    for (const length of [4095, 4096, 4097, 9000]) {
      const text = `${'a'.repeat(length)}分寸${'b'.repeat(length)}`
      expect(textOf(utf8(text))).toBe(text)
    }
  })

  it('reads exactly what a strict decoder reads', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const spoilt = fc.oneof(
      bytes(),
      fc.tuple(texts(), fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
        const all = utf8(text)
        if (all.length > 0) all[at % all.length] = byte
        return all
      }),
    )
    fc.assert(
      fc.property(spoilt, (some) => {
        expect(textOf(some)).toBe(tried(() => strict.decode(some)))
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses half a character', () => {
    expect(() => utf8('a\ud800b')).toThrow('surrogate')
    expect(textOf(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined()
  })

  it('writes base64 as the platform does, and reads it back', () => {
    fc.assert(
      fc.property(bytes(), (some) => {
        const buffer = Buffer.from(some)
        expect(base64(some)).toBe(buffer.toString('base64'))
        expect(base64url(some)).toBe(buffer.toString('base64url'))
        expect(hex(some)).toBe(buffer.toString('hex'))
        expect(fromBase64(base64(some))).toEqual(some)
        expect(fromBase64url(base64url(some))).toEqual(some)
      }),
    )
  })

  it('reads only the one way to write bytes down', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCQgw/+-_= \n'), maxLength: 9 })
    fc.assert(
      fc.property(letters, (text) => {
        const standard = fromBase64(text)
        if (standard !== undefined) expect(base64(standard)).toBe(text)
        const forUrls = fromBase64url(text)
        if (forUrls !== undefined) expect(base64url(forUrls)).toBe(text)
      }),
      { numRuns: 5000 },
    )
    for (const bad of ['QQ', 'QQ=', 'QR==', 'QQ==\n', 'Q-==', 'QQ======', '====', '=QQ=']) {
      expect(fromBase64(bad), bad).toBeUndefined()
    }
    for (const bad of ['Q', 'QR', 'QQ==', 'Q/', 'Qé']) expect(fromBase64url(bad)).toBeUndefined()
  })

  it('joins and compares', () => {
    fc.assert(
      fc.property(fc.array(bytes()), (parts) => {
        const all = joined(parts)
        expect(all).toEqual(new Uint8Array(Buffer.concat(parts)))
        expect(sameBytes(all, Uint8Array.from(all))).toBe(true)
        expect(sameBytes(all, joined([all, Uint8Array.of(0)]))).toBe(false)
      }),
    )
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  })
})

function tried<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
