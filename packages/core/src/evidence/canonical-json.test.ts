import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

const json = () => fc.jsonValue({ stringUnit: SIGNS, maxDepth: 5 }).map(asJson)
/** Signs that are escaped, that are sorted otherwise by code point, and plain ones. */
const SIGNS = fc.constantFrom(
  ...'ab"\\/\n\t\u0000\u001f\u007f\u2028é分\ue000\uffff\u{1f600}\u{10ffff}',
)

describe('canonicalJson', () => {
  it('writes every value as an independent implementation of RFC 8785 does', () => {
    fc.assert(
      fc.property(json(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
      { numRuns: 1000 },
    )
  })

  it('says the same value: what it writes reads back equal', () => {
    fc.assert(
      fc.property(json(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(withoutMinusZero(value))
      }),
    )
  })

  it('does not depend on the order in which members were put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
        const turned = Object.fromEntries(Object.entries(members).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(members))
      }),
    )
  })

  it('sorts members by UTF-16 units, as the example of RFC 8785 §3.2.3 does', () => {
    const euro = '\u20ac'
    const members = { [euro]: 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
    expect(canonicalJson(members)).toBe(
      `{"\\r":2,"1":4,"\u0080":6,"ö":7,"${euro}":1,"\u{1f600}":5,"\ufb33":3}`,
    )
  })

  it('writes the numbers of RFC 8785 appendix B as it prints them', () => {
    const bits = (text: string) => new DataView(Uint8Array.from(Buffer.from(text, 'hex')).buffer)
    for (const [pattern, text] of NUMBERS) {
      expect(canonicalJson(bits(pattern).getFloat64(0))).toBe(text)
    }
  })

  it('leaves out members that are absent, as JSON does', () => {
    expect(canonicalJson(asJson({ b: undefined, a: 1 }))).toBe('{"a":1}')
  })

  it('has no form for half a character or for a number that is not finite', () => {
    expect(() => canonicalJson('\ud800')).toThrow('surrogate')
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow('surrogate')
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => canonicalJson([value])).toThrow('finite')
    }
  })

  it('keeps composed and decomposed letters apart: they are two names', () => {
    expect(canonicalJson({ '\u00e9': 1, 'e\u0301': 2 })).toBe('{"e\u0301":2,"\u00e9":1}')
  })
})

const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555555', '333333333.3333333'],
] as const

function asJson(value: unknown): Json {
  return value as Json
}

function withoutMinusZero(value: Json): unknown {
  return JSON.parse(JSON.stringify(value))
}
