import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEN_MAX, fen, fenFromNumber, formatYuan, parseAmount } from './fen.ts'

const anyFen = fc.bigInt({ min: -FEN_MAX, max: FEN_MAX })

describe('an amount', () => {
  it('comes back unchanged from its own text', () => {
    fc.assert(
      fc.property(anyFen, (n) => {
        expect(parseAmount(formatYuan(fen(n)))).toBe(n)
      }),
    )
  })

  it.each([
    ['1234.5', 123_450n],
    ['1,234.50', 123_450n],
    ['¥15,475.50', 1_547_550n],
    ['￥15,475.50', 1_547_550n],
    ['114754.03元', 11_475_403n],
    [' 1234.50 元 ', 123_450n],
    ['¥ 1,234', 123_400n],
    ['人民币1234.56元', 123_456n],
    ['人民币 ¥ 1234.56', 123_456n],
    ['RMB 99', 9_900n],
    ['cny99', 9_900n],
    ['１，２３４．５０', 123_450n],
    ['￥１２３４．５', 123_450n],
    ['　12.3　', 1_230n],
    ['¥\u00a012.3\u3000元', 1_230n],
    ['+12.34', 1_234n],
    ['0', 0n],
    ['-0.00', 0n],
    ['007.10', 710n],
    ['0.05', 5n],
    ['9999999999999999.99', 999_999_999_999_999_999n],
  ])('is read from %s', (text, expected) => {
    expect(parseAmount(text)).toBe(expected)
  })

  it.each(['-12.34', '¥-12.34', '-¥12.34', '－１２．３４', '−12.34元', '(12.34)', '（¥12.34元）'])(
    'is read as negative from %s, so that the caller can say so',
    (text) => {
      expect(parseAmount(text)).toBe(-1_234n)
    },
  )

  it.each([
    ['more than two decimals', '12.345'],
    ['a third decimal of zero', '12.340'],
    ['scientific notation', '1.2345E+4'],
    ['commas in the wrong place', '1,23.50'],
    ['commas every four digits', '1,2345'],
    ['a comma at the start', ',123'],
    ['a decimal comma', '1.234,50'],
    ['two points', '1.2.3'],
    ['a point without decimals', '12.'],
    ['no digit before the point', '.5'],
    ['two signs', '--5'],
    ['a sign inside brackets', '(-5)'],
    ['an open bracket', '(5'],
    ['dollars', '$5'],
    ['ten thousands', '1.5万'],
    ['digits apart', '1 234'],
    ['a superscript', '12²'],
    ['words', '待定'],
    ['a currency alone', '¥'],
    ['seventeen digits of yuan', '10000000000000000'],
    ['nothing', ''],
  ])('is not read from %s', (_what, text) => {
    expect(parseAmount(text)).toBeUndefined()
  })

  it('is read the same with separators, currency signs and full-width digits', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: FEN_MAX }), (n) => {
        const text = formatYuan(fen(n))
        const forms = [text.replaceAll(',', ''), `¥${text}`, `${text}元`, wide(text), `￥ ${text} `]
        expect(forms.map(parseAmount)).toEqual(forms.map(() => n))
      }),
    )
  })

  it('never makes parsing hang or throw, whatever the text', () => {
    const piece = fc.constantFrom('1', ',', '.', '¥', '元', '-', '(', ')', ' ', '人民币', 'E', '９')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const amount = parseAmount(pieces.join(''))
        expect(amount === undefined || typeof amount === 'bigint').toBe(true)
      }),
    )
    expect(parseAmount(`¥${' '.repeat(100_000)}x`)).toBeUndefined()
    expect(parseAmount('1,111'.repeat(20_000))).toBeUndefined()
  })

  it('beyond 18 digits of fen is refused as a bug', () => {
    expect(() => fen(FEN_MAX + 1n)).toThrow(RangeError)
    expect(() => fen(-FEN_MAX - 1n)).toThrow(RangeError)
  })

  it('is written with separators and two decimals', () => {
    expect(formatYuan(fen(0n))).toBe('0.00')
    expect(formatYuan(fen(-5n))).toBe('-0.05')
    expect(formatYuan(fen(99_999n))).toBe('999.99')
    expect(formatYuan(fen(123_456_789n))).toBe('1,234,567.89')
  })
})

describe('the number of a spreadsheet cell', () => {
  it('is exact for every amount of up to 15 digits of fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (n) => {
        expect(fenFromNumber(n / 100)).toBe(BigInt(n))
      }),
      { numRuns: 1000 },
    )
  })

  it('is taken as the cell shows it when a formula left binary dust', () => {
    expect(fenFromNumber(0.1 + 0.2)).toBe(30n)
    expect(fenFromNumber(1.005 * 1000)).toBe(100_500n)
  })

  it.each([12.345, 0.001, 1e-7, 1e13, -1e15, Number.NaN, Number.POSITIVE_INFINITY])(
    'is refused when it is %d',
    (n) => {
      expect(fenFromNumber(n)).toBeUndefined()
    },
  )
})
