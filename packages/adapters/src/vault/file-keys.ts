import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type LenderId, orgId } from '@fencun/core/ids'
import { decrypt, encrypt, KEY_BYTES } from './aes.ts'
import { kekOf, partsOf } from './kek.ts'
import { type Holder, holderOf, type Kek, type KekGeneration, type KeyStore } from './key-store.ts'
import type { Vault } from './vault.ts'

const METHOD = 1
/** A key in memory is looked for on disk again after so long: another program may destroy it. */
export const KEK_LOOKED_FOR_EVERY_MS = 1000

type Name = Pick<Kek, 'lender' | 'holder' | 'generation'>

/**
 * Key-encryption keys as files, `<folder>/<lender>/<holder>.<generation>.key`, for their owner
 * alone. Each is sealed under the master key, so that the folder without it opens nothing either.
 * A destroyed key leaves `<holder>.<generation>.destroyed`: its number is not given again, and a
 * file that a backup brings back is not believed.
 */
export function fileKeys(
  folder: string,
  vault: Vault,
  nowMs: () => number = () => performance.now(),
): KeyStore {
  const held = new Map<string, { readonly kek: Kek; readonly seenAt: number }>()

  const read = async (name: Name): Promise<Kek | undefined> => {
    const path = pathOf(folder, name, 'key')
    const before = held.get(path)
    const now = nowMs()
    if (before !== undefined && now - before.seenAt < KEK_LOOKED_FOR_EVERY_MS) return before.kek
    held.delete(path)
    if (await exists(pathOf(folder, name, 'destroyed'))) return undefined
    const kek =
      before === undefined ? await readKek(folder, vault, name) : await still(path, before)
    if (kek !== undefined) held.set(path, { kek, seenAt: now })
    return kek
  }
  const generations = async (lender: LenderId): Promise<readonly KekGeneration[]> =>
    generationsIn(folder, lender)
  const living = async (lender: LenderId, holder: Holder): Promise<readonly Kek[]> => {
    const own = (await generations(lender)).filter((one) => one.holder === holder)
    const keks = await Promise.all(own.filter(({ destroyed }) => !destroyed).map(read))
    return keks.filter((kek) => kek !== undefined).toSorted((a, b) => b.generation - a.generation)
  }
  const current = async (lender: LenderId, holder: Holder): Promise<Kek | undefined> =>
    (await living(lender, holder))[0]
  const next = async (lender: LenderId, holder: Holder): Promise<Kek | undefined> => {
    const own = (await generations(lender)).filter((one) => one.holder === holder)
    const generation = 1 + Math.max(0, ...own.map((one) => one.generation))
    const name = { lender, holder, generation }
    return (await writeNew(folder, vault, name)) ? await read(name) : undefined
  }

  return {
    current,
    living,
    list: generations,
    byId: async (lender, id) => {
      const parts = partsOf(id)
      const kek = parts === undefined ? undefined : await read({ lender, ...parts })
      return kek?.id === id ? kek : undefined
    },
    make: async (lender, holder) => {
      for (;;) {
        const made = await next(lender, holder)
        if (made !== undefined) return made
      }
    },
    ensure: async (lender, holder) => {
      for (;;) {
        const kek = (await current(lender, holder)) ?? (await next(lender, holder))
        if (kek !== undefined) return kek
      }
    },
    destroy: async (name) => {
      held.delete(pathOf(folder, name, 'key'))
      await destroyKek(folder, name)
    },
  }
}

/** The key as it was read before, unless its file is gone. */
async function still(path: string, before: { readonly kek: Kek }): Promise<Kek | undefined> {
  return (await exists(path)) ? before.kek : undefined
}

async function readKek(folder: string, vault: Vault, name: Name): Promise<Kek | undefined> {
  const path = pathOf(folder, name, 'key')
  const sealed = await readFile(path).catch(ignoreMissing)
  if (sealed === undefined) return undefined
  const key = decrypt(METHOD, sealingKey(vault, name), aboutOf(name), sealed)
  if (key === undefined || key.length !== KEY_BYTES) {
    // Read while it was being overwritten.
    if (await exists(pathOf(folder, name, 'destroyed'))) return undefined
    throw new Error(`a key file does not open under this master key: ${path}`)
  }
  return kekOf(name.lender, name.holder, name.generation, key)
}

/** Written whole and synced before it gets its name; false when somebody else was first. */
async function writeNew(folder: string, vault: Vault, name: Name): Promise<boolean> {
  const place = folderOf(folder, name.lender)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const path = pathOf(folder, name, 'key')
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const key = randomBytes(KEY_BYTES)
  const sealed = encrypt(METHOD, sealingKey(vault, name), aboutOf(name), key)
  await writeFile(draft, sealed, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft)
    for (const one of [place, folder]) await syncFolder(one)
  }
}

/** Marked first: whatever happens then, nobody takes the key for a living one. */
async function destroyKek(folder: string, name: Name): Promise<void> {
  const mark = pathOf(folder, name, 'destroyed')
  await mkdir(folderOf(folder, name.lender), { recursive: true, mode: 0o700 })
  await writeFile(mark, '', { mode: 0o600, flush: true })
  await syncFolder(folderOf(folder, name.lender))
  const path = pathOf(folder, name, 'key')
  const file = await open(path, 'r+').catch(ignoreMissing)
  if (file === undefined) return
  try {
    const { size } = await file.stat()
    await file.write(randomBytes(size), 0, size, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
  await syncFolder(folderOf(folder, name.lender))
}

async function generationsIn(folder: string, lender: LenderId): Promise<readonly KekGeneration[]> {
  const names = (await readdir(folderOf(folder, lender)).catch(ignoreMissing)) ?? []
  const found = new Map<string, KekGeneration>()
  for (const name of names.toSorted()) {
    const [, text = '', digits, kind] = /^(.+)\.([1-9]\d*)\.(key|destroyed)$/.exec(name) ?? []
    if (digits === undefined) continue
    const holder = holderOf(orgId(decodeURIComponent(text)))
    const generation = Number(digits)
    const at = `${holder}\n${generation}`
    const destroyed = kind === 'destroyed' || found.get(at)?.destroyed === true
    found.set(at, { lender, holder, generation, destroyed })
  }
  return [...found.values()]
}

function pathOf(folder: string, { lender, holder, generation }: Name, kind: string): string {
  return join(folderOf(folder, lender), `${written(holder)}.${generation}.${kind}`)
}

function folderOf(folder: string, lender: LenderId): string {
  return join(folder, written(lender))
}

/** An id as a file name: neither a dot nor a separator is left in it. */
function written(id: string): string {
  return encodeURIComponent(id).replaceAll('.', '%2E')
}

function sealingKey(vault: Vault, { lender, holder }: Name): Buffer {
  return vault.derive('key-encryption', lender, holder)
}

function aboutOf({ lender, holder, generation }: Name): Buffer {
  return Buffer.from([lender, holder, generation].join('\n'))
}

/** A name that stands in a folder is durable only when the folder is. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== undefined
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
