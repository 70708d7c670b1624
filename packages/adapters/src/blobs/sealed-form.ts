import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/*
 * The form of a sealed object: a header, then the plaintext in chunks that are each sealed with
 * AES-256-GCM under the object's own key (the STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár). The nonce holds the chunk's number and whether it is the last one, so that a chunk
 * opens in its own place only, and a shortened object has no end that opens.
 */

export const OBJECT_KEY_BYTES = 32
export const CHUNK_BYTES = 64 * 1024
export const TAG_BYTES = 16
export const HEADER_BYTES = 12

export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
/** `FCB`, the form's version, and the chunk's size as a power of two. */
const MARK = Buffer.from([0x46, 0x43, 0x42, 1, 16])
const PREFIX_BYTES = HEADER_BYTES - MARK.length
const CHUNKS_MAX = 2 ** 32

/** What a chunk is sealed and opened with. */
export interface ChunkContext {
  /** 32 bytes, of this object alone. */
  readonly key: Uint8Array
  /** As `newHeader` made it. */
  readonly header: Buffer
  /** Whose object it is: authenticated with every chunk. */
  readonly owner: string
}

/** Why an object does not open. It is never said what was found instead. */
export class SealedObjectError extends Error {}

export function newHeader(): Buffer {
  return Buffer.concat([MARK, randomBytes(PREFIX_BYTES)])
}

/** @throws SealedObjectError unless it is a header of this form. */
export function checkHeader(header: Buffer): Buffer {
  if (header.length === HEADER_BYTES && header.subarray(0, MARK.length).equals(MARK)) return header
  throw new SealedObjectError('the header is no header of a sealed object')
}

export function sealChunk(
  { key, header, owner }: ChunkContext,
  place: number,
  isLast: boolean,
  chunk: Uint8Array,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, place, isLast))
  cipher.setAAD(ownerBytes(header, owner))
  const sealed = cipher.update(chunk)
  cipher.final()
  return Buffer.concat([sealed, cipher.getAuthTag()])
}

/** @throws SealedObjectError when it is not the chunk that was sealed for this place. */
export function openChunk(
  { key, header, owner }: ChunkContext,
  place: number,
  isLast: boolean,
  sealed: Uint8Array,
): Buffer {
  if (sealed.length < TAG_BYTES) throw new SealedObjectError(`chunk ${place} is cut off`)
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(header, place, isLast))
  decipher.setAAD(ownerBytes(header, owner))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const opened = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
  } catch (cause) {
    throw new SealedObjectError(`chunk ${place} does not open`, { cause })
  }
  return opened
}

/** How the bytes of a sealed object are laid out; follows from its size alone. */
export interface Layout {
  readonly chunks: number
  readonly plainBytes: number
}

/** @throws SealedObjectError when nothing that was sealed has this size. */
export function layoutOf(sealedBytes: number): Layout {
  const body = sealedBytes - HEADER_BYTES
  const chunks = Math.ceil(body / SEALED_CHUNK_BYTES)
  const last = body - (chunks - 1) * SEALED_CHUNK_BYTES
  // Only an object without any content has an empty chunk.
  const lastMin = chunks === 1 ? TAG_BYTES : TAG_BYTES + 1
  if (body < TAG_BYTES || last < lastMin) {
    throw new SealedObjectError('no sealed object has this size')
  }
  return { chunks, plainBytes: body - chunks * TAG_BYTES }
}

export function sealedBytesOf(plainBytes: number): number {
  return HEADER_BYTES + plainBytes + Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES)) * TAG_BYTES
}

/** Where chunks from one to before another lie in the sealed object. */
export function chunkSpan(
  first: number,
  end: number,
  sealedBytes: number,
): { readonly from: number; readonly until: number } {
  const at = (place: number): number => HEADER_BYTES + place * SEALED_CHUNK_BYTES
  return { from: at(first), until: Math.min(at(end), sealedBytes) }
}

function nonceOf(header: Buffer, place: number, isLast: boolean): Buffer {
  if (place >= CHUNKS_MAX) throw new RangeError('an object has at most 2^32 chunks')
  const nonce = Buffer.alloc(12)
  header.copy(nonce, 0, MARK.length)
  nonce.writeUInt32BE(place, PREFIX_BYTES)
  nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4)
  return nonce
}

function ownerBytes(header: Buffer, owner: string): Buffer {
  return Buffer.concat([header, Buffer.from(owner)])
}
