import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { syncPath } from '../engine/embedded/sync-files.ts'
import { absent } from './folder-entries.ts'

/** One file of keys, by its path below the data directory. */
export interface KeptKey {
  readonly path: string
  readonly bytes: Buffer
}

export const PASSPHRASE_CHARS_MIN = 12

/** As a power of two: 128 MiB and a good part of a second for each guess. */
const WORK = 17
/** A file that asks for more was made to keep us busy. */
const WORK_MAX = 20
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const MARK = Buffer.from('FENCUN-KEYS-1\n')

/** The master key and every file of the folder of keys, under the names of a data directory. */
export async function keysIn(
  root: string,
  environmentKey: string,
  keysFolder: string = join(root, 'keys'),
): Promise<readonly KeptKey[]> {
  const master =
    environmentKey === ''
      ? await readFile(join(root, 'master.key')).catch(absent)
      : Buffer.from(`${environmentKey}\n`)
  const first = master === undefined ? [] : [{ path: 'master.key', bytes: master }]
  return [...first, ...(await filesIn(keysFolder, 'keys'))]
}

async function filesIn(folder: string, name: string): Promise<readonly KeptKey[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? []
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly KeptKey[]> => {
      const path = `${name}/${entry.name}`
      const at = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(at, path) : [{ path, bytes: await readFile(at) }]
    }),
  )
  return found.flat()
}

/** Keys sealed under a passphrase: scrypt, then AES-256-GCM. */
export async function sealKeys(
  keys: readonly KeptKey[],
  passphrase: string,
  work: number = WORK,
): Promise<Buffer> {
  const head = Buffer.concat([MARK, Buffer.of(work)])
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)]
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(passphrase, salt, work), nonce)
  cipher.setAAD(head)
  const plain = JSON.stringify(keys.map(({ path, bytes }) => [path, bytes.toString('base64')]))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([head, salt, nonce, sealed, cipher.getAuthTag()])
}

/** Fails with `passphrase-wrong`; a damaged file cannot be told from a wrong passphrase. */
export async function openKeys(
  file: Buffer,
  passphrase: string,
  place: string,
): Promise<Result<readonly KeptKey[]>> {
  const at = { salt: MARK.length + 1, nonce: MARK.length + 1 + SALT_BYTES }
  const body = at.nonce + NONCE_BYTES
  const isOurs = file.subarray(0, MARK.length).equals(MARK) && file.length >= body + TAG_BYTES
  const work = isOurs ? file.readUInt8(MARK.length) : 0
  if (work < 1 || work > WORK_MAX)
    return err(failure('backup-damaged', 'this is no file of keys', place))
  const key = await keyFrom(passphrase, file.subarray(at.salt, at.nonce), work)
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(at.nonce, body))
  decipher.setAAD(file.subarray(0, at.salt))
  decipher.setAuthTag(file.subarray(-TAG_BYTES))
  try {
    const plain = Buffer.concat([
      decipher.update(file.subarray(body, -TAG_BYTES)),
      decipher.final(),
    ])
    return ok(keysOf(JSON.parse(plain.toString('utf8'))))
  } catch {
    return err(failure('passphrase-wrong', 'the keys do not open', place))
  }
}

/** Lays keys out below a data directory, each readable for its owner alone. */
export async function layKeys(keys: readonly KeptKey[], root: string): Promise<void> {
  for (const { path, bytes } of keys) {
    const target = join(root, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await writeDurably(target, bytes)
  }
}

/** A new file, whole and on the disk, or none. Fails where there is one already. */
export async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const partial = `${path}.part`
  await writeFile(partial, bytes, { flag: 'wx', mode: 0o600, flush: true })
  await rename(partial, path)
  await syncPath(dirname(path))
}

function keysOf(value: unknown): readonly KeptKey[] {
  if (!isList(value)) throw new TypeError('keys are a list')
  return value.map((pair) => {
    const [path, text] = isList(pair) ? pair : []
    if (typeof path !== 'string' || typeof text !== 'string' || !isKeyPath(path)) {
      throw new TypeError('a key has its path and its bytes')
    }
    return { path, bytes: Buffer.from(text, 'base64') }
  })
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isKeyPath(path: string): boolean {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return false
  return path === 'master.key' || parts[0] === 'keys'
}

function keyFrom(passphrase: string, salt: Uint8Array, work: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** (work + 11) }
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => {
      if (error === null) done(key)
      else fail(error)
    })
  })
}
