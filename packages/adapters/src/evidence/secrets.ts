import { createHmac } from 'node:crypto'
import type { ContactId } from '@fencun/core/ids'

/** 128 bits: nobody meets the same pseudonym twice by chance. */
const PSEUDONYM_BYTES = 16

/** The salt of one commitment: 32 bytes that nobody guesses without the secret. */
export function saltOf(secret: Buffer, leafId: string, name: string): Buffer {
  return createHmac('sha256', secret).update(`salt\n${leafId}\n${name}`).digest()
}

/** The same as it stands in what is hashed: base64url. */
export function saltTextOf(secret: Buffer, leafId: string, name: string): string {
  return createHmac('sha256', secret).update(`salt\n${leafId}\n${name}`).digest('base64url')
}

/** One word for each secret, as long as somebody holds the secret and no longer. */
const subjects = new WeakMap<Buffer, string>()

/** What the log calls a debtor. */
export function subjectWord(secret: Buffer): string {
  const known = subjects.get(secret)
  if (known !== undefined) return known
  const made = word(secret, 'subject')
  subjects.set(secret, made)
  return made
}

/** What the log calls a contact of a debtor. */
export function contactWord(secret: Buffer, contact: ContactId): string {
  return word(secret, `contact\n${contact}`)
}

/** The key under which what a leaf's commitments open to is kept. */
export function recordKey(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('record').digest()
}

function word(secret: Buffer, of: string): string {
  const mac = createHmac('sha256', secret).update(of).digest()
  return mac.toString('base64url', 0, PSEUDONYM_BYTES)
}
