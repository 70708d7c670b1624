import { base64url, utf8 } from './bytes.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { Sha256 } from './crypto.ts'

/** A shorter salt could be guessed together with a value of few forms (RFC 9901 §9.3). */
const SALT_BYTES = 32

/** What opens a commitment. */
export interface Opening {
  /** 32 bytes. */
  readonly salt: Uint8Array
  readonly name: string
  readonly value: Json
}

/**
 * Binds to a value without saying it: base64url of SHA-256 over `[salt, name, value]` as canonical
 * JSON. It is the plaintext that is bound: a hash of a ciphertext could be opened in two ways.
 * Throws when the salt is not of 32 bytes.
 */
export function commitment(sha256: Sha256, salt: Uint8Array, name: string, value: Json): string {
  if (salt.length !== SALT_BYTES) throw new Error(`a salt of ${salt.length} bytes, not 32`)
  return base64url(sha256(utf8(canonicalJson([base64url(salt), name, value]))))
}

/**
 * Whether this opening is what was committed to. Takes values as they come from others: what has no
 * canonical form was never committed to.
 */
export function opens(sha256: Sha256, commit: string, { salt, name, value }: Opening): boolean {
  if (salt.length !== SALT_BYTES) return false
  try {
    return commitment(sha256, salt, name, value) === commit
  } catch {
    return false
  }
}
