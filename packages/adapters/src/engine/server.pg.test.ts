import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serverEngine, unwrap } from '../testing/engines.ts'
import { type Database, openDatabase } from './database.ts'
import { openServer } from './server.ts'

const engine = serverEngine(15)
afterAll(() => engine.stop())

test('an address that is none is refused without repeating it', async () => {
  for (const url of ['', 'localhost', 'mysql://a:secret@localhost/x']) {
    const opened = await openServer({ url })
    expect(opened).toMatchObject({ ok: false, error: { code: 'database-unreachable' } })
    expect(JSON.stringify(opened)).not.toContain('secret')
  }
})

test('a server that is not there, or a wrong password, is refused without the password', async () => {
  const options = await engine.options()
  const url = new URL(options.kind === 'server' ? options.url : '')
  url.password = 'wrong-secret'
  for (const address of [url.href, 'postgres://a:wrong-secret@127.0.0.1:9/x']) {
    const opened = await openServer({ url: address })
    expect(opened).toMatchObject({ ok: false, error: { code: 'database-unreachable' } })
    expect(JSON.stringify(opened)).not.toContain('wrong-secret')
  }
})

describe('two transactions on the same row', () => {
  let database: Database<unknown>
  beforeAll(async () => {
    database = await engine.database<unknown>()
    await database.asOwner((tx) =>
      sql`create table counter (n int); insert into counter values (0);
        grant select, update on counter to fencun_app`.execute(tx),
    )
  })

  test('the one that loses runs again, so that no increment is lost', async () => {
    let runs = 0
    // All three have read before the first of them writes.
    let readers = 0
    let allRead = (): void => undefined
    const read = new Promise<void>((resolve) => {
      allRead = resolve
    })
    const increment = (): Promise<unknown> =>
      database.inTenant(
        't',
        async (tx) => {
          runs += 1
          const { rows } = await sql<{ n: number }>`select n from counter`.execute(tx)
          readers += 1
          if (readers === 3) allRead()
          await read
          await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx)
        },
        { isolation: 'serializable', attemptsMax: 50 },
      )
    await Promise.all([increment(), increment(), increment()])
    const { rows } = await sql`select n from counter`.execute(database.kysely)
    expect(rows).toEqual([{ n: 3 }])
    expect(runs).toBeGreaterThan(3)
  })

  test('a connection that the server breaks costs its transaction only', async () => {
    const broken = database.asOwner((tx) =>
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
    )
    await expect(broken).rejects.toMatchObject({ code: '57P01' })
    const { rows } = await sql`select 1 as one`.execute(database.kysely)
    expect(rows).toEqual([{ one: 1 }])
  })
})

test('the session speaks UTC and ISO whatever the database was set to', async () => {
  const options = await engine.options()
  const first = unwrap(await openDatabase<unknown>(options))
  await sql`do $$ begin
    execute format('alter database %I set timezone = ''Asia/Kolkata''', current_database());
    execute format('alter database %I set datestyle = ''German''', current_database());
  end $$`.execute(first.kysely)
  await first.close()
  const database = unwrap(await openDatabase<unknown>(options))
  const { rows } = await sql`select '2026-11-18T00:00:00Z'::timestamptz as at,
    '2026-11-18'::date as day`.execute(database.kysely)
  await database.close()
  expect(rows).toEqual([{ at: Date.UTC(2026, 10, 18), day: '2026-11-18' }])
})
