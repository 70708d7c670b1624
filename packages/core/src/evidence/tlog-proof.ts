import { base64, fromBase64 } from './bytes.ts'
import { HASH_BYTES } from './merkle.ts'
import type { Proof } from './verify-proof.ts'

/**
 * A file that proves off line that a leaf is in a log (C2SP tlog-proof): the place, the proof of
 * inclusion, and the signed checkpoint it leads to. Nothing in it is believed before it is checked.
 */
export interface TlogProof {
  readonly index: number
  readonly proof: Proof
  /** The signed note, word for word. */
  readonly checkpoint: string
}

const HEAD = 'c2sp.org/tlog-proof@v1'
const INDEX = /^index (0|[1-9]\d{0,15})$/
/** A log of 2^53 leaves has no longer proof. */
const HASHES_MAX = 64

export function formatTlogProof({ index, proof, checkpoint }: TlogProof): string {
  return `${HEAD}\nindex ${index}\n${proof.map((hash) => `${base64(hash)}\n`).join('')}\n${checkpoint}`
}

/** Reads it strictly. Extra data is passed over: nobody signed it. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const split = text.indexOf('\n\n')
  const [head, ...lines] = text.slice(0, Math.max(split, 0)).split('\n')
  if (head !== HEAD) return undefined
  if (lines[0]?.startsWith('extra ') === true && isBase64(lines[0].slice(6))) lines.shift()
  const [, indexText] = INDEX.exec(lines.shift() ?? '') ?? []
  const index = Number(indexText ?? Number.NaN)
  if (!Number.isSafeInteger(index) || lines.length > HASHES_MAX) return undefined
  const proof = hashesOf(lines)
  return proof === undefined ? undefined : { index, proof, checkpoint: text.slice(split + 2) }
}

function hashesOf(lines: readonly string[]): Proof | undefined {
  const hashes = lines.map(fromBase64)
  return hashes.every(isHash) ? hashes : undefined
}

function isHash(bytes: Uint8Array | undefined): bytes is Uint8Array {
  return bytes?.length === HASH_BYTES
}

function isBase64(text: string): boolean {
  return fromBase64(text) !== undefined
}
