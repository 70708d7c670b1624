import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type ApiKeyId, apiKeyId } from '@fencun/app/ports/api-keys'

const SECRET_BYTES = 32
const FORM = /^fk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/

/** A secret as its holder sends it, and the hash that stays here. */
export interface MadeSecret {
  readonly text: string
  readonly hash: Buffer
}

/** A new secret of a key. The prefix says which key it is, and lets scanners find a leaked one. */
export function newSecret(key: ApiKeyId): MadeSecret {
  const text = `fk_${key.replaceAll('-', '')}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { text, hash: hashOf(text) }
}

/** The key that a text says it is a secret of; undefined when it has not the form of one. */
export function keyNamedIn(text: string): ApiKeyId | undefined {
  const parts = FORM.exec(text)
  return parts === null ? undefined : apiKeyId(parts.slice(1, 6).join('-'))
}

/** Every secret is compared, each in constant time: nothing is learnt from how long it takes. */
export function matching<T extends { readonly secret_hash: Buffer }>(
  text: string,
  secrets: readonly T[],
): T | undefined {
  const hash = hashOf(text)
  return secrets.filter((one) => timingSafeEqual(hash, one.secret_hash))[0]
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
