import { err, ok, type Result } from '../result.ts'
import { base64, fromBase64, utf8 } from './bytes.ts'
import type { EvidenceCrypto } from './crypto.ts'
import { type NoteKey, parseNote, type SignedNote } from './note.ts'

/** A tree head (C2SP tlog-checkpoint): the log of this name had this many leaves and this root. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** A checkpoint that at least one known key of its log signed. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** The known keys of the log whose signatures hold; two of them while keys overlap. */
  readonly signers: readonly NoteKey[]
  readonly note: SignedNote
}

/**
 * - `not-a-note`: no signed note, or not a checkpoint of exactly three lines
 * - `bad-signature`: a line under the name and id of a known key that this key did not make
 * - `unknown-signer`: no line of a known key
 */
export type CheckpointFault = 'not-a-note' | 'bad-signature' | 'unknown-signer'

const HASH_BYTES = 32
const SIZE = /^(0|[1-9]\d{0,15})$/

/** The text that is signed: origin, size, root, each with its newline. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/**
 * Reads the signed text. Strict: the specification allows further lines and advises against them;
 * nobody who audits a log can check what they say, so a checkpoint with some is refused.
 */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', sizeText = '', rootText = '', end, ...more] = text.split('\n')
  if (origin === '' || end !== '' || more.length > 0 || !SIZE.test(sizeText)) return undefined
  const size = Number(sizeText)
  const root = fromBase64(rootText)
  if (!Number.isSafeInteger(size) || root?.length !== HASH_BYTES) return undefined
  return { origin, size, root }
}

/**
 * Opens a signed checkpoint with the keys one trusts. Lines of unknown keys are passed over, so
 * that witnesses and new keys can sign beside the old; but a line that claims a known key and does
 * not hold spoils the whole note. A log's key signs under the log's origin.
 */
export function openCheckpoint(
  note: string,
  keys: readonly NoteKey[],
  suite: EvidenceCrypto,
): Result<OpenedCheckpoint, CheckpointFault> {
  const parsed = parseNote(note)
  const checkpoint = parsed === undefined ? undefined : parseCheckpoint(parsed.text)
  if (parsed === undefined || checkpoint === undefined) return err('not-a-note')
  const message = utf8(parsed.text)
  const signers: NoteKey[] = []
  for (const { name, keyId, signature } of parsed.signatures) {
    const key = keys.find((one) => one.keyId === keyId && one.name === name)
    const verify = key === undefined ? undefined : verifierOf(key, suite)
    if (key === undefined || verify === undefined || name !== checkpoint.origin) continue
    if (!verify(key.publicKey, message, signature)) return err('bad-signature')
    signers.push(key)
  }
  return signers.length === 0 ? err('unknown-signer') : ok({ checkpoint, signers, note: parsed })
}

/** How a key signs the text itself; a witness signs something else (`cosignature.ts`). */
function verifierOf({ algorithm }: NoteKey, { verifyEd25519, verifySm2 }: EvidenceCrypto) {
  switch (algorithm) {
    case 'ed25519':
      return verifyEd25519
    case 'sm2':
      return verifySm2
    case 'cosignature':
      return undefined
  }
}
