import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedEngine, unwrap } from '../../testing/engines.ts'
import { type Database, openDatabase } from '../database.ts'
import type { CopyFinished, CopyUnderWay } from './hot-copy.ts'

const engine = embeddedEngine()
let database: Database<unknown>
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-copy-'))
  database = await engine.database<unknown>()
  await sql`create table t (n int primary key, pad text)`.execute(database.kysely)
  await sql`insert into t select g, repeat(md5(g::text), 20)
    from generate_series(1, 5000) g`.execute(database.kysely)
})
afterAll(async () => {
  await engine.stop()
  await rm(folder, { recursive: true })
})

async function begin(): Promise<CopyUnderWay> {
  if (database.engine.kind !== 'embedded') throw new Error('not the embedded engine')
  return await database.engine.beginCopy()
}

/** All but the log, by a program that knows nothing of PostgreSQL. */
async function copyFiles({ pgdata }: CopyUnderWay, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const copy = `tar -C "$0" --exclude=./pg_wal/* --warning=no-file-changed -cf - . | tar -C "$1" -xf -`
  await promisify(execFile)('bash', ['-c', copy, pgdata, to])
}

async function finish(copy: CopyUnderWay, to: string): Promise<CopyFinished> {
  const finished = await copy.finish()
  for (const name of finished.segments) {
    await cp(join(copy.pgdata, 'pg_wal', name), join(to, 'pg_wal', name))
  }
  await writeFile(join(to, 'backup_label'), finished.label)
  return finished
}

async function rowsIn(directory: string): Promise<unknown> {
  const restored = unwrap(await openDatabase<unknown>({ kind: 'embedded', directory }))
  try {
    const { rows } = await sql`select count(*)::int as rows,
      count(*) filter (where pad like '%x')::int as changed,
      count(*) filter (where pad = 'late')::int as late from t`.execute(restored.kysely)
    return rows[0]
  } finally {
    await restored.close()
  }
}

test('a copy made while rows are written opens with all that was written before its end, whole', async () => {
  const to = join(folder, 'one', 'pgdata')
  const copy = await begin()
  try {
    await sql`update t set pad = pad || 'x' where n <= 1000`.execute(database.kysely)
    await copyFiles(copy, to)
    await sql`insert into t select g, 'late' from generate_series(5001, 7000) g`.execute(
      database.kysely,
    )
    await sql`update t set pad = pad || 'x' where n > 4000 and n <= 5000`.execute(database.kysely)
    const { segments } = await finish(copy, to)
    expect(segments.length).toBeGreaterThan(0)
  } finally {
    await copy.release()
  }
  await sql`insert into t values (99999, 'after the end')`.execute(database.kysely)
  expect(await rowsIn(join(folder, 'one'))).toEqual({ rows: 7000, changed: 2000, late: 2000 })
})

test('without the log that came meanwhile a copy does not open', async () => {
  const to = join(folder, 'two', 'pgdata')
  const copy = await begin()
  await copyFiles(copy, to)
  const { label } = await copy.finish()
  await copy.release()
  await writeFile(join(to, 'backup_label'), label)
  const opened = await openDatabase({ kind: 'embedded', directory: join(folder, 'two') })
  expect(opened.ok).toBe(false)
})

test('housekeeping waits for a copy and goes on after it: the log is not cut under the copy', async () => {
  const options = await engine.options()
  if (options.kind !== 'embedded') throw new Error('not the embedded engine')
  const busy = unwrap(await openDatabase<unknown>({ ...options, maintenance: { walBytesMax: 0 } }))
  if (busy.engine.kind !== 'embedded') throw new Error('not the embedded engine')
  const redo = async (): Promise<unknown> => {
    const { rows } = await sql<{ at: string }>`select redo_lsn::text as at
      from pg_control_checkpoint()`.execute(busy.kysely)
    return rows[0]?.at
  }
  const copy = await busy.engine.beginCopy()
  const before = await redo()
  await sql`create table u as select generate_series(1, 1000) as n`.execute(busy.kysely)
  const round = busy.engine.maintain()
  // The one connection is given in turn: a round that did not wait would be over by now.
  for (let turn = 0; turn < 50; turn += 1) expect(await redo()).toBe(before)
  expect((await copy.finish()).segments.length).toBeGreaterThan(0)
  await copy.release()
  await round
  expect(await redo()).not.toBe(before)
  await busy.close()
})

test('a copy during which the database thread died is not said to be whole', async () => {
  const copy = await begin()
  await expect(sql`copy t from stdin`.execute(database.kysely)).rejects.toThrow()
  await expect(copy.finish()).rejects.toThrow('backup is not in progress')
  await copy.release()
})
