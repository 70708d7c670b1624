import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { utf8 } from '@fencun/core/evidence/bytes'
import type { EvidenceCrypto, Sha256 } from '@fencun/core/evidence/crypto'
import { EMPTY_EDGE, grow } from '@fencun/core/evidence/edge'
import { nodeReader, proveConsistency } from '@fencun/core/evidence/make-proof'
import { hashLeaf } from '@fencun/core/evidence/merkle'
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

/** A tree of few leaves: below 256 all its hashes stand in the tile at its edge. */
export class SmallTree {
  readonly #hashes: readonly Uint8Array[]

  constructor(leaves: readonly string[]) {
    this.#hashes = leaves.map((leaf) => hashLeaf(sha256, utf8(leaf)))
  }

  root(size: number): Uint8Array {
    return grow(sha256, EMPTY_EDGE, this.#hashes.slice(0, size)).root
  }

  /** That the tree of one size continues that of the other; none from nothing. */
  async consistency(from: number, to: number): Promise<readonly Uint8Array[]> {
    const { edge } = grow(sha256, EMPTY_EDGE, this.#hashes.slice(0, to))
    const read = nodeReader(sha256, to, async () => edge.tiles[0])
    return (await proveConsistency(sha256, read, from, to)) ?? []
  }
}
