import { legalHoldId } from '@fencun/app/ports/retention'
import { movedBy } from '@fencun/app/testing/sample-refusals'
import {
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { type LenderId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { asOwnerOf, type ReadsAs, readsAs, settledIn } from './keeping-world.ts'

/** What every database promises of retention. */
export function describeRetention(engine: TestEngine): void {
  describe(`retention on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
    })
    afterAll(() => engine.stop())

    const settled = (count: number) => settledIn(stores, count)
    const reads: ReadsAs = (...given) => readsAs(stores, ...given)
    const asOwner = <T>(lender: LenderId, query: RawBuilder<T>) =>
      asOwnerOf(database, lender, query)

    it('place and lift legal holds, each once and each with its leaf', async () => {
      const { lender, debtors } = await settled(1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const { retention } = stores.keeping
      const hold = legalHoldId(`h-${lender}`)
      const [placedBy, placedAt] = [staffId('s'), SAMPLE_AT]
      await retention.placeHold({
        hold,
        lender,
        debtor,
        kind: 'suit',
        reason: '案号',
        placedBy,
        placedAt,
      })
      const how = { by: staffId('t'), at: plusMs(SAMPLE_AT, 1), reason: '结案' }
      expect(await retention.holds(lender)).toMatchObject([{ hold, debtor, lifted: null }])
      expect(await retention.liftHold(newLender(), hold, how)).toBe('not-open')
      expect(await retention.liftHold(lender, hold, how)).toBe('lifted')
      expect(await retention.liftHold(lender, hold, how)).toBe('not-open')
      expect(await retention.holds(lender, debtor)).toMatchObject([{ lifted: how }])
      expect(await retention.holds(lender, newDebtor())).toEqual([])
      const leaves = await asOwner(
        lender,
        sql<{ text: string }>`
          select convert_from(leaf, 'UTF8') as text from evidence_outbox where tenant_id = ${lender}`,
      )
      expect(leaves.filter(({ text }) => text.includes('"register-changed"')).length).toBe(2)
    })

    it('keep a calendar that is replaced as a whole, and find in it by month, kind and state', async () => {
      const { lender, debtors } = await settled(2)
      const [a, b] = debtors
      if (a === undefined || b === undefined) throw new Error('two debtors')
      const { retention } = stores.keeping
      const row = { record: 'collection-record', rules: ['CN-R1'], holds: [] } as const
      const kept = { ...row, debtor: a, state: 'kept', on: day(21_000) } as const
      const open = { ...row, debtor: b, state: 'open', on: null, holds: ['suit'] } as const
      expect(await retention.calculatedAt(lender)).toBeNull()
      await retention.saveDue(lender, [open, kept, { ...kept, debtor: newDebtor('77') }], SAMPLE_AT)
      const page = { offset: 0, limit: 10 }
      const all = await retention.due(lender, {}, page)
      expect(all).toEqual({ rows: [kept, open], total: 2 })
      const found = async (filter: object) => (await retention.due(lender, filter, page)).total
      expect(await found({ month: '2027-07' })).toBe(1)
      expect(await found({ month: '2027-08' })).toBe(0)
      expect(await found({ state: 'open' })).toBe(1)
      expect(await found({ record: 'oral-plan' })).toBe(0)
      expect(await retention.months(lender)).toEqual([
        { month: '2027-07', record: 'collection-record', state: 'kept', debtors: 1 },
        { month: null, record: 'collection-record', state: 'open', debtors: 1 },
      ])
      await retention.saveDue(lender, [open], plusMs(SAMPLE_AT, 5))
      expect(await found({})).toBe(1)
      expect(await retention.calculatedAt(lender)).toBe(plusMs(SAMPLE_AT, 5))
    })

    it('take away everything personal of one debtor, once, with its row and leaf; the timeline stays', async () => {
      const { lender, debtors } = await settled(2)
      const [gone, stays] = debtors
      if (gone === undefined || stays === undefined) throw new Error('two debtors')
      const { retention } = stores.keeping
      const how = { at: SAMPLE_AT, on: day(20_700), rules: ['CN-R1'] }
      const before = await stores.timelines.load([{ lender, debtor: gone }])
      const { directory } = stores
      let took: unknown
      // What a server remembers of the debtor, or of the key, it may not go on with.
      const expiring = async () => (took = await retention.expire({ lender, debtor: gone }, how))
      expect(await movedBy(directory, lender, expiring)).toEqual(['directory'])
      expect(took).toEqual({ people: 1, points: 1, texts: 1, keys: 2 })
      expect(await retention.expire({ lender, debtor: gone }, how)).toBe('gone')
      expect(await reads(lender, [gone, stays], 'lender')).toEqual([false, true])
      expect(await reads(lender, [gone, stays], 'agency')).toEqual([false, true])
      expect(await stores.timelines.load([{ lender, debtor: gone }])).toEqual(before)
      expect(await stores.timelines.notes({ lender, debtor: gone }, 'lender')).toEqual([])
      const left = await asOwner(
        lender,
        sql<{ text: string }>`
          select convert_from(leaf, 'UTF8') as text from evidence_outbox where tenant_id = ${lender}`,
      )
      expect(left.filter(({ text }) => text.includes('"data-expired"')).length).toBe(1)
      const rows = await asOwner(
        lender,
        sql<{ took: string }>`select took from expired_file where tenant_id = ${lender}`,
      )
      expect(rows.map((row) => JSON.parse(row.took) as object)).toEqual([took])
    })

    it('begin a new key and count anew when somebody is placed again after all was taken away', async () => {
      const { lender, debtors } = await settled(1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const how = { at: SAMPLE_AT, on: day(20_700), rules: ['CN-R1'] }
      await stores.keeping.retention.expire({ lender, debtor }, how)
      const [head] = await stores.timelines.load([{ lender, debtor }])
      if (head === undefined) throw new Error('a timeline')
      expect(head.version).toBe(1)
      const again = sampleRegistration(lender, [debtor], new Map([[debtor, head]]))
      expect(await stores.placements.register(again)).toEqual({ kind: 'registered' })
      expect(await reads(lender, [debtor], 'lender')).toEqual([true])
      const { rows } = await database.inLog(lender, (tx) =>
        sql<{ leaf: Buffer }>`
          select leaf from evidence_outbox where tenant_id = ${lender}
          order by leaf_id`.execute(tx),
      )
      const placed = rows
        .map(({ leaf }) => parseLeaf(leaf))
        .filter((leaf) => leaf?.type === 'case-placed')
      expect(placed.map((leaf) => leaf?.n)).toEqual([1, 1])
      expect(new Set(placed.map((leaf) => leaf?.subject)).size).toBe(2)
    })
  })
}
