import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { utf8 } from '../src/evidence/bytes.ts'
import type { EvidenceCrypto, Sha256 } from '../src/evidence/crypto.ts'
import { formatNote, type KeyAlgorithm, type NoteKey, noteKey } from '../src/evidence/note.ts'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

export const evidenceCrypto: EvidenceCrypto = {
  sha256,
  verifyEd25519: (publicKey, message, signature) => {
    const key = createPublicKey({
      key: Buffer.concat([SPKI, publicKey]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, message, key, signature)
  },
}

/** A key that signs, for tests that need somebody to. */
export interface TestKey {
  readonly key: NoteKey
  readonly sign: (message: Uint8Array) => Uint8Array
}

export function testKey(name: string, algorithm: KeyAlgorithm = 'ed25519'): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
  return {
    key: noteKey(sha256, name, algorithm, new Uint8Array(raw)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  }
}

/** A text signed by each of these keys. */
export function signedNote(text: string, ...keys: readonly TestKey[]): string {
  const signatures = keys.map(({ key: { name, keyId }, sign: signWith }) => ({
    name,
    keyId,
    signature: signWith(utf8(text)),
  }))
  return formatNote({ text, signatures })
}
