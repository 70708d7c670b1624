import { fromBase64, sameBytes, utf8 } from './bytes.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { EvidenceCrypto } from './crypto.ts'
import { HASH_BYTES } from './merkle.ts'
import type { NoteKey } from './note.ts'
import type { EvidencePackage } from './package.ts'
import type { AddFinding } from './verify-package.ts'
import { verifyConsistency } from './verify-proof.ts'

interface Against {
  readonly head: Checkpoint
  readonly keys: readonly NoteKey[]
  readonly suite: EvidenceCrypto
}

/** DER of an octet string of 32 bytes: how a token names the hash it is for. */
const OCTETS_OF_32 = [0x04, 0x20]

/**
 * Whether the token names a checkpoint of this log that the package's checkpoint continues. That
 * the authority signed it is not checked here, because the keys of authorities are not ours to
 * know: `openssl ts -verify` does.
 */
export function checkTimestamp(
  { timestamp }: EvidencePackage,
  { head, keys, suite }: Against,
  add: AddFinding,
): 'none' | 'names-it' {
  if (timestamp === null) return 'none'
  const { token, checkpoint, consistency } = timestamp
  const opened = openCheckpoint(checkpoint, keys, suite)
  const der = fromBase64(token) ?? new Uint8Array(0)
  if (!opened.ok || !names(der, suite.sha256(utf8(checkpoint)))) {
    add('timestamp-foreign', 'timestamp', 'the token is of no checkpoint that was signed')
    return 'none'
  }
  const stamped = opened.value.checkpoint
  const claim = { from: stamped.size, to: head.size, fromRoot: stamped.root, toRoot: head.root }
  const proof = consistency.flatMap((text) => fromBase64(text) ?? [])
  const continues = verifyConsistency(suite.sha256, claim, proof)
  if (stamped.origin === head.origin && continues) return 'names-it'
  add('timestamp-history', 'timestamp', 'the log does not continue the checkpoint of the token')
  return 'none'
}

function names(token: Uint8Array, hash: Uint8Array): boolean {
  for (let at = 0; at + 2 + HASH_BYTES <= token.length; at += 1) {
    if (!OCTETS_OF_32.every((byte, offset) => token[at + offset] === byte)) continue
    if (sameBytes(token.subarray(at + 2, at + 2 + HASH_BYTES), hash)) return true
  }
  return false
}
