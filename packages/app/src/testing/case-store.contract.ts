import { caseId, type LenderId, orgId, placementId, staffId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile, CaseFilter } from '../ports/case-store.ts'
import type { CasePatch } from '../ports/timeline-store.ts'
import {
  AGENCY,
  appendTo,
  hold,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleRecord,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const LI = staffId('collector-li')
const ZHOU = staffId('collector-zhou')
const at = (hour: number) => plusMs(SAMPLE_AT, hour * 3_600_000)

/** What every case store promises. */
export function describeCaseStore(name: string, make: MakeStores): void {
  describe(`cases in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    /** Registers one debtor per part and gives the cases in that order. */
    const place = async (lender: LenderId, parts: readonly Partial<CaseFile>[]) => {
      const debtors = parts.map((_, index) => newDebtor(['e0', '11', '7f'][index % 3]))
      const heads = new Map(debtors.map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
      const made = sampleRegistration(lender, debtors, heads, (index) => parts[index] ?? {})
      const result = await stores.placements.register(made)
      expect(result).toEqual({ kind: 'registered' })
      return made.cases
    }
    const numbersOf = async (lender: LenderId, filter: CaseFilter, order: 'due' | 'case-number') =>
      (await stores.cases.list(lender, filter, { order, offset: 0, limit: 99 })).cases.map(
        ({ caseNumber }) => caseNumber,
      )

    it('finds a case by its id, for its lender only', async () => {
      const lender = newLender()
      const [file] = await place(lender, [{ nextStepAt: at(1), lastContactAt: at(-1) }])
      if (file === undefined) throw new Error('one case')
      expect(await stores.cases.find(lender, file.case)).toEqual(file)
      expect(await stores.cases.find(newLender(), file.case)).toBeUndefined()
    })

    it('finds many cases by ids and by exact numbers at once, each once', async () => {
      const lender = newLender()
      const parts = [{ caseNumber: 'X1' }, { caseNumber: 'X12' }, { caseNumber: 'X2' }]
      const [first, , third] = await place(lender, parts)
      await place(newLender(), [{ caseNumber: 'X1' }])
      if (first === undefined || third === undefined) throw new Error('three cases')
      const ids = [third.case, first.case, caseId('no-such'), caseId(`e0${'0'.repeat(32)}`)]
      const named = (caseNumbers: readonly string[], cases = ids) =>
        stores.cases.named(lender, { cases, caseNumbers })
      const both = (await named(['X1', 'nowhere'])).toSorted((a, b) =>
        a.caseNumber < b.caseNumber ? -1 : 1,
      )
      expect(both).toEqual([first, third])
      expect(await named(['X1'], [])).toEqual([first])
      expect(await named([], [])).toEqual([])
    })

    it('finds nothing by an id that is none', async () => {
      for (const id of ['', 'no-such', 'a7', `a7${'0'.repeat(32)}`, "a7' or true --"]) {
        expect(await stores.cases.find(newLender(), caseId(id))).toBeUndefined()
      }
    })

    it('orders by what is due: next step, then never contacted, then amount; closed last', async () => {
      const lender = newLender()
      await place(lender, [
        { caseNumber: '7 closed, though due', status: 'settled', nextStepAt: at(0) },
        { caseNumber: '6 contacted, small', lastContactAt: at(-9), placedAmountFen: fen(1n) },
        { caseNumber: '5 contacted, large', lastContactAt: at(-1), placedAmountFen: fen(9n) },
        { caseNumber: '4 never contacted, small', placedAmountFen: fen(2n) },
        { caseNumber: '3 never contacted, large', placedAmountFen: fen(8n) },
        { caseNumber: '2 due later', nextStepAt: at(2), placedAmountFen: fen(99n) },
        { caseNumber: '1 due first', nextStepAt: at(1), lastContactAt: at(-1) },
      ])
      const due = await numbersOf(lender, {}, 'due')
      expect(due.map((number) => number[0])).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    })

    it('orders by case number', async () => {
      const lender = newLender()
      await place(lender, [{ caseNumber: 'b' }, { caseNumber: 'B' }, { caseNumber: 'a10' }])
      expect(await numbersOf(lender, {}, 'case-number')).toEqual(['B', 'a10', 'b'])
    })

    it('filters by handler, collector, nobody, placement, status and number', async () => {
      const lender = newLender()
      const other = orgId('agency-2')
      const [first] = await place(lender, [
        { caseNumber: 'X%1', collector: LI },
        { caseNumber: 'X%2', collector: ZHOU, status: 'returned' },
        { caseNumber: 'XY3' },
        { caseNumber: 'Z4', handler: other, collector: LI },
      ])
      await place(lender, [{ caseNumber: 'second' }])
      const numbers = (filter: CaseFilter) => numbersOf(lender, filter, 'case-number')
      expect(await numbers({ handler: other })).toEqual(['Z4'])
      expect(await numbers({ collector: LI })).toEqual(['X%1', 'Z4'])
      expect(await numbers({ collector: LI, handler: AGENCY })).toEqual(['X%1'])
      expect(await numbers({ collector: null })).toEqual(['XY3', 'second'])
      expect(await numbers({ status: 'returned' })).toEqual(['X%2'])
      expect(await numbers({ caseNumber: 'X%' })).toEqual(['X%1', 'X%2'])
      expect(await numbers({ caseNumber: 'XY3' })).toEqual(['XY3'])
      expect(await numbers({ placement: placementId('none') })).toEqual([])
      expect(await numbers({ placement: first?.placement ?? placementId('') })).toHaveLength(4)
    })

    it('pages through all cases once and counts them', async () => {
      const lender = newLender()
      await place(
        lender,
        Array.from({ length: 7 }, (_, index) => ({ caseNumber: `n${index}` })),
      )
      const order = 'due' as const
      const pages = await Promise.all(
        [0, 3, 6, 9].map(async (offset) =>
          stores.cases.list(lender, {}, { order, offset, limit: 3 }),
        ),
      )
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7])
      expect(pages.map(({ cases }) => cases.length)).toEqual([3, 3, 1, 0])
      const seen = new Set(pages.flatMap(({ cases }) => cases.map((file) => file.case)))
      expect(seen.size).toBe(7)
    })

    it('sums the open cases of each collector and of nobody', async () => {
      const lender = newLender()
      const amount = (yuan: bigint) => ({ placedAmountFen: fen(yuan * 100n) })
      await place(lender, [
        { collector: LI, ...amount(5n) },
        { collector: LI, ...amount(6n) },
        { collector: LI, ...amount(100n), status: 'settled' },
        { collector: null, ...amount(1n) },
        { collector: ZHOU, ...amount(90_000_000_000_000n) },
        { collector: ZHOU, ...amount(2n), handler: orgId('agency-2') },
      ])
      expect(await stores.cases.loads(lender, AGENCY)).toEqual([
        { collector: null, cases: 1, placedAmountFen: 100n },
        { collector: LI, cases: 2, placedAmountFen: 1100n },
        { collector: ZHOU, cases: 1, placedAmountFen: 9_000_000_000_000_000n },
      ])
      expect(await stores.cases.loads(newLender(), AGENCY)).toEqual([])
    })

    it('follows the patches of an append; what is absent stays', async () => {
      const lender = newLender()
      const [file, untouched] = await place(lender, [{ nextStepAt: at(1) }, {}])
      if (file === undefined || untouched === undefined) throw new Error('two cases')
      const key = { lender, debtor: file.debtor }
      const patch = async (cases: readonly CasePatch[]) => {
        const [head] = await stores.timelines.load([key])
        if (head === undefined) throw new Error('one head')
        await stores.timelines.append([{ ...appendTo(key, head, [hold('x')]), cases }])
        return stores.cases.find(lender, file.case)
      }
      const id = { case: file.case }
      expect(await patch([{ ...id, collector: LI }])).toEqual({ ...file, collector: LI })
      expect(await patch([{ ...id, lastContactAt: at(2) }])).toEqual({
        ...file,
        collector: LI,
        lastContactAt: at(2),
      })
      expect(
        await patch([
          { ...id, nextStepAt: null, status: 'settled' },
          { ...id, collector: null },
        ]),
      ).toEqual({ ...file, nextStepAt: null, status: 'settled', lastContactAt: at(2) })
      expect(await stores.cases.find(lender, untouched.case)).toEqual(untouched)
    })

    it('changes nothing of a case when the append meets a conflict', async () => {
      const lender = newLender()
      const [file] = await place(lender, [{}])
      if (file === undefined) throw new Error('one case')
      const key = { lender, debtor: file.debtor }
      const late = appendTo(key, { version: 0, state: EMPTY_STATE }, [hold('late')])
      const record = sampleRecord(key, file.case)
      const cases = [{ case: file.case, collector: LI }]
      const results = await stores.timelines.append([{ ...late, cases, records: [record] }])
      expect(results).toEqual(['conflict'])
      expect(await stores.cases.find(lender, file.case)).toEqual(file)
      expect(await stores.timelines.records(key, [record.contact], 'lender')).toEqual([])
    })

    it('keeps the record of a contact and gives it back with its note', async () => {
      const lender = newLender()
      const [file] = await place(lender, [{}])
      if (file === undefined) throw new Error('one case')
      const key = { lender, debtor: file.debtor }
      const [head] = await stores.timelines.load([key])
      if (head === undefined) throw new Error('one head')
      const records = [sampleRecord(key, file.case), sampleRecord(key, file.case)]
      await stores.timelines.append([{ ...appendTo(key, head, [hold('x')]), records }])
      const contacts = records.map(({ contact }) => contact)
      expect(await stores.timelines.records(key, contacts.slice(0, 1), 'lender')).toEqual([
        records[0],
      ])
      const found = await stores.timelines.records(key, contacts.toReversed(), 'lender')
      expect(found).toEqual(records)
      expect(found[0]?.note?.reveal()).toBe(records[0]?.note.reveal())
      expect(
        await stores.timelines.records({ ...key, lender: newLender() }, contacts, 'lender'),
      ).toEqual([])
    })
  })
}
