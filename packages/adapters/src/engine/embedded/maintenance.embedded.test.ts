import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { embeddedEngine, unwrap } from '../../testing/engines.ts'
import { type Database, openDatabase } from '../database.ts'
import type { MaintenancePlan } from './maintenance.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

async function open(maintenance: MaintenancePlan): Promise<Database<unknown>> {
  const options = await engine.options()
  if (options.kind !== 'embedded') throw new Error('not the embedded engine')
  return unwrap(await openDatabase<unknown>({ ...options, maintenance }))
}

async function maintain(database: Database<unknown>): Promise<void> {
  if (database.engine.kind === 'embedded') await database.engine.maintain()
}

async function one<T>(database: Database<unknown>, text: string): Promise<T | undefined> {
  return (await sql.raw<T>(text).execute(database.kysely)).rows[0]
}

/** Rounds of its own would come in between. */
const NO_TIMER = { everyMs: 3_600_000, checkpointEveryMs: 3_600_000 }

const REDO = `select redo_lsn::text as redo,
  pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as behind
  from pg_control_checkpoint()`

test('a table with dead rows is vacuumed and analysed, a clean one is left alone', async () => {
  const database = await open({ ...NO_TIMER, deadRowsMin: 100 })
  await sql`create table busy (n int); create table idle (n int);
    insert into busy select generate_series(1, 2000); insert into idle values (1)`.execute(
    database.kysely,
  )
  await sql`update busy set n = n + 1`.execute(database.kysely)
  await sql`select pg_stat_force_next_flush()`.execute(database.kysely)
  const counts = `select
    (select n_dead_tup::int from pg_stat_user_tables where relname = 'busy') as dead,
    (select last_vacuum is not null from pg_stat_user_tables where relname = 'busy') as busy,
    (select last_vacuum is not null from pg_stat_user_tables where relname = 'idle') as idle`
  expect(await one(database, counts)).toMatchObject({ dead: 2000, busy: false })
  await maintain(database)
  expect(await one(database, counts)).toEqual({ dead: 0, busy: true, idle: false })
  await database.close()
})

test('a checkpoint is written once recovery would have to read much, and not before', async () => {
  const database = await open({ ...NO_TIMER, walBytesMax: 2 ** 20 })
  await sql`create table t (pad text)`.execute(database.kysely)
  const before = await one<{ redo: string }>(database, REDO)
  await maintain(database)
  expect(await one<{ redo: string }>(database, REDO)).toMatchObject({ redo: before?.redo })
  await sql`insert into t select repeat('x', 1000) from generate_series(1, 3000)`.execute(
    database.kysely,
  )
  await maintain(database)
  const after = await one<{ redo: string; behind: number }>(database, REDO)
  expect(after?.redo).not.toBe(before?.redo)
  expect(after?.behind).toBeLessThan(2 ** 20)
  await database.close()
})

test('the timer does the same by itself, and closing writes a last checkpoint', async () => {
  const database = await open({ everyMs: 50, checkpointEveryMs: 0 })
  await sql`create table t (pad text)`.execute(database.kysely)
  const before = await one<{ redo: string }>(database, REDO)
  await sql`insert into t select repeat('x', 1000) from generate_series(1, 100)`.execute(
    database.kysely,
  )
  await expect
    .poll(async () => (await one<{ redo: string }>(database, REDO))?.redo, { timeout: 120_000 })
    .not.toBe(before?.redo)
  await database.close()
})

test('a table that disappears before its turn does not end the housekeeping', async () => {
  const database = await open({ ...NO_TIMER, deadRowsMin: 0, walBytesMax: 0 })
  await sql`create table t (n int); insert into t select generate_series(1, 100)`.execute(
    database.kysely,
  )
  const round = maintain(database)
  const dropped = sql`drop table t`.execute(database.kysely)
  await Promise.allSettled([round, dropped])
  await maintain(database)
  await database.close()
})
