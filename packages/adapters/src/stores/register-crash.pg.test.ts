import { newDebtor, newLender, sampleRegistration } from '@fencun/app/testing/sample-rows'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../engine/database.ts'
import { serverEngine, unwrap } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'

const engine = serverEngine(18)
afterAll(() => engine.stop())

test('a registration whose connection breaks in the middle leaves nothing', async () => {
  const options = await engine.options()
  const database = unwrap(await openDatabase<unknown>(options))
  const other = unwrap(await openDatabase<unknown>(options))
  const stores = storesIn(database)
  const lender = newLender()
  const debtors = Array.from({ length: 3000 }, () => newDebtor())
  const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
  const registration = sampleRegistration(lender, debtors, heads)
  const registering = stores.placements.register(registration).then(({ kind }) => kind, String)
  await breakWhen(other)
  expect(await registering).not.toBe('registered')
  const page = { order: 'due', offset: 0, limit: 1 } as const
  expect(await stores.cases.list(lender, {}, page)).toEqual({ cases: [], total: 0 })
  expect(await stores.placements.list(lender, 1)).toEqual([])
  const after = await stores.timelines.load(debtors.map((debtor) => ({ lender, debtor })))
  expect(after.filter(({ version }) => version !== 0)).toEqual([])
  expect(await stores.placements.register(registration)).toEqual({ kind: 'registered' })
  await database.close()
  await other.close()
})

/** Ends the session that is inserting cases, as soon as there is one. */
async function breakWhen(other: Database<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and query like '%insert into%case_file%'`.execute(other.kysely)
    if (rows.length > 0) return
  }
}
