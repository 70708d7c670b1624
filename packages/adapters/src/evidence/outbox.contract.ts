import { type Leaf, parseLeaf } from '@fencun/core/evidence/leaf'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { sqlStateOf } from '../engine/retry.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { ACTS, actWorld } from './testing/acts.ts'

/** What is written leaves its leaves, or is not written. */
export function describeOutbox(engine: TestEngine): void {
  describe(`the outbox of evidence on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
    })
    afterAll(() => engine.stop())

    test.each(ACTS)('$name leaves its leaves, and nothing else does', async ({ run, leaves }) => {
      const world = await actWorld(stores)
      const before = await outboxOf(database, world.lender)
      await run(world)
      const known = new Set(before.map(({ id }) => id))
      const after = await outboxOf(database, world.lender)
      const added = after.filter(({ id }) => !known.has(id))
      expect(added.map(({ type }) => type).toSorted()).toEqual(leaves.toSorted())
    })

    test.each(ACTS)('$name is not written where its leaf cannot be', async ({ run, leaves }) => {
      const world = await actWorld(stores)
      const forbid = sql`alter table evidence_outbox add constraint full_of_it
        check (tenant_id <> ${sql.lit(world.lender)}) not valid`
      await forbid.execute(database.kysely)
      try {
        const before = await stateOf(database, world.lender)
        await expect(run(world)).rejects.toSatisfy((error) => sqlStateOf(error) === '23514')
        expect(await stateOf(database, world.lender)).toEqual(before)
      } finally {
        await sql`alter table evidence_outbox drop constraint full_of_it`.execute(database.kysely)
      }
      await run(world)
      expect((await outboxOf(database, world.lender)).length).toBeGreaterThanOrEqual(leaves.length)
    })
  })
}

/** What waits, as leaves; throws on what is none. */
export function outboxOf(database: Database<unknown>, lender: LenderId): Promise<readonly Leaf[]> {
  return database.inLog(lender, async (tx) => {
    const { rows } = await sql<{ leaf: Buffer }>`
      select leaf from evidence_outbox where tenant_id = ${lender} order by leaf_id`.execute(tx)
    return rows.map(({ leaf }) => {
      const parsed = parseLeaf(leaf)
      if (parsed === undefined) throw new Error('the outbox holds leaves')
      return parsed
    })
  })
}

/** Words of persons are made before anything is written, and say nothing by themselves. */
const BESIDE = new Set(['staff_pseudonym'])

/** A fingerprint of all rows of a tenant, table by table. */
async function stateOf(
  database: Database<unknown>,
  lender: LenderId,
): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ table: string }>`
    select table_name as table from information_schema.columns
    where table_schema = current_schema() and column_name = 'tenant_id'
    order by 1`.execute(database.kysely)
  return database.asOwner(async (tx: Transaction<unknown>) => {
    await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
    const state: Record<string, string> = {}
    for (const { table } of tables.rows) {
      if (BESIDE.has(table)) continue
      const { rows } = await sql<{ all: string }>`
        select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as all
        from ${sql.table(table)} t where tenant_id = ${lender}`.execute(tx)
      state[table] = rows[0]?.all ?? ''
    }
    return state
  })
}
