import { appendTo, newLender, permitted } from '@fencun/app/testing/sample-rows'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { settledIn } from '../keeping/keeping-world.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { evidenceOver, storesWith } from '../testing/stores-on.ts'
import { DebtorKeys } from '../vault/debtor-keys.ts'
import { leafArchive } from './leaf-archive.ts'

/** `fencun ledger prove` is given a name, and finds the decision that is meant. */
export function describeDecisions(engine: TestEngine): void {
  describe(`a decision that somebody names on ${engine.name}`, () => {
    let database: Database<unknown>
    let keys: DebtorKeys
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      keys = new DebtorKeys(database, memoryKeys())
      stores = storesWith(database, keys)
    })
    afterAll(() => engine.stop())

    test('is found by its own id and by its request; of one name all debtors are told', async () => {
      const { lender, debtors } = await settledIn(stores, 2)
      const { decisions } = leafArchive(database, evidenceOver(database, keys).secrets)
      const permits: TimelineEvent[] = []
      for (const [n, debtor] of debtors.entries()) {
        const key = { lender, debtor }
        const [head] = await stores.timelines.load([key])
        const permit = permitted(key, 'request-1', n)
        permits.push(permit)
        if (head === undefined) throw new Error('the store answers every key')
        expect(await stores.timelines.append([appendTo(key, head, [permit])])).toEqual(['appended'])
      }
      const [first, second] = permits
      if (first === undefined || second === undefined) throw new Error('there are two debtors')
      expect((await decisions(lender, 'request-1')).map(({ id }) => id)).toEqual(
        permits.map(({ id }) => id),
      )
      expect(await decisions(lender, second.id)).toEqual([
        { debtor: debtors[1], id: second.id, contact: 'contact' in second && second.contact },
      ])
      expect(await decisions(lender, 'request-2')).toEqual([])
      expect(await decisions(newLender(), first.id)).toEqual([])
    })
  })
}
