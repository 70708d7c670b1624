import type { AttachmentFinding } from '../ports/attachments.ts'

/** What a WAV file says of itself, held against how long it is. */
export interface WavFacts {
  /** Null when its header does not say how much sound a second takes. */
  readonly durationMs: number | null
  readonly findings: readonly AttachmentFinding[]
}

const CHUNK_HEAD_BYTES = 8
const RIFF_HEAD_BYTES = 12
const BYTE_RATE_AT = 8
const FORMAT_BYTES_MIN = 16
/** Recorders that do not know the length while they write leave one of these. */
const UNSAID = new Set([0, 0xffffffff])

/**
 * How long a recording plays, by the bytes that are really there: a recorder that broke off leaves a
 * header that promises more, or an empty file with a full header.
 */
export function wavFacts(head: Uint8Array, fileBytes: number): WavFacts {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  let byteRate = 0
  for (let at = RIFF_HEAD_BYTES; at + CHUNK_HEAD_BYTES <= head.length; ) {
    const [name, size] = [view.getUint32(at), view.getUint32(at + 4, true)]
    const body = at + CHUNK_HEAD_BYTES
    if (name === FMT && size >= FORMAT_BYTES_MIN && body + FORMAT_BYTES_MIN <= head.length) {
      byteRate = view.getUint32(body + BYTE_RATE_AT, true)
    }
    if (name === DATA) return factsOf(byteRate, { said: size, there: fileBytes - body })
    at = body + size + (size % 2)
  }
  return { durationMs: null, findings: ['unreadable'] }
}

/** The names of the chunks as the numbers that their four letters make. */
const FMT = 0x666d7420
const DATA = 0x64617461

function factsOf(
  byteRate: number,
  { said, there }: { readonly said: number; readonly there: number },
): WavFacts {
  if (byteRate === 0) return { durationMs: null, findings: ['unreadable'] }
  const bytes = UNSAID.has(said) ? there : Math.min(said, there)
  const durationMs = Math.round((bytes / byteRate) * 1000)
  if (bytes <= 0) return { durationMs: 0, findings: ['silent'] }
  return { durationMs, findings: said > there && !UNSAID.has(said) ? ['cut-off'] : [] }
}
