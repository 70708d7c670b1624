import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMobile, normalisePhone } from './mobile.ts'

const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/)
const wide = (text: string): string =>
  text.replace(/[0-9+-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

describe('a phone number', () => {
  it('of a mobile is recognised in every form in which files hold it', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const grouped = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`
        const forms = [
          number,
          ` ${number}　`,
          `+86${number}`,
          `+86 ${grouped}`,
          `(+86)${number}`,
          `0086-${grouped.replaceAll(' ', '-')}`,
          `86${number}`,
          `0${number}`,
          `${number}.0`,
          `'${number}`,
          wide(number),
          wide(`+86-${number}`),
          grouped,
          grouped.replaceAll(' ', '\u3000'),
          `\u202d${number}\u202c`,
        ]
        expect(forms.map(normalisePhone)).toEqual(forms.map(() => number))
        expect(forms.every(isMobile)).toBe(true)
      }),
    )
  })

  it('in its normal form stays as it is', () => {
    const pieces = fc.constantFrom(
      '0',
      '10',
      '1',
      '755',
      '-',
      ' ',
      '8304',
      '4430',
      '转',
      '86',
      '95',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
        const number = normalisePhone(parts.join(''))
        if (number !== undefined) expect(normalisePhone(number)).toBe(number)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['010-63044430', '010-63044430'],
    ['01063044430', '010-63044430'],
    ['(010)63044430', '010-63044430'],
    ['（010）6304 4430', '010-63044430'],
    ['010-6304-4430', '010-63044430'],
    ['+86 10 63044430', '010-63044430'],
    ['86-10-63044430', '010-63044430'],
    ['0086 010 63044430', '010-63044430'],
    ['0755-83044430', '0755-83044430'],
    ['075583044430', '0755-83044430'],
    ['0898-8304443', '0898-8304443'],
    ['021 63044430转8012', '021-63044430-8012'],
    ['021-63044430-8012', '021-63044430-8012'],
    ['021-63044430 ext. 12', '021-63044430-12'],
    ['95588', '95588'],
    ['950131234', undefined],
    ['95013123', '95013123'],
    ['12348', '12348'],
    ['400-123-4567', '4001234567'],
  ])('written %s is %s', (text, expected) => {
    expect(normalisePhone(text)).toBe(expected)
    expect(isMobile(text)).toBe(false)
  })

  it.each([
    ['ten digits', '1381234567'],
    ['twelve digits', '138123456789'],
    ['a range that no operator has', '12812345678'],
    ['a local number without its area code', '63044430'],
    ['an area code that does not exist', '026-63044430'],
    ['a Beijing number one digit short', '010-6304443'],
    ['an emergency number', '110'],
    ['a number abroad', '+1 212 555 0100'],
    ['scientific notation', '1.3812E+10'],
    ['two numbers', '13812345678/13912345678'],
    ['a number with a decimal', '13812345678.5'],
    ['words', '无'],
    ['nothing', ''],
    ['very many digits', '1'.repeat(100_000)],
    ['very many spaces', `0${' '.repeat(100_000)}1`],
  ])('is not read from %s', (_what, text) => {
    expect(normalisePhone(text)).toBeUndefined()
    expect(isMobile(text)).toBe(false)
  })
})
