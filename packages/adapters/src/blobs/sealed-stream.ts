import { createHash } from 'node:crypto'
import {
  CHUNK_BYTES,
  type ChunkContext,
  checkHeader,
  chunkSpan,
  HEADER_BYTES,
  layoutOf,
  newHeader,
  openChunk,
  SEALED_CHUNK_BYTES,
  SealedObjectError,
  sealChunk,
} from './sealed-form.ts'

/** Whose key, and whose object: see `ChunkContext`. */
export type ObjectKey = Omit<ChunkContext, 'header'>

/** What was sealed, known once the last byte was. */
export interface Sealed {
  readonly plainBytes: number
  /** SHA-256, hex. */
  readonly plainSha256: string
  readonly sealedBytes: number
  readonly sealedSha256: string
}

/** The sealed bytes of a stream as they come, and at the end what they were: as the return value. */
export async function* sealStream(
  source: AsyncIterable<Uint8Array>,
  object: ObjectKey,
): AsyncGenerator<Buffer, Sealed> {
  const context = { ...object, header: newHeader() }
  const [plain, sealed] = [createHash('sha256'), createHash('sha256')]
  let [plainBytes, sealedBytes] = [0, 0]
  const out = (bytes: Buffer): Buffer => {
    sealed.update(bytes)
    sealedBytes += bytes.length
    return bytes
  }
  yield out(context.header)
  let place = 0
  for await (const { chunk, isLast } of inChunks(source)) {
    plain.update(chunk)
    plainBytes += chunk.length
    yield out(sealChunk(context, place, isLast, chunk))
    place += 1
  }
  const [plainSha256, sealedSha256] = [plain.digest('hex'), sealed.digest('hex')]
  return { plainBytes, plainSha256, sealedBytes, sealedSha256 }
}

/** Chunks of full size, and a last one that is empty only when nothing came at all. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly chunk: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const bytes of source) {
    held.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    heldBytes += bytes.length
    if (heldBytes <= CHUNK_BYTES) continue
    const all = Buffer.concat(held)
    let at = 0
    // A full chunk waits until more has come: it may be the last.
    for (; all.length - at > CHUNK_BYTES; at += CHUNK_BYTES) {
      yield { chunk: all.subarray(at, at + CHUNK_BYTES), isLast: false }
    }
    held = [all.subarray(at)]
    heldBytes = all.length - at
  }
  yield { chunk: Buffer.concat(held), isLast: true }
}

/** Sealed bytes that can be read from any place. */
export interface SealedSource {
  readonly bytes: number
  /** From one place to before another, in pieces of any size. */
  readonly read: (from: number, until: number) => AsyncIterable<Uint8Array>
}

/**
 * The plaintext from one byte to before another. Only the chunks that hold it are read, and nothing
 * is handed out of a chunk that does not open: @throws SealedObjectError then, and when the source
 * has another size than was sealed.
 */
export async function* openRange(
  source: SealedSource,
  object: ObjectKey,
  { from, until }: { readonly from: number; readonly until: number },
): AsyncGenerator<Buffer> {
  const { chunks, plainBytes } = layoutOf(source.bytes)
  if (from < 0 || from > until || until > plainBytes) {
    throw new RangeError('the range lies outside the object')
  }
  const header = checkHeader(await whole(source.read(0, HEADER_BYTES)))
  const first = Math.min(Math.floor(from / CHUNK_BYTES), chunks - 1)
  const end = Math.max(first + 1, Math.ceil(until / CHUNK_BYTES))
  const span = chunkSpan(first, end, source.bytes)
  let place = first
  for await (const sealed of inSealedChunks(source.read(span.from, span.until))) {
    const opened = openChunk({ ...object, header }, place, place === chunks - 1, sealed)
    const start = place * CHUNK_BYTES
    place += 1
    const wanted = opened.subarray(Math.max(0, from - start), Math.max(0, until - start))
    if (wanted.length > 0) yield wanted
  }
  if (place !== end) throw new SealedObjectError('the object is cut off')
}

async function* inSealedChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece])
    let at = 0
    for (; held.length - at >= SEALED_CHUNK_BYTES; at += SEALED_CHUNK_BYTES) {
      yield held.subarray(at, at + SEALED_CHUNK_BYTES)
    }
    held = held.subarray(at)
  }
  if (held.length > 0) yield held
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
