import type { EvidenceCrypto } from '@fencun/core/evidence/crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'

/**
 * Hashes and signatures in plain script: what browsers bring themselves is not there for a page that
 * is opened from a file. Signatures are checked as RFC 8032 has it, as Node and Go do.
 */
export const browserCrypto: EvidenceCrypto = {
  sha256: (...parts) => {
    const hash = sha256.create()
    for (const part of parts) hash.update(part)
    return hash.digest()
  },
  verifyEd25519: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false
    }
  },
}
