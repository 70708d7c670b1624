import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedChild, startEmbeddedChild } from '../../testing/child-process.ts'
import { embeddedEngine, unwrap } from '../../testing/engines.ts'
import { type Database, openDatabase } from '../database.ts'
import type { SyncCounts } from './worker-link.ts'

const engine = embeddedEngine()
let database: Database<unknown>
let child: EmbeddedChild | undefined
beforeAll(async () => {
  database = await engine.database<unknown>()
})
afterAll(async () => {
  await child?.kill()
  await engine.stop()
})

function syncs(): SyncCounts {
  const { engine: opened } = database
  if (opened.kind !== 'embedded') throw new Error('not the embedded engine')
  return opened.syncs()
}

test('every commit is on the disk before it is acknowledged: fdatasync is really called', async () => {
  await sql`create table t (n int)`.execute(database.kysely)
  for (let n = 0; n < 25; n += 1) {
    const before = syncs().files
    await database.asOwner((tx) => sql`insert into t values (${n})`.execute(tx))
    expect(syncs().files).toBeGreaterThan(before)
  }
  const before = syncs().files
  await sql`select * from t`.execute(database.kysely)
  expect(syncs().files).toBe(before)
})

test('a new segment of the log is on the disk with its name: its directory is synced', async () => {
  await sql`create table padded (pad text)`.execute(database.kysely)
  const before = syncs().directories
  // Segments hold 16 MiB; the text does not compress.
  await sql`insert into padded select (select string_agg(md5(g::text || i::text), '')
    from generate_series(1, 60) i) from generate_series(1, 12000) g`.execute(database.kysely)
  expect(syncs().directories).toBeGreaterThan(before)
})

test('a first start that was interrupted begins again; a whole directory is never thrown away', async () => {
  const options = await engine.options()
  if (options.kind !== 'embedded') throw new Error('not the embedded engine')
  const first = unwrap(await openDatabase<unknown>(options))
  await sql`create table kept (n int)`.execute(first.kysely)
  await first.close()
  const whole = unwrap(await openDatabase<unknown>(options))
  await sql`select * from kept`.execute(whole.kysely)
  await whole.close()
  await writeFile(join(options.directory, 'first-start-unfinished'), '')
  await writeFile(join(options.directory, 'pgdata', 'PG_VERSION'), '')
  const again = unwrap(await openDatabase<unknown>(options))
  await expect(sql`select * from kept`.execute(again.kysely)).rejects.toMatchObject({
    code: '42P01',
  })
  await again.close()
})

test('a directory made by another version of PostgreSQL is refused and left as it is', async () => {
  const options = await engine.options()
  if (options.kind !== 'embedded') throw new Error('not the embedded engine')
  const version = join(options.directory, 'pgdata', 'PG_VERSION')
  await writeFile(version, '17\n')
  const refused = await openDatabase(options)
  expect(refused.ok ? '' : refused.error.detail).toContain('made by PostgreSQL 17')
  await writeFile(version, '18\n')
  await unwrap(await openDatabase(options)).close()
})

test('the settings that make PostgreSQL call it are in force', async () => {
  const { rows } = await sql`select current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit,
    current_setting('full_page_writes') as pages,
    current_setting('wal_sync_method') as method`.execute(database.kysely)
  expect(rows).toEqual([{ fsync: 'on', commit: 'on', pages: 'on', method: 'fsync' }])
})

test('a process killed while writing loses nothing it acknowledged', async () => {
  const options = await engine.options()
  const directory = options.kind === 'embedded' ? options.directory : ''
  child = startEmbeddedChild(directory)
  await child.until((line) => Number(line) >= 50)
  await child.kill()
  const acknowledged = Number(child.said.at(-1))
  const survivor = unwrap(await openDatabase<unknown>(options))
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::int as count, max(n) as last from ledger`.execute(survivor.kysely)
  await survivor.close()
  expect(rows[0]?.last).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0]?.count).toBe(rows[0]?.last)
})
