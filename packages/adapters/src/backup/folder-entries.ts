import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TarEntry } from './tar-write.ts'

const PIECE_BYTES = 1024 * 1024

/**
 * A folder with everything in it, as entries of an archive below `name`; nothing where there is no
 * such folder. Files come before folders, so that the checkpoint of a log that grows meanwhile is
 * read before the tiles it speaks of. A file that disappears meanwhile is left out.
 */
export async function* folderEntries(
  folder: string,
  name: string,
  skip: (path: string) => boolean = () => false,
): AsyncGenerator<TarEntry> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent)
  if (entries === undefined) return
  yield { kind: 'folder', path: name }
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of sorted.filter((one) => one.isFile())) {
    const path = `${name}/${entry.name}`
    if (!skip(path)) yield* fileEntry(join(folder, entry.name), path)
  }
  for (const entry of sorted.filter((one) => one.isDirectory())) {
    const path = `${name}/${entry.name}`
    if (!skip(path)) yield* folderEntries(join(folder, entry.name), path, skip)
  }
}

/** One file as it is found; nothing where there is none. */
export async function* fileEntry(path: string, name: string): AsyncGenerator<TarEntry> {
  const file = await open(path, 'r').catch(absent)
  if (file === undefined) return
  try {
    const { size } = await file.stat()
    yield { kind: 'file', path: name, bytes: size, content: exactly(file, size) }
  } finally {
    await file.close()
  }
}

export function textEntry(text: string, name: string): TarEntry {
  const bytes = Buffer.from(text)
  async function* content(): AsyncGenerator<Buffer> {
    yield bytes
  }
  return { kind: 'file', path: name, bytes: bytes.length, content: content() }
}

/**
 * So many bytes, whatever became of the file: what a table lost meanwhile is filled with zeros, which
 * recovery lays right again.
 */
async function* exactly(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  while (left > 0) {
    const piece = Buffer.alloc(Math.min(left, PIECE_BYTES))
    const { bytesRead } = await file.read(piece, 0, piece.length, bytes - left)
    if (bytesRead === 0) break
    left -= bytesRead
    yield piece.subarray(0, bytesRead)
  }
  for (; left > 0; left -= Math.min(left, PIECE_BYTES)) {
    yield Buffer.alloc(Math.min(left, PIECE_BYTES))
  }
}

export function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
