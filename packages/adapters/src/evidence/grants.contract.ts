import { newLender } from '@fencun/app/testing/sample-rows'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlStateOf } from '../engine/retry.ts'
import type { TestEngine } from '../testing/engines.ts'
import { publish } from './publisher.ts'
import { sequence } from './sequencer.ts'
import { LogWorld } from './testing/log-world.ts'

const DENIED = '42501'
const LOG = [
  'evidence_leaf',
  'evidence_tile',
  'evidence_head',
  'evidence_checkpoint',
  'evidence_key',
  'evidence_audit',
]

/** What the two roles cannot do, whatever statement the program is brought to send. */
export function describeEvidenceGrants(engine: TestEngine): void {
  describe(`rights in the evidence log on ${engine.name}`, () => {
    let world: LogWorld
    const lender = newLender()

    beforeAll(async () => {
      world = await LogWorld.on(engine)
      await world.write(lender, 3, 3)
      await sequence(world.parts, lender, 5)
    })
    afterAll(async () => {
      await engine.stop()
      await world.close()
    })

    type Run = (work: (tx: Transaction<unknown>) => Promise<unknown>) => Promise<unknown>
    const asApp: Run = (work) => world.database.inTenant(lender, work)
    const asLog: Run = (work) => world.database.inLog(lender, work)
    const denied = async (run: Run, text: string) => {
      const said = await run((tx) => sql.raw(text).execute(tx)).catch((error: unknown) => error)
      expect(sqlStateOf(said), text).toBe(DENIED)
    }

    test('the application cannot read, change, delete or empty what waits in the outbox', async () => {
      await denied(asApp, 'select leaf from evidence_outbox')
      await denied(asApp, "update evidence_outbox set leaf = '{}'")
      await denied(asApp, 'delete from evidence_outbox')
      await denied(asApp, 'truncate evidence_outbox')
    })

    test('the application has no right in the log at all', async () => {
      for (const table of LOG) {
        await denied(asApp, `select * from ${table}`)
        await denied(asApp, `delete from ${table}`)
      }
      await denied(asApp, `insert into evidence_leaf values ('${lender}', 99, 'x', 'x')`)
    })

    test('the log changes and deletes no leaf, tile, checkpoint or record of a check', async () => {
      for (const table of LOG.filter((one) => one !== 'evidence_head' && one !== 'evidence_key')) {
        await denied(asLog, `update ${table} set tenant_id = tenant_id`)
        await denied(asLog, `delete from ${table}`)
        await denied(asLog, `truncate ${table}`)
      }
      await denied(asLog, 'delete from evidence_head')
      await denied(asLog, 'delete from evidence_key')
      await denied(asLog, "update evidence_key set vkey = 'x'")
    })

    test('the log writes no events: it can only take what others put into the outbox', async () => {
      await denied(asLog, `insert into evidence_outbox values ('${lender}', 'x', null, '{}')`)
      await denied(asLog, "update evidence_outbox set leaf = '{}'")
      await denied(asLog, 'select * from timeline_event')
      await denied(asLog, 'select * from person')
    })

    test('neither sees or writes what belongs to another lender', async () => {
      const other = newLender()
      const count = await world.database.inLog(other, (tx) =>
        sql<{ all: string }>`
          select (select count(*) from evidence_outbox) + (select count(*) from evidence_leaf) as all
        `.execute(tx),
      )
      expect(count.rows).toEqual([{ all: '0' }])
      const text = `insert into evidence_outbox values ('${other}', 'x', null, '{}')`
      await denied(asApp, text)
      await world.database.inLog(other, (tx) => sql`delete from evidence_outbox`.execute(tx))
      await sequence(world.parts, lender, 100)
      expect(await publish(world.database, lender, world.storeOf(lender))).toBe(9)
      expect(await world.check(lender)).toMatchObject({ leaves: 9, findings: [] })
    })
  })
}
