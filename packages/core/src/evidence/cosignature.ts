import { utf8 } from './bytes.ts'
import type { EvidenceCrypto } from './crypto.ts'
import type { NoteKey, NoteSignature, SignedNote } from './note.ts'

/**
 * A witness's line under a checkpoint (C2SP tlog-cosignature, Ed25519): at this time, this was the
 * largest log of that name it had seen, and it continued all it had seen before.
 */
export interface Cosignature {
  readonly witness: NoteKey
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly time: number
}

const TIME_BYTES = 8
const SIGNATURE_BYTES = 64

/** What a witness signs: the time, then the text of the checkpoint. */
export function cosignedMessage(text: string, time: number): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`not a time: ${time}`)
  return utf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/** The line of a witness, from its Ed25519 signature over `cosignedMessage`. */
export function cosignatureOf(
  { name, keyId }: NoteKey,
  time: number,
  ed25519: Uint8Array,
): NoteSignature {
  const signature = new Uint8Array(TIME_BYTES + ed25519.length)
  new DataView(signature.buffer).setBigUint64(0, BigInt(time))
  signature.set(ed25519, TIME_BYTES)
  return { name, keyId, signature }
}

/**
 * The known witnesses who signed a note, in the order of its lines. `undefined` when a line claims
 * a known witness and does not hold. Lines of others are passed over.
 */
export function cosignaturesOf(
  { text, signatures }: SignedNote,
  witnesses: readonly NoteKey[],
  { verifyEd25519 }: EvidenceCrypto,
): readonly Cosignature[] | undefined {
  const found: Cosignature[] = []
  for (const { name, keyId, signature } of signatures) {
    const witness = witnesses.find(
      (one) => one.algorithm === 'cosignature' && one.name === name && one.keyId === keyId,
    )
    if (witness === undefined) continue
    const time = timeOf(signature)
    if (time === undefined) return undefined
    const message = cosignedMessage(text, time)
    if (!verifyEd25519(witness.publicKey, message, signature.subarray(TIME_BYTES))) {
      return undefined
    }
    found.push({ witness, time })
  }
  return found
}

function timeOf(signature: Uint8Array): number | undefined {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined
  const view = new DataView(signature.buffer, signature.byteOffset, TIME_BYTES)
  const time = Number(view.getBigUint64(0))
  return Number.isSafeInteger(time) ? time : undefined
}
