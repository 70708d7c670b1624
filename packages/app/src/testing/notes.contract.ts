import { personalText } from '@fencun/core/identity/personal'
import type { DebtorKey } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import type { ReadNote, TimelineHead, WrittenNote } from '../ports/timeline-store.ts'
import {
  appendTo,
  hold,
  newDebtor,
  newLender,
  sampleNote,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every store promises of notes: written with events or not at all, and read by key. */
export function describeNotes(name: string, make: MakeStores): void {
  describe(`written notes in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    /** Two debtors of one lender, each with a case; the first comes with notes. */
    const place = async (notes: (file: CaseFile) => readonly WrittenNote[]) => {
      const lender = newLender()
      const debtors = [newDebtor('e1'), newDebtor('0f')]
      const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
      const made = sampleRegistration(lender, debtors, heads)
      const [mine, his] = made.cases
      if (mine === undefined || his === undefined) throw new Error('two cases')
      const timelines = made.timelines.map((one) =>
        one.key.debtor === mine.debtor ? { ...one, notes: notes(mine) } : one,
      )
      const result = await stores.placements.register({ ...made, timelines })
      const key: DebtorKey = { lender, debtor: mine.debtor }
      return { result, key, mine, his, made }
    }
    const headOf = async (key: DebtorKey): Promise<TimelineHead> => {
      const [head] = await stores.timelines.load([key])
      if (head === undefined) throw new Error('one head')
      return head
    }
    const words = (notes: readonly ReadNote[]) => notes.map(({ text }) => text?.reveal())

    it('come with a placement and are read whole, in order, and print masked', async () => {
      const texts = ['第一条\n“换行”与𠮷', "it's {NULL}, \\x00", '  ', '长'.repeat(30_000)]
      const given: WrittenNote[] = []
      const { key, his } = await place((file) => {
        given.push(...texts.map((text) => sampleNote(file.case, { text: personalText(text) })))
        return given.toReversed()
      })
      const found = await stores.timelines.notes(key, 'lender')
      expect(found).toEqual(given)
      expect(words(found)).toEqual(texts)
      expect(found.map(({ text }) => String(text))).toEqual(texts.map(() => '****'))
      expect(await stores.timelines.notes({ ...key, debtor: his.debtor }, 'lender')).toEqual([])
      expect(await stores.timelines.notes({ ...key, lender: newLender() }, 'lender')).toEqual([])
    })

    it('come with a hold, and even without any event', async () => {
      const { key, mine } = await place(() => [])
      const about = { kind: 'hold', hold: 'x' } as const
      const notes = [sampleNote(mine.case, { about }), sampleNote(mine.case, { about })]
      const [first, second] = notes.map((note) => [note])
      const withHold = appendTo(key, await headOf(key), [hold('x')])
      await stores.timelines.append([{ ...withHold, notes: first ?? [] }])
      const alone = appendTo(key, await headOf(key), [])
      expect(await stores.timelines.append([{ ...alone, notes: second ?? [] }])).toEqual([
        'appended',
      ])
      expect(await stores.timelines.notes(key, 'lender')).toEqual(notes)
      expect((await headOf(key)).version).toBe(2)
    })

    it('are not written by an append that meets a conflict, nor by a file that came before', async () => {
      const { key, mine, made } = await place(() => [])
      const late = appendTo(key, { version: 0, state: EMPTY_STATE }, [hold('late')])
      const notes = [sampleNote(mine.case)]
      expect(await stores.timelines.append([{ ...late, notes }])).toEqual(['conflict'])
      const again = made.timelines.map((one) => ({ ...one, notes }))
      await stores.placements.register({ ...made, timelines: again })
      expect(await stores.timelines.notes(key, 'lender')).toEqual([])
    })

    it('belong to a case of the debtor, or nothing is written', async () => {
      const { key, his } = await place(() => [])
      const head = await headOf(key)
      const append = { ...appendTo(key, head, [hold('x')]), notes: [sampleNote(his.case)] }
      await expect(stores.timelines.append([append])).rejects.toThrow()
      expect(await headOf(key)).toEqual(head)
      expect(await stores.timelines.notes(key, 'lender')).toEqual([])
    })
  })
}
