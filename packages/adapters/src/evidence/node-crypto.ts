import { createHash, createPublicKey, verify } from 'node:crypto'
import type { EvidenceCrypto, Sha256 } from '@fencun/core/evidence/crypto'

/** What precedes the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Hashes and signatures of the evidence log by Node's own cryptography. */
export const NODE_CRYPTO: EvidenceCrypto = {
  sha256,
  verifyEd25519: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const der = Buffer.concat([ED25519_SPKI, publicKey])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
}
