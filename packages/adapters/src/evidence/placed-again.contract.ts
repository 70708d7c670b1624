import { appendTo, hold, SAMPLE_AT, sampleRegistration } from '@fencun/app/testing/sample-rows'
import type { DebtorKey } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settledIn } from '../keeping/keeping-world.ts'
import type { TestEngine } from '../testing/engines.ts'
import { beginLog } from './begin-log.ts'
import { publish } from './publisher.ts'
import { sequence } from './sequencer.ts'
import { LogWorld } from './testing/log-world.ts'

/** Leaves of a debtor whose file was over once count from behind it, and are still taken in order. */
export function describePlacedAgain(engine: TestEngine): void {
  describe(`a debtor who is placed again after the file was over, on ${engine.name}`, () => {
    let world: LogWorld

    beforeAll(async () => {
      world = await LogWorld.on(engine)
    })
    afterAll(async () => {
      await engine.stop()
      await world.close()
    })

    const headOf = async (key: DebtorKey) => {
      const [head] = await world.stores.timelines.load([key])
      if (head === undefined) throw new Error('a timeline')
      return head
    }
    /** Ids fall while versions rise, so that nothing but the places puts them in order. */
    const add = async (key: DebtorKey, digits: readonly string[]) => {
      const events = digits.map((digit, at): TimelineEvent => {
        return { ...hold(`hold ${digit}`, at), id: `01930000-0000-7000-8000-99999999990${digit}` }
      })
      const [done] = await world.stores.timelines.append([appendTo(key, await headOf(key), events)])
      expect(done).toBe('appended')
    }
    const placedAgain = async (): Promise<DebtorKey> => {
      const { lender, debtors } = await settledIn(world.stores, 1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const key = { lender, debtor }
      await add(key, ['1', '2'])
      const how = { at: SAMPLE_AT, on: day(20_700), rules: ['CN-R1'] }
      await world.stores.keeping.retention.expire(key, how)
      const again = sampleRegistration(lender, [debtor], new Map([[debtor, await headOf(key)]]))
      expect(await world.stores.placements.register(again)).toEqual({ kind: 'registered' })
      return key
    }

    test('is in the log place after place, whichever statement put a leaf into the outbox', async () => {
      const key = await placedAgain()
      const { lender } = key
      await add(key, ['9'])
      await add(key, ['8', '7', '6'])
      // What an older program writes beside this one comes without its leaf.
      const unattested = sql`
        delete from evidence_outbox where tenant_id = ${lender} and leaf_id like '%90_'
          and n >= 7`
      await world.asOwner(lender, unattested)
      await beginLog(world.database, world.evidence, lender, () => SAMPLE_AT)
      for (;;) {
        const { added } = await sequence(world.parts, lender, 1)
        if (added === 0) break
        await publish(world.database, lender, world.storeOf(lender))
        const { findings, leaves } = await world.check(lender)
        expect(findings, `after ${leaves} leaves`).toEqual([])
      }
      const placed = await world.database.inLog(lender, (tx) =>
        sql<{ n: string }>`
          select convert_from(leaf, 'UTF8')::json ->> 'n' as n from evidence_leaf
          where tenant_id = ${lender} and convert_from(leaf, 'UTF8')::json ->> 'n' is not null
          order by seq`.execute(tx),
      )
      expect(placed.rows.map(({ n }) => Number(n))).toEqual([1, 2, 3, 1, 2, 3, 4, 5])
    })

    test('begins a log although leaves are missing of what stands behind the key that is gone', async () => {
      const key = await placedAgain()
      const { lender } = key
      await world.asOwner(
        lender,
        sql`delete from evidence_outbox where tenant_id = ${lender} and n in (1, 2, 3)`,
      )
      await beginLog(world.database, world.evidence, lender, () => SAMPLE_AT)
      await sequence(world.parts, lender, 100)
      await publish(world.database, lender, world.storeOf(lender))
      expect(await world.check(lender)).toMatchObject({ complete: true, findings: [] })
    })
  })
}
