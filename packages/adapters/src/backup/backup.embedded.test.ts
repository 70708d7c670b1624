import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { lenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objectFiles } from '../blobs/object-files.ts'
import type { PendingObject } from '../blobs/objects.ts'
import { type Database, openDatabase } from '../engine/database.ts'
import { embeddedEngine, unwrap } from '../testing/engines.ts'
import { type BackupMade, makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const MIGRATIONS = ['0001-one', '0002-two']
const engine = embeddedEngine()
let folder: string
let database: Database<unknown>
let made: BackupMade
let object: string
/** Somebody is still sending it while the backup is made. */
let unfinished: PendingObject

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-backup-'))
  database = await engine.database<unknown>()
  await sql`create table t (n int primary key)`.execute(database.kysely)
  await sql`insert into t select generate_series(1, 3000)`.execute(database.kysely)
  await mkdir(join(folder, 'data/evidence/demo/tile/0'), { recursive: true })
  await writeFile(join(folder, 'data/evidence/demo/checkpoint'), 'the checkpoint')
  await writeFile(join(folder, 'data/evidence/demo/tile/0/000'), 'a tile')
  object = createHash('sha256').update('sealed').digest('hex')
  const pending = await objectFiles(join(folder, 'data/objects')).begin()
  await pending.write(Buffer.from('sealed'))
  await pending.place(object)
  unfinished = await objectFiles(join(folder, 'data/objects')).begin()
  made = await backup('one.tar.gz', late)
})
afterAll(async () => {
  await unfinished.abandon()
  await engine.stop()
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const ONE = [{ lender: lenderId('demo'), checkpointSize: 7 }]

async function late(): Promise<typeof ONE> {
  await sql`insert into t values (4000)`.execute(database.kysely)
  return ONE
}

async function backup(name: string, lenders: () => Promise<typeof ONE>): Promise<BackupMade> {
  if (database.engine.kind !== 'embedded') throw new Error('not the embedded engine')
  const copy = await database.engine.beginCopy()
  const data = join(folder, 'data')
  try {
    return await makeBackup(
      copy,
      { evidence: join(data, 'evidence'), objects: join(data, 'objects') },
      {
        program: '0.1.0',
        madeAt: '2026-11-22T05:00:00.000Z',
        migrations: MIGRATIONS,
        lenders,
      },
      { to: join(folder, name) },
    )
  } finally {
    await copy.release()
  }
}

function restore(name: string, to: string, migrations: readonly string[] = MIGRATIONS) {
  return restoreBackup(join(folder, name), join(folder, to), { migrations })
}

test('restored elsewhere it opens with every row, and evidence and objects lie as they lay', async () => {
  const restored = unwrap(await restore('one.tar.gz', 'elsewhere'))
  expect(restored).toMatchObject({
    program: '0.1.0',
    lenders: [{ lender: 'demo', checkpointSize: 7 }],
  })
  const at = (path: string): string => join(folder, 'elsewhere', path)
  expect(await readFile(at('evidence/demo/checkpoint'), 'utf8')).toBe('the checkpoint')
  expect(await readFile(at('evidence/demo/tile/0/000'), 'utf8')).toBe('a tile')
  const kept = objectFiles(at('objects'))
  expect(await kept.size(object)).toBe(6)
  expect((await stat(at(`objects/sha256/${object.slice(0, 2)}`))).isDirectory()).toBe(true)
  expect(await readdir(at('objects'))).toEqual(['sha256'])
  const opened = unwrap(
    await openDatabase<unknown>({ kind: 'embedded', directory: at('database') }),
  )
  const { rows } = await sql`select count(*)::int as n from t`.execute(opened.kysely)
  await opened.close()
  // What was written after the end of the copy, while the file was being finished, is not in it.
  expect(rows).toEqual([{ n: 3000 }])
})

test('the file is told with its own hash and size, and is its owner’s alone', async () => {
  const bytes = await readFile(made.path)
  expect(made.bytes).toBe(bytes.length)
  expect(made.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await stat(made.path)).mode & 0o077).toBe(0)
})

test('a backup that fails leaves no file behind, and none of somebody else’s is touched', async () => {
  const failing = backup('failed.tar.gz', () => Promise.reject(new Error('no word of lenders')))
  await expect(failing).rejects.toThrow('no word of lenders')
  await writeFile(join(folder, 'taken.tar.gz.part'), 'theirs')
  await expect(backup('taken.tar.gz', late)).rejects.toThrow('EEXIST')
  const names = (await readdir(folder)).filter((name) => /^(?:failed|taken)/.test(name))
  expect(names).toEqual(['taken.tar.gz.part'])
})

describe('refused is', () => {
  const refusal = async (name: string, to = 'nowhere', migrations = MIGRATIONS) => {
    const refused = await restore(name, to, migrations)
    return refused.ok ? 'accepted' : refused.error
  }

  test('a directory with anything in it', async () => {
    await mkdir(join(folder, 'full'))
    await writeFile(join(folder, 'full', 'x'), '')
    expect(await refusal('one.tar.gz', 'full')).toMatchObject({ code: 'directory-not-empty' })
    expect(await readdir(join(folder, 'full'))).toEqual(['x'])
  })

  test('a backup of a newer program: its migrations or its form are not known', async () => {
    const older = await refusal('one.tar.gz', 'nowhere', ['0001-one'])
    expect(older).toMatchObject({ code: 'backup-newer', place: '0002-two' })
    const plain = gunzipSync(await readFile(made.path))
    plain.write('{"format":2', plain.lastIndexOf('{"format":1'))
    await writeFile(join(folder, 'newer.tar.gz'), gzipSync(plain))
    expect(await refusal('newer.tar.gz')).toMatchObject({ code: 'backup-newer' })
  })

  test('a file that was altered, named by its path, before anything is written', async () => {
    const plain = gunzipSync(await readFile(made.path))
    plain.write('the CHECKPOINT', plain.indexOf('the checkpoint'))
    await writeFile(join(folder, 'altered.tar.gz'), gzipSync(plain))
    expect(await refusal('altered.tar.gz')).toMatchObject({
      code: 'backup-damaged',
      place: 'evidence/demo/checkpoint',
    })
    expect(await readdir(folder)).not.toContain('nowhere')
    expect(await readdir(folder)).not.toContain('nowhere.restoring')
  })

  test('a file that is cut off, and one that is no backup', async () => {
    const whole = await readFile(made.path)
    await writeFile(join(folder, 'cut.tar.gz'), whole.subarray(0, whole.length - 1000))
    await writeFile(join(folder, 'none.tar.gz'), 'hello')
    await writeFile(join(folder, 'empty.tar.gz'), gzipSync(Buffer.alloc(1024)))
    for (const name of ['cut.tar.gz', 'none.tar.gz', 'empty.tar.gz']) {
      expect(await refusal(name)).toMatchObject({ code: 'backup-damaged' })
    }
  })
})
