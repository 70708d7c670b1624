import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone } from './mask.ts'

describe('a mask', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['王', '*'],
    ['欧阳小明', '欧**'],
    ['𠮷田', '𠮷*'],
    ['阿卜杜拉·买买提', '阿**'],
    [' 王明 ', '王*'],
    ['', ''],
  ])('shows the name %s as %s', (name, expected) => {
    expect(maskName(name)).toBe(expected)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['010-63044430', '010-******30'],
    ['0755-8304443-12', '0755-*****43'],
    ['95588', '****'],
    ['+86 13812345678', '****'],
    ['', ''],
  ])('shows the phone %s as %s', (phone, expected) => {
    expect(maskPhone(phone)).toBe(expected)
  })

  it.each([
    ['310115196406151707', '3****************7'],
    ['11010519491231002X', '1****************X'],
    ['110105491231002', '1*************2'],
    ['E12345678', '****'],
    ['', ''],
  ])('shows the identity number %s as %s', (text, expected) => {
    expect(maskIdNumber(text)).toBe(expected)
  })

  it.each([
    ['6285852545967305', '****7305'],
    ['6285 8525 4596 7305', '****7305'],
    ['12345678', '****'],
    ['', ''],
  ])('shows the account %s as %s', (text, expected) => {
    expect(maskAccount(text)).toBe(expected)
  })

  it.each([
    ['北京市朝阳区建国路1号', '北京市****'],
    ['广东省深圳市南山区', '广东省深圳市****'],
    ['建国路1号', '****'],
    ['12345市', '****'],
    ['', ''],
  ])('shows the address %s as %s', (text, expected) => {
    expect(maskAddress(text)).toBe(expected)
  })

  it('never lets through a run of five digits or a value whole, whatever the text', () => {
    const digits = fc.stringMatching(/^[0-9 +-]{1,24}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), digits), (text) => {
        for (const mask of [maskName, maskPhone, maskIdNumber, maskAccount, maskAddress]) {
          const masked = mask(text)
          expect(masked).not.toMatch(/\d{5}/)
          if (text.trim() !== '' && !text.includes('*')) expect(masked).not.toContain(text.trim())
        }
      }),
    )
  })
})
