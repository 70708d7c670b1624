import type { DebtorKey } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { fold } from '@fencun/core/timeline/fold'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimelineHead, TimelineStore } from '../ports/timeline-store.ts'
import { appendTo, hold, newDebtor, newLender, permitted } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every timeline store promises. */
export function describeTimelineStore(name: string, make: MakeStores): void {
  describe(`timelines in ${name}`, () => {
    let stores: StoresUnderTest
    let timelines: TimelineStore

    beforeAll(async () => {
      stores = await make()
      timelines = stores.timelines
    })
    afterAll(async () => stores.close())

    const newKey = (): DebtorKey => ({ lender: newLender(), debtor: newDebtor() })
    const headOf = async (key: DebtorKey): Promise<TimelineHead> => {
      const [head] = await timelines.load([key])
      if (head === undefined) throw new Error('one head per key')
      return head
    }

    it('holds a debtor nobody has heard of at version 0 with the empty state', async () => {
      expect(await headOf(newKey())).toEqual({ version: 0, state: EMPTY_STATE })
    })

    it('answers several keys in their order, known and unknown, of several lenders', async () => {
      const [a, b, c] = [newKey(), newKey(), newKey()]
      const held = { ...c, debtor: newDebtor('00') }
      await timelines.append([appendTo(a, await headOf(a), [hold('of a')])])
      await timelines.append([appendTo(held, await headOf(held), [hold('of c'), hold('too')])])
      const heads = await timelines.load([b, held, a, c, a])
      expect(heads.map(({ version }) => version)).toEqual([0, 2, 1, 0, 1])
      expect(Object.keys(heads[2]?.state.holds ?? {})).toEqual(['of a'])
    })

    it('gives no answer for no question', async () => {
      expect(await timelines.load([])).toEqual([])
      expect(await timelines.append([])).toEqual([])
    })

    it('appends at the version that was read and counts events, not appends', async () => {
      const key = newKey()
      const events = [hold('first'), hold('second', 1)]
      expect(await timelines.append([appendTo(key, await headOf(key), events)])).toEqual([
        'appended',
      ])
      const head = await headOf(key)
      expect(head).toEqual({ version: 2, state: fold(events) })
      await timelines.append([appendTo(key, head, [hold('third', 2)])])
      expect((await headOf(key)).version).toBe(3)
    })

    it('refuses an append at a version that has passed, and changes nothing', async () => {
      const key = newKey()
      const early = await headOf(key)
      await timelines.append([appendTo(key, early, [hold('winner')])])
      const before = await headOf(key)
      expect(await timelines.append([appendTo(key, early, [hold('loser')])])).toEqual(['conflict'])
      expect(await headOf(key)).toEqual(before)
      expect(await timelines.history(key, { limit: 9 })).toHaveLength(1)
    })

    it('refuses an append at a version that is still to come', async () => {
      const key = newKey()
      const ahead = { version: 4, state: EMPTY_STATE }
      expect(await timelines.append([appendTo(key, ahead, [hold('early')])])).toEqual(['conflict'])
      expect((await headOf(key)).version).toBe(0)
    })

    it('lets each debtor of a batch stand alone, in any order of the keys', async () => {
      const lender = newLender()
      const keys = ['f0', '03', '9c', '41'].map((bucket) => ({ lender, debtor: newDebtor(bucket) }))
      const heads = await timelines.load(keys)
      const moved = keys[1]
      if (moved === undefined) throw new Error('four keys')
      await timelines.append([appendTo(moved, await headOf(moved), [hold('first')])])
      const results = await timelines.append(
        keys.map((key, index) =>
          appendTo(key, heads[index] ?? { version: 0, state: EMPTY_STATE }, [hold(`of ${index}`)]),
        ),
      )
      expect(results).toEqual(['appended', 'conflict', 'appended', 'appended'])
      const after = await timelines.load(keys)
      expect(after.map(({ state }) => Object.keys(state.holds))).toEqual([
        ['of 0'],
        ['first'],
        ['of 2'],
        ['of 3'],
      ])
    })

    it('takes a batch over several lenders', async () => {
      const keys = [newKey(), newKey(), newKey()]
      const appends = keys.map((key) =>
        appendTo(key, { version: 0, state: EMPTY_STATE }, [hold('one')]),
      )
      expect(await timelines.append(appends)).toEqual(['appended', 'appended', 'appended'])
      expect((await timelines.load(keys)).map(({ version }) => version)).toEqual([1, 1, 1])
    })

    it('lets the first of two appends for one debtor in one batch win', async () => {
      const key = newKey()
      const head = await headOf(key)
      const appends = [appendTo(key, head, [hold('first')]), appendTo(key, head, [hold('second')])]
      expect(await timelines.append(appends)).toEqual(['appended', 'conflict'])
      expect(Object.keys((await headOf(key)).state.holds)).toEqual(['first'])
    })

    it('gives back the events exactly as they were, newest first and in pages', async () => {
      const key = newKey()
      const events = [hold('a'), permitted(key, 'request-1', 1), hold('c', 2), hold('d', 3)]
      await timelines.append([appendTo(key, await headOf(key), events)])
      const first = await timelines.history(key, { limit: 3 })
      expect(first.map(({ version }) => version)).toEqual([4, 3, 2])
      const rest = await timelines.history(key, { before: 2, limit: 3 })
      expect([...first, ...rest].toReversed().map(({ event }) => event)).toEqual(events)
    })

    it('keeps the order of measured values, as they are shown', async () => {
      const key = newKey()
      await timelines.append([appendTo(key, await headOf(key), [permitted(key, 'request-1')])])
      const [stored] = await timelines.history(key, { limit: 1 })
      if (stored?.event.kind !== 'contact-permitted') throw new Error('the permit was stored')
      expect(Object.keys(stored.event.decision.findings[0]?.measured ?? {})).toEqual([
        'longestFirst',
        'beta',
        'alpha',
      ])
    })

    it('finds the decision that answered a request id, for that debtor only', async () => {
      const key = newKey()
      const decision = permitted(key, 'request-1', 1)
      await timelines.append([appendTo(key, await headOf(key), [hold('a'), decision])])
      expect(await timelines.findRequest(key, 'request-1')).toEqual(decision)
      expect(await timelines.findRequest(key, 'request-2')).toBeUndefined()
      const other = { ...key, debtor: newDebtor() }
      expect(await timelines.findRequest(other, 'request-1')).toBeUndefined()
    })

    it('refuses a second decision for a request id, without harm to the others', async () => {
      const key = newKey()
      const other = { ...key, debtor: newDebtor('0b') }
      await timelines.append([appendTo(key, await headOf(key), [permitted(key, 'request-1')])])
      const results = await timelines.append([
        appendTo(key, await headOf(key), [hold('fine'), permitted(key, 'request-1', 1)]),
        appendTo(other, await headOf(other), [permitted(other, 'request-1')]),
      ])
      expect(results).toEqual(['conflict', 'appended'])
      expect((await headOf(key)).version).toBe(1)
      expect((await headOf(other)).version).toBe(1)
    })

    it('refuses two decisions for one request id in one append', async () => {
      const key = newKey()
      const twice = [permitted(key, 'request-1'), permitted(key, 'request-1', 1)]
      expect(await timelines.append([appendTo(key, await headOf(key), twice)])).toEqual([
        'conflict',
      ])
      expect((await headOf(key)).version).toBe(0)
    })

    it('lets exactly one of many writers at one version win', async () => {
      const key = newKey()
      const head = await headOf(key)
      const results = await Promise.all(
        Array.from({ length: 24 }, async (_, index) =>
          timelines.append([appendTo(key, head, [hold(`writer ${index}`)])]),
        ),
      )
      expect(results.flat().filter((result) => result === 'appended')).toHaveLength(1)
      expect((await headOf(key)).version).toBe(1)
      expect(await timelines.history(key, { limit: 99 })).toHaveLength(1)
    })

    it('keeps a snapshot that equals a fresh fold of its history', async () => {
      const key = newKey()
      for (let n = 0; n < 60; n += 1) {
        const permit = permitted(key, `request-${n}`, n * 24 * 60)
        if (permit.kind !== 'contact-permitted') throw new Error('a permit')
        const at = plusMs(permit.at, 1000)
        const ended = { kind: 'contact-ended', contact: permit.contact } as const
        const outcome = n % 3 === 0 ? 'voicemail' : 'no-answer'
        const end = { ...hold('x'), ...ended, at, outcome } as const
        await timelines.append([appendTo(key, await headOf(key), [permit, end])])
      }
      const history = await timelines.history(key, { limit: 999 })
      const head = await headOf(key)
      expect(head.version).toBe(120)
      expect(head.state).toEqual(fold(history.toReversed().map(({ event }) => event)))
      expect(JSON.stringify(head.state)).toBe(
        JSON.stringify(fold(history.toReversed().map(({ event }) => event))),
      )
    })
  })
}
