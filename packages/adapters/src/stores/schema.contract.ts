import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'

interface Key {
  readonly table: string
  readonly name: string
  readonly kind: string
  readonly columns: readonly string[]
}

/** Every primary, unique and foreign key and unique index, with its columns in order. */
const KEYS = sql<Key>`
  select t.relname as table, c.conname as name, c.contype::text as kind,
    array(select a.attname::text from unnest(c.conkey) with ordinality k (attnum, n)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by n) as columns
  from pg_constraint c join pg_class t on t.oid = c.conrelid
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
  where c.contype in ('p', 'u', 'f')
  union all
  select t.relname, i.relname, 'u',
    array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality k (attnum, n)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by n)
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
  where x.indisunique and not x.indisprimary
  order by 1, 2`

const COLUMNS = sql<{ table: string; column: string; type: string; preset: string | null }>`
  select table_name as table, column_name as column, data_type as type,
    coalesce(column_default, identity_generation) as preset
  from information_schema.columns where table_schema = current_schema() order by 1, 2`

const TABLES = sql<{ table: string; forced: boolean; policies: number; granted: boolean }>`
  select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    has_table_privilege('fencun_app', c.oid, 'select, insert, update, delete')
      or has_table_privilege('fencun_log', c.oid, 'select, insert, update, delete') as granted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
  where c.relkind in ('r', 'p') order by 1`

const TRIGGERS = sql`
  select tgname from pg_trigger where not tgisinternal`

/** What the tables of the product promise, so that they can be spread over machines one day. */
export function describeSchema(engine: TestEngine): void {
  describe(`the schema on ${engine.name}`, () => {
    let database: Database<unknown>
    let keys: readonly Key[]
    let bucketed: ReadonlySet<string>
    let tenants: ReadonlySet<string>

    beforeAll(async () => {
      database = await engine.database<unknown>()
      keys = (await KEYS.execute(database.kysely)).rows
      const { rows } = await COLUMNS.execute(database.kysely)
      const having = (name: string): Set<string> =>
        new Set(rows.filter(({ column }) => column === name).map(({ table }) => table))
      tenants = having('tenant_id')
      bucketed = new Set([...having('bucket')].filter((table) => having('debtor_id').has(table)))
    })
    afterAll(() => engine.stop())

    test('every key of a table that belongs to a debtor begins with bucket and tenant', () => {
      expect(bucketed.size).toBeGreaterThanOrEqual(7)
      const wrong = keys
        .filter(({ table, kind }) => bucketed.has(table) && kind !== 'f')
        .filter(({ columns }) => columns.slice(0, 2).join() !== 'bucket,tenant_id')
      expect(wrong).toEqual([])
    })

    test('foreign keys hold bucket, tenant and debtor, or lead to a small table of the tenant', () => {
      const foreign = keys.filter(({ table, kind }) => bucketed.has(table) && kind === 'f')
      expect(foreign.length).toBeGreaterThanOrEqual(6)
      const wrong = foreign.filter(
        ({ columns }) =>
          columns.slice(0, 3).join() !== 'bucket,tenant_id,debtor_id' &&
          columns.join() !== 'tenant_id,placement_id',
      )
      expect(wrong).toEqual([])
    })

    test('every table has a primary key, without which it could not be moved', async () => {
      const { rows } = await TABLES.execute(database.kysely)
      const having = new Set(keys.filter(({ kind }) => kind === 'p').map(({ table }) => table))
      expect(rows.map(({ table }) => table).filter((table) => !having.has(table))).toEqual([])
    })

    test('every table of tenants enforces its one policy on everybody, no other is granted', async () => {
      const { rows } = await TABLES.execute(database.kysely)
      expect(rows.filter(({ table }) => tenants.has(table)).length).toBeGreaterThanOrEqual(12)
      const wrong = rows.filter(({ table, forced, policies, granted }) =>
        tenants.has(table) ? !(forced && policies === 1 && granted) : granted,
      )
      expect(wrong).toEqual([])
    })

    test('nothing fills a column or acts by itself: no default, no sequence, no trigger', async () => {
      const { rows } = await COLUMNS.execute(database.kysely)
      expect(rows.filter(({ preset }) => preset !== null)).toEqual([])
      expect((await TRIGGERS.execute(database.kysely)).rows).toEqual([])
    })

    test('the bucket is a small number and keys sort alike on every engine', async () => {
      const { rows } = await COLUMNS.execute(database.kysely)
      const types = rows.filter(({ column }) => column === 'bucket').map(({ type }) => type)
      expect(new Set(types)).toEqual(new Set(['smallint']))
      const sorted = await sql<{ name: string }>`
        select c.relname || '.' || a.attname as name
        from pg_index x join pg_class c on c.oid = x.indrelid
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(x.indkey::int2[])
        join pg_type t on t.oid = a.atttypid and t.typname = 'text'
        where a.attcollation <> (select oid from pg_collation where collname = 'C' limit 1)
          and a.attname <> 'status'`.execute(database.kysely)
      expect(sorted.rows).toEqual([])
    })
  })
}
