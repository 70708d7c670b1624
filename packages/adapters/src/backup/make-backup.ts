import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { CopyUnderWay } from '../engine/embedded/hot-copy.ts'
import { syncPath } from '../engine/embedded/sync-files.ts'
import { fileEntry, folderEntries, textEntry } from './folder-entries.ts'
import {
  type FileMark,
  type LenderMark,
  MANIFEST_FORMAT,
  MANIFEST_PATH,
  type Manifest,
} from './manifest.ts'
import { type TarEntry, type TarFile, tarOf } from './tar-write.ts'

/** Folders of the database that PostgreSQL wants empty after a copy, and files that are its own. */
const EMPTIED =
  /^database\/pgdata\/(?:(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*|postmaster\.(?:pid|opts)|backup_label(?:\.old)?|(?:.*\/)?pgsql_tmp.*)$/
const CONTROL = 'database/pgdata/global/pg_control'
/** Most of it is ciphertext, which does not become smaller: little effort is as good as much. */
const EFFORT = 1

/** What is backed up, beside the database. */
export interface BackupSources {
  /** The folder of the evidence log as it is published. */
  readonly evidence: string
  /** The folder of sealed recordings and documents. */
  readonly objects: string
}

export interface BackupFacts {
  readonly program: string
  readonly madeAt: string
  readonly migrations: readonly string[]
  /** Asked once the files of the database are copied: the log has come so far at least. */
  readonly lenders: () => Promise<readonly LenderMark[]>
}

export interface BackupMade {
  readonly path: string
  readonly bytes: number
  /** Of the whole file, hex. */
  readonly sha256: string
  readonly manifest: Manifest
}

/**
 * Writes a backup: published evidence first, then the database while work goes on, then the objects
 * its rows speak of. The evidence in it may lag behind its database, never the reverse; and every
 * object is there that a row of it names, for objects are placed before their rows are written.
 * The file appears whole or not at all. Throws what the disk or the database throws.
 */
export async function makeBackup(
  copy: CopyUnderWay,
  sources: BackupSources,
  facts: BackupFacts,
  options: { readonly to: string; readonly onBytes?: (bytes: number) => void },
): Promise<BackupMade> {
  const { to } = options
  const partial = `${to}.part`
  let manifest: Manifest | undefined
  async function* withManifest(): AsyncGenerator<TarEntry> {
    const files: FileMark[] = []
    for await (const entry of entriesOf(copy, sources)) {
      yield entry.kind === 'folder' ? entry : hashed(entry, files, options.onBytes)
    }
    const { program, madeAt, migrations } = facts
    const known = { format: MANIFEST_FORMAT, program, madeAt, migrations } as const
    manifest = { ...known, lenders: await facts.lenders(), files }
    yield textEntry(`${JSON.stringify(manifest)}\n`, MANIFEST_PATH)
  }
  const whole = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform: (chunk: Buffer, _, done) => {
      whole.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    const target = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true })
    const archive = Readable.from(tarOf(withManifest()), { objectMode: false })
    await pipeline(archive, createGzip({ level: EFFORT }), count, target)
    await rename(partial, to)
    await syncPath(dirname(to))
  } catch (error) {
    if (!isTaken(error)) await rm(partial, { force: true })
    throw error
  }
  if (manifest === undefined) throw new Error('a backup ends with its manifest')
  return { path: to, bytes, sha256: whole.digest('hex'), manifest }
}

async function* entriesOf(
  copy: CopyUnderWay,
  { evidence, objects }: BackupSources,
): AsyncGenerator<TarEntry> {
  yield* folderEntries(evidence, 'evidence')
  yield { kind: 'folder', path: 'database' }
  const skip = (path: string): boolean => EMPTIED.test(path) || path === CONTROL
  yield* folderEntries(copy.pgdata, 'database/pgdata', skip)
  const { label, segments } = await copy.finish()
  for (const name of segments) {
    yield* fileEntry(join(copy.pgdata, 'pg_wal', name), `database/pgdata/pg_wal/${name}`)
  }
  yield* fileEntry(join(copy.pgdata, 'global/pg_control'), CONTROL)
  yield textEntry(label, 'database/pgdata/backup_label')
  await copy.release()
  yield* folderEntries(objects, 'objects', (path) => path === 'objects/pending')
}

/** The same file, which enters its mark among the others once it was read. */
function hashed(entry: TarFile, marks: FileMark[], onBytes?: (bytes: number) => void): TarFile {
  const { path, bytes } = entry
  async function* content(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    for await (const piece of entry.content) {
      hash.update(piece)
      onBytes?.(piece.length)
      yield piece
    }
    marks.push({ path, bytes, sha256: hash.digest('hex') })
  }
  return { kind: 'file', path, bytes, content: content() }
}

/** Somebody else writes to that name at this moment: the file is not ours to remove. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
