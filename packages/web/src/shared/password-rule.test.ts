import { expect, it } from 'vitest'
import { ACCOUNT_SHAPE, isStrongPassword } from './password-rule.ts'

it('asks of a password twelve characters with letters and digits', () => {
  expect(isStrongPassword('correct horse 9')).toBe(true)
  expect(isStrongPassword('abcdefghij1')).toBe(false)
  expect(isStrongPassword('abcdefghijklm')).toBe(false)
  expect(isStrongPassword('1234567890123')).toBe(false)
})

it('takes neither one key held down nor the account for a password', () => {
  expect(isStrongPassword('aaaaaaaaaaa1')).toBe(false)
  expect(isStrongPassword('Wang.Li-2026-x', 'wang.li')).toBe(false)
  expect(isStrongPassword('Wang.Li-2026-x', 'zhang')).toBe(true)
})

it('knows how an account may be written', () => {
  const shaped = (text: string): boolean => ACCOUNT_SHAPE.test(text)
  expect(['wang.li', 'A01', 'x@bank.cn'].map(shaped)).toEqual([true, true, true])
  expect(['ab', '.abc', '王丽丽', 'a b c'].map(shaped)).toEqual([false, false, false, false])
})
