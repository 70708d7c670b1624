import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES
const FIRST_BLOCK = Buffer.of(1)

/** AES-256-GCM under a random nonce: method, nonce, ciphertext, tag. `about` is authenticated. */
export function encrypt(method: number, key: Buffer, about: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(about)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(method), nonce, body, cipher.getAuthTag()])
}

/** What `encrypt` was given; undefined when it was another key or place, or a bit was altered. */
export function decrypt(
  method: number,
  key: Buffer,
  about: Buffer,
  sealed: Buffer,
): Buffer | undefined {
  if (methodOf(sealed) !== method) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES))
  decipher.setAAD(about)
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const opened = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    return undefined
  }
}

/** The first byte of everything encrypted here; undefined for what is too short to be that. */
export function methodOf(sealed: Buffer): number | undefined {
  return sealed.length < HEAD_BYTES + TAG_BYTES ? undefined : sealed[0]
}

/**
 * A key for one purpose out of a key that is random already: HKDF's expansion (RFC 5869 §2.3), one
 * block. Who has the derived key learns nothing about the other.
 */
export function expand(key: Buffer, ...purpose: readonly string[]): Buffer {
  return createHmac('sha256', key).update(purpose.join('\n')).update(FIRST_BLOCK).digest()
}
