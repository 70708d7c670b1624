import { expect, it } from 'vitest'
import { isStrongPassword } from './password-rule.ts'

it('asks of a password twelve characters with letters and digits', () => {
  expect(isStrongPassword('correct horse 9')).toBe(true)
  expect(isStrongPassword('abcdefghij1')).toBe(false)
  expect(isStrongPassword('abcdefghijklm')).toBe(false)
  expect(isStrongPassword('1234567890123')).toBe(false)
})
