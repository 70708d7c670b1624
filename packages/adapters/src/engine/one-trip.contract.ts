import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestEngine } from '../testing/engines.ts'
import type { Database } from './database.ts'
import type { Row, Statement } from './one-trip.ts'
import { sqlStateOf } from './retry.ts'
import { textArray } from './text-array.ts'

const LEDGER = `
  create table ledger (
    tenant_id text not null, id int not null, text text, primary key (tenant_id, id)
  );
  alter table ledger enable row level security;
  alter table ledger force row level security;
  create policy tenant on ledger
    using (tenant_id = nullif(current_setting('app.tenant', true), ''))
    with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
  grant select, insert on ledger to fencun_app;`

/** What several statements in one round trip promise, on every engine. */
export function oneTripContract(engine: TestEngine): void {
  describe(`one round trip on ${engine.name}`, () => {
    let database: Database<unknown>
    beforeAll(async () => {
      database = await engine.database<unknown>()
      await database.asOwner((tx) => sql.raw(LEDGER).execute(tx))
    })
    afterAll(() => engine.stop())

    const insert = (tenant: string, id: number, text: string | null = 'text'): Statement => {
      const values = [tenant, String(id), text]
      return { name: 'insert', text: 'insert into ledger values ($1, $2, $3)', values }
    }
    const all: Statement = { name: 'all', text: 'select * from ledger order by id', values: [] }
    const idsOf = async (tenant: string): Promise<readonly unknown[]> =>
      (await database.oneTrip(tenant, [all])).map((row) => row['id'])

    test('is inside the tenant, who sees and writes his own rows only', async () => {
      await database.oneTrip('a', [insert('a', 1)])
      await database.oneTrip('b', [insert('b', 2)])
      expect(await idsOf('a')).toEqual([1])
      const foreign = database.oneTrip('a', [insert('b', 3)])
      await expect(foreign).rejects.toSatisfy((error) => sqlStateOf(error) === '42501')
    })

    test('leaves neither tenant nor role nor plan on the connection', async () => {
      const now: Statement = {
        name: 'now',
        text: `select current_user as who, current_setting('app.tenant', true) as tenant,
          current_setting('plan_cache_mode') as plans`,
        values: [],
      }
      const [inside] = await database.oneTrip('a', [now])
      expect(inside).toEqual({ who: 'fencun_app', tenant: 'a', plans: 'force_generic_plan' })
      const { rows } = await sql.raw<Row>(now.text).execute(database.kysely)
      expect(rows[0]).toMatchObject({ plans: 'auto' })
      expect(rows[0]?.['who']).not.toBe('fencun_app')
      expect(rows[0]?.['tenant'] ?? '').toBe('')
    })

    test('as the owner is in no tenant, and leaves nothing on the connection', async () => {
      await database.oneTrip('owned', [insert('owned', 1)])
      const now: Statement = {
        name: 'owner-now',
        text: `select current_user = 'fencun_app' as bound,
          current_setting('plan_cache_mode') as plans,
          coalesce(current_setting('app.tenant', true), '') as tenant`,
        values: [],
      }
      const enter: Statement = {
        name: 'enter-as-owner',
        text: `select set_config('app.tenant', $1, true)`,
        values: ['owned'],
      }
      const outside = { bound: false, plans: 'force_generic_plan', tenant: '' }
      expect(await database.oneTripAsOwner([now])).toEqual([outside])
      expect(await database.oneTripAsOwner([all])).toEqual([])
      const rows = await database.oneTripAsOwner([enter, all])
      expect(rows.map((row) => row['tenant_id'])).toEqual(['owned'])
      expect(await database.oneTripAsOwner([now])).toEqual([outside])
      const after = await sql.raw<Row>(now.text).execute(database.kysely)
      expect(after.rows).toEqual([{ ...outside, plans: 'auto' }])
    })

    test('is whole or not at all, and the connection is good afterwards', async () => {
      const twice = database.oneTrip('whole', [insert('whole', 1), insert('whole', 1), all])
      await expect(twice).rejects.toSatisfy((error) => sqlStateOf(error) === '23505')
      expect(await idsOf('whole')).toEqual([])
      const rows = await database.oneTrip('whole', [insert('whole', 1), all])
      expect(rows.map((row) => row['id'])).toEqual([1])
    })

    test('gives the rows of the last statement, none where it has none', async () => {
      const rows = await database.oneTrip('last', [all, insert('last', 1, null), all])
      expect(rows).toEqual([{ tenant_id: 'last', id: 1, text: null }])
      expect(await database.oneTrip('last', [all, insert('last', 2)])).toEqual([])
    })

    test('parses a statement again that did not come through the first time', async () => {
      const broken: Statement = { name: 'nowhere', text: 'select 1 from nowhere', values: [] }
      const sum: Statement = { name: 'sum', text: 'select 1 + 1 as two', values: [] }
      for (let n = 0; n < 3; n += 1) {
        const lost = database.oneTrip('again', [broken, sum])
        await expect(lost).rejects.toSatisfy((error) => sqlStateOf(error) === '42P01')
      }
      expect(await database.oneTrip('again', [sum])).toEqual([{ two: 2 }])
    })

    test('goes on where a connection has forgotten what it had parsed', async () => {
      const sum: Statement = { name: 'three', text: 'select 1 + 2 as three', values: [] }
      for (let n = 0; n < 20; n += 1) await database.oneTrip('again', [sum])
      await sql`deallocate all`.execute(database.kysely)
      const answers = Array.from({ length: 20 }, async () => database.oneTrip('again', [sum]))
      expect(await Promise.all(answers)).toEqual(answers.map(() => [{ three: 3 }]))
    })

    test('takes text of any kind in arrays, and what is missing', async () => {
      const texts = ['', '"quoted" \\ {braces}', '王小明', null, ' ', '😀', 'null', '\n']
      const unfolded: Statement = {
        name: 'unfold',
        text: 'select text from unnest($1::text[]) with ordinality as a (text, n) order by n',
        values: [textArray(texts)],
      }
      const rows = await database.oneTrip('arrays', [unfolded])
      expect(rows.map((row) => row['text'])).toEqual(texts)
      const none = { ...unfolded, values: [textArray([])] }
      expect(await database.oneTrip('arrays', [none])).toEqual([])
    })

    test('never happens inside a transaction, where it would wait for ever', async () => {
      const inside = database.inTenant('a', async () => database.oneTrip('a', [all]))
      await expect(inside).rejects.toThrow('a transaction is open here')
    })

    test('an empty tenant id is a bug and never reaches the database', async () => {
      await expect(database.oneTrip('', [all])).rejects.toThrow(TypeError)
    })
  })
}
