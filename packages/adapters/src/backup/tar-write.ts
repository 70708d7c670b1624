/*
 * The archive of a backup is a tar file in the POSIX form (ustar), so that every system can look into
 * it with its own tools.
 */

/** A file's size is said before its content and is kept to: see `TarEntry`. */
export interface TarFile {
  readonly kind: 'file'
  /** With slashes, relative. */
  readonly path: string
  readonly bytes: number
  /** Exactly so many bytes. */
  readonly content: AsyncIterable<Uint8Array>
}

export interface TarFolder {
  readonly kind: 'folder'
  readonly path: string
}

export type TarEntry = TarFile | TarFolder

export const BLOCK_BYTES = 512
const NAME_BYTES_MAX = 100
const PREFIX_BYTES_MAX = 155
/** Eleven octal digits. */
const BYTES_MAX = 8 ** 11 - 1

/** @throws RangeError for a path or a size that the form cannot hold; Error for a wrong size. */
export async function* tarOf(entries: AsyncIterable<TarEntry>): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    yield headerOf(entry)
    if (entry.kind === 'folder') continue
    let seen = 0
    for await (const bytes of entry.content) {
      seen += bytes.length
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    if (seen !== entry.bytes) throw new Error('a file of the archive is not as long as announced')
    const rest = seen % BLOCK_BYTES
    if (rest > 0) yield Buffer.alloc(BLOCK_BYTES - rest)
  }
  yield Buffer.alloc(2 * BLOCK_BYTES)
}

function headerOf(entry: TarEntry): Buffer {
  const bytes = entry.kind === 'file' ? entry.bytes : 0
  if (bytes > BYTES_MAX) throw new RangeError('a file of a backup has less than 8 GiB')
  const { name, prefix } = split(entry.kind === 'file' ? entry.path : `${entry.path}/`)
  const header = Buffer.alloc(BLOCK_BYTES)
  header.write(name, 0)
  header.write(entry.kind === 'file' ? '0000600\0' : '0000700\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(entry.kind === 'file' ? '0' : '5', 156)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  header.write(checksumOf(header), 148)
  return header
}

/** The sum of all bytes with the place of the sum itself filled with spaces. */
export function checksumOf(header: Buffer): string {
  const counted = Buffer.from(header)
  counted.fill(' ', 148, 156)
  const sum = counted.reduce((total, byte) => total + byte, 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

function split(path: string): { readonly name: string; readonly prefix: string } {
  if (Buffer.byteLength(path) <= NAME_BYTES_MAX) return { name: path, prefix: '' }
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)]
    const fits = Buffer.byteLength(name) <= NAME_BYTES_MAX && name !== ''
    if (fits && Buffer.byteLength(prefix) <= PREFIX_BYTES_MAX) return { name, prefix }
  }
  throw new RangeError('a path of a backup is too long')
}
