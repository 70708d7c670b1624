import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { MASTER_KEY_BYTES } from './vault.ts'

/** Reads a key written as 64 hexadecimal digits. `place` tells the reader where it was found. */
export function parseMasterKey(text: string, place: string): Result<Uint8Array> {
  const digits = text.trim()
  if (/^[0-9a-f]{64}$/i.test(digits)) return ok(Buffer.from(digits, 'hex'))
  const said = `a master key is ${MASTER_KEY_BYTES * 2} hexadecimal digits`
  return err(failure('master-key-wrong', said, place))
}

/**
 * The key kept in a file that only its owner may read; made when there is none. Whoever loses it
 * loses all personal data: it belongs into a backup of its own.
 */
export async function masterKeyFile(path: string): Promise<Result<Uint8Array>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await createOnce(path)
  return parseMasterKey(await readFile(path, 'utf8'), path)
}

/** Written whole before it gets its name: of several that start together, all read the same key. */
async function createOnce(path: string): Promise<void> {
  if (existsSync(path)) return
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const text = `${randomBytes(MASTER_KEY_BYTES).toString('hex')}\n`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  await link(draft, path).catch(ignoreExisting)
  await rm(draft)
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
