import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestEngine } from '../testing/engines.ts'
import type { Database } from './database.ts'
import { sqlStateOf } from './retry.ts'

interface Schema {
  note: { tenant_id: string; id: number; text: string }
}

const NOTE = `
  create table note (
    tenant_id text not null, id int not null, text text not null, primary key (tenant_id, id)
  );
  alter table note enable row level security;
  alter table note force row level security;
  create policy tenant on note
    using (tenant_id = nullif(current_setting('app.tenant', true), ''))
    with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
  grant select, insert, update on note to fencun_app;`

/** The promises of `Database` that hold on every engine. */
export function databaseContract(engine: TestEngine): void {
  describe(`the database on ${engine.name}`, () => {
    let database: Database<Schema>
    const write = (tenant: string, id: number, text = 'text'): Promise<unknown> =>
      database.inTenant(tenant, (tx) =>
        tx.insertInto('note').values({ tenant_id: tenant, id, text }).execute(),
      )
    const idsSeenBy = async (tenant: string): Promise<number[]> => {
      const rows = await database.inTenant(tenant, (tx) =>
        tx.selectFrom('note').select('id').orderBy('id').execute(),
      )
      return rows.map(({ id }) => id)
    }

    beforeAll(async () => {
      database = await engine.database<Schema>()
      await database.asOwner((tx) => sql.raw(NOTE).execute(tx))
    })
    afterAll(() => engine.stop())

    tenantPromises(() => ({ database, write, idsSeenBy }))
    transactionPromises(() => ({ database, write, idsSeenBy }))
    valuePromises(() => ({ database, write, idsSeenBy }))
  })
}

interface Tools {
  readonly database: Database<Schema>
  readonly write: (tenant: string, id: number, text?: string) => Promise<unknown>
  readonly idsSeenBy: (tenant: string) => Promise<number[]>
}

function tenantPromises(tools: () => Tools): void {
  test('a tenant sees its own rows and no others, even where a query forgets to ask', async () => {
    const { write, idsSeenBy } = tools()
    await write('a', 1)
    await write('b', 2)
    expect(await idsSeenBy('a')).toEqual([1])
    expect(await idsSeenBy('b')).toEqual([2])
    expect(await idsSeenBy('nobody')).toEqual([])
  })

  test('a tenant can neither write a row for another nor move one there', async () => {
    const { database, write } = tools()
    const row = { tenant_id: 'other', id: 1, text: '' }
    const planted = database.inTenant('c', (tx) => tx.insertInto('note').values(row).execute())
    await expect(planted).rejects.toMatchObject({ code: '42501' })
    await write('c', 1)
    const moved = database.inTenant('c', (tx) =>
      tx.updateTable('note').set({ tenant_id: 'other' }).execute(),
    )
    await expect(moved).rejects.toMatchObject({ code: '42501' })
  })

  test('without a tenant nobody sees a row, the owner of the table included', async () => {
    const { database, write } = tools()
    await write('d', 1)
    const count = sql<{ n: string }>`select count(*) as n from note`
    const asOwner = await database.asOwner((tx) => count.execute(tx))
    const outside = await count.execute(database.kysely)
    expect([asOwner.rows[0]?.n, outside.rows[0]?.n]).toEqual(['0', '0'])
  })

  test('the tenant and the role end with the transaction', async () => {
    const { database, write } = tools()
    await write('e', 1)
    const { rows } = await sql<{ who: string; tenant: string | null }>`
      select current_user as who, current_setting('app.tenant', true) as tenant
    `.execute(database.kysely)
    expect(rows[0]?.who).not.toBe('fencun_app')
    expect(rows[0]?.tenant ?? '').toBe('')
  })

  test('the role of the tenants cannot change tables or lift their protection', async () => {
    const { database } = tools()
    for (const text of ['create table x (y int)', 'alter table note disable row level security']) {
      const tried = database.inTenant('f', (tx) => sql.raw(text).execute(tx))
      await expect(tried).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('an empty tenant id is a bug and never reaches the database', () => {
    expect(() => tools().database.inTenant('', () => Promise.resolve())).toThrow(TypeError)
  })
}

function transactionPromises(tools: () => Tools): void {
  test('work that throws leaves nothing behind', async () => {
    const { database, idsSeenBy } = tools()
    const failed = database.inTenant('g', async (tx) => {
      await tx.insertInto('note').values({ tenant_id: 'g', id: 1, text: '' }).execute()
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await idsSeenBy('g')).toEqual([])
  })

  test('asking for a second connection inside a transaction fails at once and says why', async () => {
    const { database, idsSeenBy } = tools()
    const nested = database.inTenant('h', () => idsSeenBy('h'))
    await expect(nested).rejects.toThrow('a transaction is open here')
    const root = database.asOwner(() => sql`select 1`.execute(database.kysely))
    await expect(root).rejects.toThrow('a transaction is open here')
  })

  test('many transactions at once all happen, each in its own tenant', async () => {
    const { write, idsSeenBy } = tools()
    const tenants = Array.from({ length: 30 }, (_, index) => `many-${index}`)
    await Promise.all(tenants.map((tenant, index) => write(tenant, index)))
    const seen = await Promise.all(tenants.map((tenant) => idsSeenBy(tenant)))
    expect(seen).toEqual(tenants.map((_, index) => [index]))
  })

  test('a statement beyond its deadline is stopped, and what was committed is there', async () => {
    const { database, write, idsSeenBy } = tools()
    await write('i', 1)
    const endless = database.inTenant(
      'i',
      async (tx) => {
        await tx.insertInto('note').values({ tenant_id: 'i', id: 2, text: '' }).execute()
        await sql`select count(*) from generate_series(1, 1000000000000)`.execute(tx)
      },
      { deadlineMs: 400 },
    )
    await expect(endless).rejects.toMatchObject({ code: '57014' })
    expect(await idsSeenBy('i')).toEqual([1])
  })

  test('after a lost transaction nothing runs until it is rolled back', async () => {
    const { database, idsSeenBy } = tools()
    const states: unknown[] = []
    const swallowed = database.inTenant(
      'j',
      async (tx) => {
        const endless = sql`select count(*) from generate_series(1, 1000000000000)`
        await endless.execute(tx).catch((error: unknown) => states.push(sqlStateOf(error)))
        await tx.insertInto('note').values({ tenant_id: 'j', id: 1, text: '' }).execute()
      },
      { deadlineMs: 300 },
    )
    await expect(swallowed).rejects.toMatchObject({ code: '25P02' })
    expect(states).toEqual(['57014'])
    expect(await idsSeenBy('j')).toEqual([])
  })
}

function valuePromises(tools: () => Tools): void {
  test('money keeps its digits, days stay text, instants are milliseconds', async () => {
    const { rows } = await sql`select
      9007199254740993::bigint as fen, 12.30::numeric as yuan, '2026-11-18'::date as day,
      '2026-11-18T22:15:00.250+08:00'::timestamptz as at, null::timestamptz as never,
      array[9007199254740993]::bigint[] as fens, array['2026-11-18'::date, null] as days,
      array['1970-01-01T00:00:01Z'::timestamptz, null] as instants, 'infinity'::timestamptz as open
    `.execute(tools().database.kysely)
    expect(rows[0]).toEqual({
      fen: '9007199254740993',
      yuan: '12.30',
      day: '2026-11-18',
      at: Date.UTC(2026, 10, 18, 14, 15, 0, 250),
      never: null,
      fens: ['9007199254740993'],
      days: ['2026-11-18', null],
      instants: [1000, null],
      open: Number.POSITIVE_INFINITY,
    })
  })

  test('an error carries its state and the name of the constraint', async () => {
    const { write } = tools()
    await write('k', 1)
    await expect(write('k', 1)).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' })
  })

  test('large answers and Chinese text come whole', async () => {
    const { database } = tools()
    const { rows } = await sql<{ text: string }>`
      select repeat('分寸', 50) as text from generate_series(1, 20000)`.execute(database.kysely)
    expect(rows).toHaveLength(20_000)
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(['分寸'.repeat(50)]))
  })
}
