import {
  appendTo,
  hold,
  newDebtor,
  newLender,
  permitted,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { fold } from '@fencun/core/timeline/fold'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../engine/database.ts'
import { serverEngine, unwrap } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { storesIn, TEST_MASTER_KEY } from '../testing/stores-on.ts'
import type { Stores } from './open-stores.ts'

const HEAD = { version: 0, state: EMPTY_STATE }

for (const engine of [serverEngine(15), serverEngine(18)]) {
  describe(`two servers on ${engine.name}`, () => {
    let databases: readonly Database<unknown>[]
    let servers: readonly [Stores, Stores]

    beforeAll(async () => {
      const options = await engine.options()
      const one = unwrap(await openDatabase<unknown>(options))
      const two = unwrap(await openDatabase<unknown>(options))
      databases = [one, two]
      const keys = memoryKeys()
      servers = [storesIn(one, TEST_MASTER_KEY, keys), storesIn(two, TEST_MASTER_KEY, keys)]
    })
    afterAll(async () => {
      for (const database of databases) await database.close()
      await engine.stop()
    })

    const server = (n: number): Stores => (n % 2 === 0 ? servers[0] : servers[1])

    test('of 200 appends at one version exactly one is written, each time', async () => {
      const key = { lender: newLender(), debtor: newDebtor() }
      for (let version = 0; version < 3; version += 1) {
        const [head] = await server(0).timelines.load([key])
        if (head === undefined) throw new Error('one head')
        const results = await Promise.all(
          Array.from({ length: 200 }, async (_, n) => {
            const permit = permitted(key, `request-${version}-${n}`)
            return server(n).timelines.append([appendTo(key, head, [permit])])
          }),
        )
        expect(results.flat().filter((result) => result === 'appended')).toHaveLength(1)
      }
      const history = await server(1).timelines.history(key, { limit: 99 })
      const [head] = await server(0).timelines.load([key])
      expect(head?.version).toBe(3)
      expect(head?.state).toEqual(fold(history.toReversed().map(({ event }) => event)))
    })

    test('batches over the same debtors in opposite order all end, with one winner each', async () => {
      const lender = newLender()
      const keys = Array.from({ length: 40 }, (_, n) => {
        return { lender, debtor: newDebtor(((n * 37) % 256).toString(16).padStart(2, '0')) }
      })
      for (let round = 0; round < 5; round += 1) {
        const heads = await server(0).timelines.load(keys)
        const batches = await Promise.all(
          Array.from({ length: 12 }, async (_, n) => {
            const order = n % 2 === 0 ? keys : keys.toReversed()
            const appends = order.map((key) => {
              const head = heads[keys.indexOf(key)] ?? HEAD
              return appendTo(key, head, [hold(`${round}-${n}`)])
            })
            const results = await server(n).timelines.append(appends)
            return order.filter((_key, index) => results[index] === 'appended')
          }),
        )
        const winners = batches.flat().map(({ debtor }) => debtor)
        expect(winners.toSorted()).toEqual(keys.map(({ debtor }) => debtor).toSorted())
      }
    })

    test('registrations that share debtors and numbers: one is whole, the others left nothing', async () => {
      const lender = newLender()
      const debtors = Array.from({ length: 60 }, (_, n) =>
        newDebtor((n * 4).toString(16).padStart(2, '0')),
      )
      const heads = new Map(debtors.map((debtor) => [debtor, HEAD]))
      const made = Array.from({ length: 6 }, (_, n) =>
        sampleRegistration(lender, n % 2 === 0 ? debtors : debtors.toReversed(), heads, (at) =>
          n < 3 ? { caseNumber: `shared-${at}` } : {},
        ),
      )
      const results = await Promise.all(
        made.map(async (one, n) => server(n).placements.register(one)),
      )
      expect(results.filter(({ kind }) => kind === 'registered')).toHaveLength(1)
      const winner = made[results.findIndex(({ kind }) => kind === 'registered')]
      const page = { order: 'case-number', offset: 0, limit: 999 } as const
      const { cases, total } = await server(1).cases.list(lender, {}, page)
      expect(total).toBe(60)
      expect(new Set(cases.map((file) => file.placement))).toEqual(
        new Set([winner?.placement.placement]),
      )
      const after = await server(0).timelines.load(debtors.map((debtor) => ({ lender, debtor })))
      expect(after.filter(({ version }) => version !== 1)).toEqual([])
    })
  })
}
