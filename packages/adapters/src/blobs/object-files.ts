import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncPath } from '../engine/embedded/sync-files.ts'
import { type Objects, objectPath, type PendingObject } from './objects.ts'

const READ_PIECE_BYTES = 256 * 1024
const HASH = /^[0-9a-f]{64}$/
const TWO = /^[0-9a-f]{2}$/

/** Objects in a directory, which is made when the first one comes. */
export function objectFiles(root: string): Objects {
  const pathOf = (sha256: string): string => join(root, objectPath(sha256))
  const pending = join(root, 'pending')
  return {
    begin: async () => {
      await mkdir(pending, { recursive: true, mode: 0o700 })
      const path = join(pending, randomUUID())
      return new PendingFile(path, await open(path, 'wx', 0o600), root)
    },
    size: async (sha256) => {
      try {
        return (await stat(pathOf(sha256))).size
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    read: (sha256, from, until) => readBetween(pathOf(sha256), from, until),
    remove: async (sha256) => {
      const path = pathOf(sha256)
      try {
        await rm(path)
      } catch (error) {
        if (isAbsent(error)) return false
        throw error
      }
      await syncPath(dirname(path))
      return true
    },
    list: () => listHashes(join(root, 'sha256')),
    sweep: async (beganBeforeMs) => {
      let removed = 0
      for (const name of await names(pending)) {
        const path = join(pending, name)
        if ((await stat(path)).mtimeMs >= beganBeforeMs) continue
        await rm(path, { force: true })
        removed += 1
      }
      return removed
    },
  }
}

class PendingFile implements PendingObject {
  readonly #path: string
  readonly #file: FileHandle
  readonly #root: string
  #done = false

  constructor(path: string, file: FileHandle, root: string) {
    this.#path = path
    this.#file = file
    this.#root = root
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes)
  }

  async place(sha256: string): Promise<void> {
    const path = join(this.#root, objectPath(sha256))
    await this.#file.sync()
    await this.#file.close()
    this.#done = true
    await chmod(this.#path, 0o400)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(this.#path, path)
    // The name is on the disk only when every folder on the way to it is.
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      await syncPath(folder)
      if (folder === this.#root) return
    }
  }

  async abandon(): Promise<void> {
    if (this.#done) return
    this.#done = true
    await this.#file.close()
    await rm(this.#path, { force: true })
  }
}

async function* readBetween(path: string, from: number, until: number): AsyncGenerator<Uint8Array> {
  if (from >= until) return
  const stream = createReadStream(path, {
    start: from,
    end: until - 1,
    highWaterMark: READ_PIECE_BYTES,
  })
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new Error('a file is read in bytes')
    yield piece
  }
}

async function* listHashes(folder: string, depth = 0): AsyncGenerator<string> {
  for (const name of await names(folder)) {
    if (depth < 2 && TWO.test(name)) yield* listHashes(join(folder, name), depth + 1)
    else if (depth === 2 && HASH.test(name)) yield name
  }
}

/** What lies in a folder, in order; nothing where there is none. */
async function names(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
