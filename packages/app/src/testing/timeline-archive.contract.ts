import type { DebtorKey, LenderId } from '@fencun/core/ids'
import { fold } from '@fencun/core/timeline/fold'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import {
  appendTo,
  hold,
  newDebtor,
  newLender,
  permitted,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every archive of timelines promises. */
export function describeTimelineArchive(name: string, make: MakeStores): void {
  describe(`the archive of timelines in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const all = async (lender: LenderId): Promise<readonly ArchivedTimeline[]> => {
      const found = []
      for await (const one of stores.archive.timelines(lender)) found.push(one)
      return found
    }
    const append = async (key: DebtorKey, ...names: readonly string[]): Promise<void> => {
      const [head = { version: 0, state: EMPTY_STATE }] = await stores.timelines.load([key])
      await stores.timelines.append([
        appendTo(
          key,
          head,
          names.map((one) => hold(one)),
        ),
      ])
    }

    it('is empty for a lender nobody has heard of', async () => {
      const lender = newLender()
      expect(await all(lender)).toEqual([])
      expect(await stores.archive.count(lender)).toBe(0)
    })

    it('gives every event in the order of versions, with the snapshot beside it', async () => {
      const key = { lender: newLender(), debtor: newDebtor() }
      const [one, two, asked] = [hold('one'), hold('two', 1), permitted(key, 'request-1', 2)]
      const empty = { version: 0, state: EMPTY_STATE }
      await stores.timelines.append([appendTo(key, empty, [one, two])])
      const [head = empty] = await stores.timelines.load([key])
      await stores.timelines.append([appendTo(key, head, [asked])])
      expect(await all(key.lender)).toEqual([
        {
          debtor: key.debtor,
          head: { version: 3, state: fold([one, two, asked]) },
          events: [one, two, asked].map((event, index) => {
            return { version: index + 1, event, agrees: true }
          }),
          cases: [],
        },
      ])
    })

    it('gives the debtor’s own cases with the timeline', async () => {
      const lender = newLender()
      const debtors = [newDebtor('0a'), newDebtor('f1')]
      const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
      const made = sampleRegistration(lender, debtors, heads)
      await stores.placements.register(made)
      const found = await all(lender)
      expect(found.flatMap(({ cases }) => cases)).toEqual(made.cases)
      expect(found.every(({ debtor, cases }) => cases.every((one) => one.debtor === debtor))).toBe(
        true,
      )
    })

    it('passes nobody over where one page ends and the next begins', async () => {
      const lender = newLender()
      const buckets = ['00', '7f', '7f', '80', 'ff']
      const debtors = Array.from({ length: 410 }, (_, n) => newDebtor(buckets[n % 5]))
      const empty = { version: 0, state: EMPTY_STATE }
      await stores.timelines.append(
        debtors.map((debtor) => appendTo({ lender, debtor }, empty, [hold(`of ${debtor}`)])),
      )
      const found = await all(lender)
      expect(found.map(({ debtor }) => debtor)).toEqual(debtors.toSorted())
      expect(found.every(({ debtor, head }) => head?.state?.holds[`of ${debtor}`])).toBe(true)
      expect(found.every(({ events }) => events.length === 1)).toBe(true)
      expect(await stores.archive.count(lender)).toBe(410)
    })

    it('shows one lender nothing of another, though a person’s id were the same', async () => {
      const [mine, theirs] = [newLender(), newLender()]
      const debtor = newDebtor()
      await append({ lender: mine, debtor }, 'mine')
      await append({ lender: theirs, debtor }, 'theirs', 'theirs too')
      const [found, ...more] = await all(mine)
      expect(more).toEqual([])
      expect(Object.keys(found?.head?.state?.holds ?? {})).toEqual(['mine'])
      expect(found?.events).toHaveLength(1)
      expect(await stores.archive.count(mine)).toBe(1)
    })
  })
}
