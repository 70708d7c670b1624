import { newLender } from '@fencun/app/testing/sample-rows'
import { instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { embeddedEngine } from '../testing/engines.ts'
import { askedQuery } from './review-asks.ts'

const engine = embeddedEngine()
afterAll(() => engine.stop())

test('what waits for a person is found by its own index, under row-level security too', async () => {
  const database = await engine.database<unknown>()
  const lender = newLender()
  const plan = await database.inTenant(lender, async (tx) => {
    // A table without rows is read whole unless that is made dear.
    await sql`set local enable_seqscan = off`.execute(tx)
    const query = askedQuery(lender, { since: instant(0), org: null, limit: 10 })
    const { rows } = await sql<object>`explain ${query}`.execute(tx)
    return JSON.stringify(rows)
  })
  expect(plan).toContain('timeline_event_review')
  expect(plan).not.toContain('Seq Scan')
})
