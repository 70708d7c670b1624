import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreUnavailable } from '@fencun/app/ports/store-unavailable'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedEngine, unwrap } from '../../testing/engines.ts'
import { type Database, openDatabase } from '../database.ts'

const engine = embeddedEngine()
let database: Database<unknown>
beforeAll(async () => {
  database = await engine.database<unknown>()
})
afterAll(() => engine.stop())

test('a heavy query does not stop the program: timers go on while it runs', async () => {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 5)
  const endless = database.asOwner(
    (tx) => sql`select count(*) from generate_series(1, 1000000000000)`.execute(tx),
    { deadlineMs: 2000 },
  )
  await expect(endless).rejects.toMatchObject({ code: '57014' })
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(5)
})

test('a session given back inside a transaction is rolled back before the next one has it', async () => {
  await sql`create table t (n int)`.execute(database.kysely)
  const client = await database.engine.pool.connect()
  await client.query('begin')
  await client.query('insert into t values (1)')
  await client.query('set local role fencun_app')
  client.release()
  const { rows } = await sql`select count(*)::int as n, current_user as who from t
    group by who`.execute(database.kysely)
  expect(rows).toEqual([])
  const who = await sql`select current_user as who`.execute(database.kysely)
  expect(who.rows).toEqual([{ who: 'fencun_owner' }])
})

test('a session given back while the query still runs does not disturb the next one', async () => {
  const client = await database.engine.pool.connect()
  const running = client.query('select count(*)::int as n from generate_series(1, 300000)')
  client.release()
  const next = await sql`select 'next' as it`.execute(database.kysely)
  expect(next.rows).toEqual([{ it: 'next' }])
  expect((await running).rows).toEqual([{ n: 300_000 }])
})

test('waiting for the one connection ends with an error, never in silence', async () => {
  const options = await engine.options()
  const impatient = unwrap(await openDatabase<unknown>({ ...options, acquireTimeoutMs: 3000 }))
  const client = await impatient.engine.pool.connect()
  await expect(sql`select 1`.execute(impatient.kysely)).rejects.toThrow(StoreUnavailable)
  client.release()
  await impatient.close()
})

test('a query that kills the database thread costs itself only', async () => {
  // COPY from the client is what this build of PostgreSQL does not survive.
  const killer = sql`copy t from stdin`.execute(database.kysely)
  await expect(killer).rejects.toThrow()
  await wait(10)
  const { rows } = await sql`select 1 as one`.execute(database.kysely)
  expect(rows).toEqual([{ one: 1 }])
})

test('a database thread that cannot start is an expected refusal and frees the directory', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fencun-broken-'))
  const broken = join(directory, 'broken.mjs')
  await writeFile(broken, 'throw new Error("no")')
  const workerUrl = new URL(`file://${broken}`)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(await openDatabase({ kind: 'embedded', directory, workerUrl })).toMatchObject({
      ok: false,
      error: { code: 'database-unreachable', place: directory },
    })
  }
  await rm(directory, { recursive: true })
})
