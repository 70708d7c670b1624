import { base64, fromBase64 } from '../evidence/bytes.ts'
import { HASH_BYTES } from '../evidence/merkle.ts'

/** What a log sends to a witness (C2SP tlog-witness): its new checkpoint, and how it continues. */
export interface AddCheckpoint {
  /** The size that the log believes the witness to have seen last; 0: none. */
  readonly oldSize: number
  /** Proves that the log of the old size is the beginning of the new one. */
  readonly proof: readonly Uint8Array[]
  /** The signed note. */
  readonly note: string
}

/** The specification allows no more: a tree of 2^63 leaves needs no longer proof. */
const PROOF_MAX = 63
const OLD = /^old (0|[1-9]\d{0,15})$/

/** The body of the request. */
export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  return `old ${oldSize}\n${proof.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`
}

/** Reads the body strictly; `undefined` when it is no such request. The note is not opened. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const end = body.indexOf('\n\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  const [, size] = OLD.exec(first) ?? []
  const oldSize = Number(size)
  if (!Number.isSafeInteger(oldSize) || lines.length > PROOF_MAX) return undefined
  const proof: Uint8Array[] = []
  for (const line of lines) {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES) return undefined
    proof.push(hash)
  }
  return { oldSize, proof, note: body.slice(end + 2) }
}
