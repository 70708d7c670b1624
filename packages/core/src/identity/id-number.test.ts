import { createRequire } from 'node:module'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../time/beijing.ts'
import { birthDayOf, checkIdNumber, normaliseIdNumber } from './id-number.ts'

/** Taiwan's code, the residence permits and foreigners' cards are newer than the oracle's table. */
const UNKNOWN_TO_ORACLE = /^(71|81|82|83|9)/
const load: (name: string) => unknown = createRequire(import.meta.url)
const oracle = oracleOf(load('id-validator'), load('id-validator/src/GB2260.js'))
const CHARACTERS = '0123456789X'.split('')
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const province = fc.constantFrom('11', '31', '44', '50', '65', '55', '00')
const date = fc
  .tuple(fc.integer({ min: 1890, max: 2030 }), fc.integer({ min: 0, max: 13 }), digits(2))
  .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${day}`)

/** ISO 7064 MOD 11-2 by its definition: the weighted sum with the check character is 1 mod 11. */
function withCheck(seventeen: string): string {
  for (const check of CHARACTERS) {
    const values = [...seventeen, check].map((c) => (c === 'X' ? 10 : Number(c)))
    const sum = values.reduce((total, value, index) => total + value * 2 ** (17 - index), 0)
    if (sum % 11 === 1) return seventeen + check
  }
  throw new Error('one of eleven characters always fits')
}

/** The oracle is a package without types; one method of it is used. */
function oracleOf(Validator: unknown, regions: unknown): { isValid: (id: string) => boolean } {
  if (typeof Validator !== 'function') throw new Error('id-validator exports a constructor')
  const made: unknown = Reflect.construct(Validator, [regions])
  return {
    isValid(id) {
      if (typeof made !== 'object' || made === null) throw new Error('no validator')
      const method: unknown = Reflect.get(made, 'isValid')
      if (typeof method !== 'function') throw new Error('no such method')
      return Reflect.apply(method, made, [id]) === true
    },
  }
}

function exists(yyyymmdd: string): boolean {
  try {
    return Temporal.PlainDate.from(yyyymmdd).year >= 1900
  } catch {
    return false
  }
}

const constructed = fc
  .tuple(province, digits(4), date, digits(3))
  .map((parts) => withCheck(parts.join('')))
const valid = constructed.filter((id) => checkIdNumber(id) === 'ok')

describe('an identity number', () => {
  it('is accepted exactly when the oracle accepts it and its date of birth exists', () => {
    const mistyped = fc
      .tuple(constructed, fc.nat(17), fc.constantFrom(...CHARACTERS))
      .map(([id, index, c]) => id.slice(0, index) + c + id.slice(index + 1))
    fc.assert(
      fc.property(fc.oneof(constructed, mistyped), (id) => {
        fc.pre(!UNKNOWN_TO_ORACLE.test(id))
        const expected = oracle.isValid(id) && exists(id.slice(6, 14))
        expect(checkIdNumber(id) === 'ok').toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('with any one digit changed, or two neighbours swapped, has a wrong checksum', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, index, step) => {
        const digit = String((Number(id[index]) + step) % 10)
        const changed = id.slice(0, index) + digit + id.slice(index + 1)
        expect(checkIdNumber(changed)).toBe('checksum')
        const [a = '', b = ''] = [id[index], id[index + 1]]
        if (a === b || b === 'X') return
        const swapped = id.slice(0, index) + b + a + id.slice(index + 2)
        expect(checkIdNumber(swapped)).toBe('checksum')
      }),
    )
  })

  it('of 15 digits is the same person as its 18 characters', () => {
    fc.assert(
      fc.property(valid, (id) => {
        fc.pre(id.slice(6, 8) === '19' && Number(id.slice(14, 17)) < 996)
        const fifteen = id.slice(0, 6) + id.slice(8, 17)
        expect(oracle.isValid(fifteen)).toBe(true)
        expect(normaliseIdNumber(fifteen)).toBe(id)
      }),
    )
  })

  it('is the same however it is typed', () => {
    const id = '11010519491231002X'
    const forms = [
      id,
      '11010519491231002x',
      ' 110105 19491231 002X ',
      '１１０１０５１９４９１２３１００２Ｘ',
      "'11010519491231002X",
      '11010519491231002Ⅹ',
      '11010519491231002×',
    ]
    expect(forms.map(normaliseIdNumber)).toEqual(forms.map(() => id))
  })

  it('tells the date of birth', () => {
    fc.assert(
      fc.property(valid, (id) => {
        const birth = birthDayOf(id)
        const iso = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
        expect(birth === undefined ? undefined : formatDay(birth)).toBe(iso)
      }),
    )
    expect(birthDayOf('nobody')).toBeUndefined()
  })

  it.each([
    ['scientific', '3.10115E+17'],
    ['scientific', '3E17'],
    ['characters', '31011519640615170A'],
    ['characters', '3101151964061517X7'],
    ['characters', '310115640615170.0'],
    ['characters', '11010549123100X'],
    ['length', ''],
    ['length', '31011519640615170'],
    ['length', '3101151964061517077'],
    ['checksum', '310115196406151708'],
    ['checksum', '110101199003074560'],
    ['region', withCheck('00011519640615170')],
    ['date', withCheck('31011519640230170')],
    ['date', withCheck('31011518991231170')],
    ['date', '310115640231170'],
    ['date', '310115640615996'],
    ['ok', '310115640615170'],
    ['ok', withCheck('83000019900101001')],
    ['ok', withCheck('93115619900101001')],
  ])('answers %s to %s', (answer, text) => {
    expect(checkIdNumber(text)).toBe(answer)
    if (answer !== 'ok') expect(normaliseIdNumber(text)).toBeUndefined()
  })
})
