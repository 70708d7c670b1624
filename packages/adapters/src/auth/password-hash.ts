import { hash, verify } from '@node-rs/argon2'

/** What OWASP asks of argon2id (the library's default method); its default costs are weaker. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2)
}

export function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, input.password)
}
