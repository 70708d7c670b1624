import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { utf8 } from '@fencun/core/evidence/bytes'
import type { EvidenceCrypto, Sha256 } from '@fencun/core/evidence/crypto'
import { formatNote, type KeyAlgorithm, type NoteKey, noteKey } from '@fencun/core/evidence/note'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const sha256: Sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** Hashes and signatures by Node, for tests. */
export const nodeCrypto: EvidenceCrypto = {
  sha256,
  verifyEd25519: (publicKey, message, signature) => {
    const key = Buffer.concat([SPKI, publicKey])
    return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
  },
}

/** A key that signs. */
export interface SigningKey {
  readonly key: NoteKey
  readonly sign: (message: Uint8Array) => Uint8Array
}

export function signingKey(name: string, algorithm: KeyAlgorithm = 'ed25519'): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
  const key = noteKey(sha256, name, algorithm, new Uint8Array(raw))
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }
}

/** A text with the signature of one key under it. */
export function noteBy({ key: { name, keyId }, sign: signWith }: SigningKey, text: string): string {
  return formatNote({ text, signatures: [{ name, keyId, signature: signWith(utf8(text)) }] })
}
