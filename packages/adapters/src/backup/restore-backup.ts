import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { syncPath, syncTree } from '../engine/embedded/sync-files.ts'
import { absent } from './folder-entries.ts'
import {
  type FileMark,
  MANIFEST_BYTES_MAX,
  MANIFEST_PATH,
  type Manifest,
  parseManifest,
} from './manifest.ts'
import { readTar, TarError } from './tar-read.ts'
import type { TarEntry, TarFile } from './tar-write.ts'

/**
 * Reads a backup from end to end and holds every file against the manifest. Fails with
 * `backup-damaged`, naming the first file that is not as it was, or with `backup-newer`.
 * `migrations` are those that this program has.
 */
export async function checkBackup(
  path: string,
  migrations: readonly string[],
  onBytes?: (bytes: number) => void,
): Promise<Result<Manifest>> {
  const read = await readAll(path, onBytes)
  if (!read.ok) return read
  const manifest = parseManifest(read.value.manifest)
  if (manifest === undefined) return damaged('there is no manifest at its end', path)
  const beyond = manifest === 'newer' ? path : unknownMigration(manifest, migrations)
  if (manifest === 'newer' || beyond !== undefined) {
    const detail = 'this program does not know the form of the data in it'
    return err(failure('backup-newer', detail, beyond ?? path))
  }
  const wrong = firstDifference(manifest.files, read.value.files)
  return wrong === undefined ? ok(manifest) : damaged('a file is not as it was', wrong)
}

async function readAll(
  path: string,
  onBytes?: (bytes: number) => void,
): Promise<Result<{ readonly files: readonly FileMark[]; readonly manifest: string }>> {
  const files: FileMark[] = []
  let manifest = ''
  try {
    for await (const entry of entriesIn(path)) {
      if (entry.kind === 'folder') continue
      if (manifest !== '') return damaged('there is more after the manifest', entry.path)
      if (entry.path === MANIFEST_PATH) manifest = await textOf(entry)
      else files.push(await markOf(entry, onBytes))
    }
    return ok({ files, manifest })
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return damaged('the file cannot be read to its end', path)
  }
}

function unknownMigration({ migrations }: Manifest, known: readonly string[]): string | undefined {
  return migrations.find((name) => !known.includes(name))
}

/**
 * Lays a backup out in a directory that is absent or empty, after checking all of it. The directory
 * appears whole or not at all. Fails as `checkBackup`, or with `directory-not-empty`.
 */
export async function restoreBackup(
  path: string,
  to: string,
  options: { readonly migrations: readonly string[]; readonly onBytes?: (bytes: number) => void },
): Promise<Result<Manifest>> {
  const inside = await readdir(to).catch(absent)
  if (inside !== undefined && inside.length > 0) {
    return err(failure('directory-not-empty', 'there is something in it', to))
  }
  const checked = await checkBackup(path, options.migrations, options.onBytes)
  if (!checked.ok) return checked
  const beside = `${to}.restoring`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { recursive: true, mode: 0o700 })
  for await (const entry of entriesIn(path)) {
    const target = join(beside, entry.path)
    if (entry.kind === 'folder') await mkdir(target, { recursive: true, mode: 0o700 })
    else if (entry.path !== MANIFEST_PATH) await writeEntry(entry, target, options.onBytes)
  }
  await syncTree(beside)
  if (inside !== undefined) await rmdir(to)
  await rename(beside, to)
  await syncPath(dirname(to))
  return checked
}

async function writeEntry(
  entry: TarFile,
  target: string,
  onBytes?: (bytes: number) => void,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  // Objects are written once and for all; everything else is changed by the program.
  const mode = entry.path.startsWith('objects/') ? 0o400 : 0o600
  const bytes = Readable.from(entry.content, { objectMode: false })
  await pipeline(bytes, createWriteStream(target, { flags: 'wx', mode }))
  onBytes?.(entry.bytes)
}

async function* entriesIn(path: string): AsyncGenerator<TarEntry> {
  const packed = createReadStream(path, { highWaterMark: 1024 * 1024 })
  const plain = createGunzip()
  // What goes wrong on the way is thrown where the bytes are read.
  packed.once('error', (error) => plain.destroy(error))
  try {
    yield* readTar(packed.pipe(plain))
  } finally {
    packed.destroy()
    plain.destroy()
  }
}

async function markOf(entry: TarFile, onBytes?: (bytes: number) => void): Promise<FileMark> {
  const hash = createHash('sha256')
  for await (const piece of entry.content) {
    hash.update(piece)
    onBytes?.(piece.length)
  }
  return { path: entry.path, bytes: entry.bytes, sha256: hash.digest('hex') }
}

async function textOf(entry: TarFile): Promise<string> {
  if (entry.bytes > MANIFEST_BYTES_MAX) return ''
  const parts: Uint8Array[] = []
  for await (const part of entry.content) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The path of the first file that is missing, altered or too many. */
function firstDifference(
  wanted: readonly FileMark[],
  found: readonly FileMark[],
): string | undefined {
  for (const [n, mark] of wanted.entries()) {
    const other = found[n]
    const isSame =
      other?.path === mark.path && other.bytes === mark.bytes && other.sha256 === mark.sha256
    if (!isSame) return mark.path
  }
  return found[wanted.length]?.path
}

function damaged(detail: string, place: string): Result<never> {
  return err(failure('backup-damaged', detail, place))
}

/** Faults of the bytes, not of the disk: zlib's own and those of the archive. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof TarError) return true
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Z_')
  )
}
