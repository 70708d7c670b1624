import { BLOCK_BYTES, checksumOf, type TarEntry } from './tar-write.ts'

/** Why an archive cannot be read. */
export class TarError extends Error {}

/**
 * The entries of an archive that `tarOf` wrote, in order. The content of a file is to be read before
 * the next entry is asked for; what is left of it is skipped. @throws TarError where it is cut off,
 * altered in a header, or of a form that a backup does not have.
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(source)
  for (;;) {
    const header = await bytes.take(BLOCK_BYTES)
    if (header.every((byte) => byte === 0)) return
    const entry = entryOf(header)
    if (entry.kind === 'folder') {
      yield { kind: 'folder', path: entry.path }
      continue
    }
    const content = bytes.pieces(entry.bytes)
    yield { kind: 'file', path: entry.path, bytes: entry.bytes, content }
    for await (const _ of content);
    await bytes.take((BLOCK_BYTES - (entry.bytes % BLOCK_BYTES)) % BLOCK_BYTES)
  }
}

function entryOf(header: Buffer): { kind: 'file' | 'folder'; path: string; bytes: number } {
  if (header.toString('latin1', 148, 156) !== checksumOf(header)) {
    throw new TarError('a header of the archive does not sum up')
  }
  const type = header.toString('latin1', 156, 157)
  if (type !== '0' && type !== '5') throw new TarError('the archive holds what no backup holds')
  const prefix = textAt(header, 345, 155)
  const path = (prefix === '' ? '' : `${prefix}/`) + textAt(header, 0, 100)
  const bytes = Number.parseInt(textAt(header, 124, 12), 8)
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new TarError('a size cannot be read')
  return { kind: type === '0' ? 'file' : 'folder', path: safePath(path), bytes }
}

/** What an archive names lies inside the folder it is laid out in, whoever made the archive. */
function safePath(path: string): string {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path
  const parts = plain.split('/')
  const isBad = (part: string): boolean => part === '' || part === '.' || part === '..'
  if (parts.some(isBad) || /[\\\0]/.test(plain)) throw new TarError('a path leads elsewhere')
  return plain
}

function textAt(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.pieces(count)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** So many bytes in pieces as they come. */
  async *pieces(count: number): AsyncGenerator<Uint8Array> {
    let left = count
    while (left > 0) {
      if (this.#held.length === 0) {
        const next = await this.#source.next()
        if (next.done === true) throw new TarError('the archive is cut off')
        const { buffer, byteOffset, byteLength } = next.value
        this.#held = Buffer.from(buffer, byteOffset, byteLength)
      }
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      if (piece.length > 0) yield piece
    }
  }
}
