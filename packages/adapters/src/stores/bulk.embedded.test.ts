import { AGENCY, newDebtor, newLender, sampleRegistration } from '@fencun/app/testing/sample-rows'
import { staffId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { embeddedEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { pageOf } from './case-store.ts'
import type { Stores } from './open-stores.ts'

const CASES = 10_000

const engine = embeddedEngine()
const lender = newLender()
const collector = staffId('collector-3')
const debtors = Array.from({ length: CASES }, (_, n) =>
  newDebtor((n % 256).toString(16).padStart(2, '0')),
)
let database: Database<unknown>
let stores: Stores

beforeAll(async () => {
  database = await engine.database<unknown>()
  stores = storesIn(database)
})
afterAll(() => engine.stop())

test('ten thousand cases are registered whole in one call', async () => {
  const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
  const registration = sampleRegistration(lender, debtors, heads, (n) => ({
    collector: staffId(`collector-${n % 20}`),
  }))
  expect(await stores.placements.register(registration)).toEqual({ kind: 'registered' })
  const page = await stores.cases.list(lender, {}, { order: 'due', offset: 9990, limit: 20 })
  expect([page.total, page.cases.length]).toEqual([CASES, 10])
  const heads2 = await stores.timelines.load(debtors.map((debtor) => ({ lender, debtor })))
  expect(heads2.filter(({ version }) => version !== 1)).toEqual([])
})

test("a page of a collector's worklist is read from the index, without sorting", async () => {
  await sql`analyze case_file`.execute(database.kysely)
  const page = { order: 'due', offset: 0, limit: 50 } as const
  const plan = await database.inTenant(lender, (tx) =>
    sql<{ 'QUERY PLAN': string }>`
      explain ${pageOf(lender, { handler: AGENCY, collector }, page)}`.execute(tx),
  )
  const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toContain('Index Scan using case_file_due')
  expect(lines).not.toContain('Sort')
  const { cases, total } = await stores.cases.list(lender, { handler: AGENCY, collector }, page)
  expect([cases.length, total]).toEqual([50, CASES / 20])
})
