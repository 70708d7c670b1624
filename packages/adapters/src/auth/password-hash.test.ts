import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password-hash.ts'

test('passwords are argon2id at the costs OWASP asks for, salted anew each time', async () => {
  const [first, second] = [await hashPassword('密码 9'), await hashPassword('密码 9')]
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(first).not.toBe(second)
})

test('a password opens its own hash and no other', async () => {
  const hash = await hashPassword('密码 9')
  expect(await verifyPassword({ hash, password: '密码 9' })).toBe(true)
  expect(await verifyPassword({ hash, password: '密码 8' })).toBe(false)
})
