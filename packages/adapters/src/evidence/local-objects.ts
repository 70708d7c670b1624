import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { syncPath } from '../engine/embedded/sync-files.ts'
import type { ObjectStore } from './object-store.ts'

/** What is being written has a name that no published file has. */
const DRAFT = '.draft'

/** Objects as files of a directory, which is made when the first one comes. */
export function localObjects(root: string): ObjectStore {
  return {
    get: (path) => readOrNothing(join(root, path)),
    putNew: async (path, bytes) => {
      const full = join(root, path)
      const before = await readOrNothing(full)
      if (before !== undefined) return compare(before, bytes, path)
      const draft = await writeDraft(full, bytes)
      try {
        // A link, unlike renaming, never takes the place of a file that is there.
        await link(draft, full)
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
        return compare((await readOrNothing(full)) ?? new Uint8Array(0), bytes, path)
      } finally {
        await rm(draft, { force: true })
      }
      await syncFolders(root, full)
      return ok('written')
    },
    put: async (path, bytes) => {
      const full = join(root, path)
      const draft = await writeDraft(full, bytes)
      await rename(draft, full)
      await syncFolders(root, full)
    },
    removeFolder: (folder) => rm(join(root, folder), { recursive: true, force: true }),
    list: (prefix) => namesBelow(root, prefix),
  }
}

/** Whole and on the disk before it gets its name. */
async function writeDraft(full: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(full), { recursive: true })
  const draft = `${full}.${randomUUID()}${DRAFT}`
  const file = await open(draft, 'wx', 0o644)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return draft
}

/** A name is on the disk only when every folder on the way to it is. */
async function syncFolders(root: string, full: string): Promise<void> {
  for (let folder = dirname(full); folder.length >= root.length; folder = dirname(folder)) {
    await syncPath(folder)
    if (folder === root) return
  }
}

function compare(there: Uint8Array, bytes: Uint8Array, path: string): Result<'same'> {
  return Buffer.from(bytes).equals(there)
    ? ok('same')
    : err(failure('object-differs', 'another content stands under this name', path))
}

async function readOrNothing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function* namesBelow(root: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    },
  )
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(DRAFT))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
  for (const name of names.toSorted()) if (name.startsWith(prefix)) yield name
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
