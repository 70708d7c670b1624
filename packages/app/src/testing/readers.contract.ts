import { personalAccount, personalIdNumber, personalName } from '@fencun/core/identity/personal'
import { type LenderId, orgId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import type { Reader } from '../ports/reader.ts'
import {
  AGENCY,
  newDebtor,
  newLender,
  sampleNote,
  samplePerson,
  samplePoint,
  sampleRecord,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const RIVAL = orgId('agency-2')
const PHONE = '13800001234'
const CARD = '6222491901836301'
const PAGE = { order: 'case-number', offset: 0, limit: 10 } as const

/** What every store promises of who reads: the lender, and who handles a case of the debtor. */
export function describeReaders(name: string, make: MakeStores): void {
  describe(`readers of ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const place = async (lender: LenderId, part: Partial<CaseFile> = {}) => {
      const debtor = newDebtor()
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const made = sampleRegistration(lender, [debtor], heads, () => part)
      const person = samplePerson(debtor, {
        name: personalName('欧阳小明'),
        idNumber: personalIdNumber('11010519491231002X'),
      })
      const contact = samplePerson(debtor, { role: 'contact', name: personalName('试样家属') })
      const point = samplePoint(contact)
      const [timeline] = made.timelines
      const [file] = made.cases
      if (timeline === undefined || file === undefined) throw new Error('one case')
      const record = sampleRecord(timeline.key, file.case)
      await stores.placements.register({
        ...{ ...made, people: [person, contact], points: [point] },
        accounts: [{ debtor, account: personalAccount(CARD) }],
        timelines: [{ ...timeline, records: [record], notes: [sampleNote(file.case)] }],
      })
      return { key: timeline.key, file, record, point: point.point }
    }
    type Placed = Awaited<ReturnType<typeof place>>
    const reads = async ({ key, record, point }: Placed, reader: Reader) => {
      const [people] = await stores.people.of([key], reader)
      const [read] = await stores.timelines.records(key, [record.contact], reader)
      const [note] = await stores.timelines.notes(key, reader)
      const value = await stores.people.valueOf({ ...key, point, reader })
      const { keyDestroyed } = people ?? {}
      return {
        keyDestroyed,
        of: people?.people.length,
        value,
        record: read?.note,
        note: note?.text,
      }
    }
    const SHUT = { keyDestroyed: true, of: 0, value: null, record: null, note: null }
    const found = async (lender: LenderId, text: string, reader: Reader) => {
      const { cases } = await stores.cases.list(lender, { search: { text, reader } }, PAGE)
      return cases.map((one) => one.caseNumber)
    }

    it('are the lender and the agency that handles a case, and nobody else', async () => {
      const placed = await place(newLender())
      for (const reader of [
        'lender',
        { org: orgId(placed.key.lender) },
        { org: AGENCY },
      ] as const) {
        expect(await reads(placed, reader)).toMatchObject({ keyDestroyed: false, of: 2 })
        expect((await reads(placed, reader)).value?.reveal()).toBe(PHONE)
        expect((await reads(placed, reader)).note?.reveal()).toContain('张试样')
      }
      expect(await reads(placed, { org: RIVAL })).toEqual(SHUT)
      expect(await reads(placed, { org: orgId(newLender()) })).toEqual(SHUT)
    })

    it('are no longer the agency that handed its case back', async () => {
      const placed = await place(newLender(), { status: 'returned' })
      expect(await reads(placed, { org: AGENCY })).toEqual(SHUT)
      expect(await reads(placed, 'lender')).toMatchObject({ keyDestroyed: false, of: 2 })
    })

    it('find a debtor by number, identity number, name, card, or the case number’s beginning', async () => {
      const lender = newLender()
      const { file } = await place(lender, { caseNumber: 'DA-2026-0001' })
      const typed = [PHONE, '138 0000 1234', '11010519491231002X', '欧阳小明', CARD, 'DA-2026']
      for (const text of typed) {
        for (const reader of ['lender', { org: AGENCY }] as const) {
          expect(await found(lender, text, reader), text).toEqual([file.caseNumber])
        }
        expect(await found(newLender(), text, { org: AGENCY }), text).toEqual([])
      }
      for (const text of ['欧阳', '1380000123', '试样家属', 'A-2026', 'DA%', '6222']) {
        expect(await found(lender, text, 'lender'), text).toEqual([])
      }
    })

    it('find nobody by what they may not read, but a case by its number', async () => {
      const lender = newLender()
      const { file } = await place(lender)
      for (const text of [PHONE, '11010519491231002X', '欧阳小明', CARD]) {
        expect(await found(lender, text, { org: RIVAL }), text).toEqual([])
      }
      expect(await found(lender, file.caseNumber, { org: RIVAL })).toEqual([file.caseNumber])
    })

    it('find with other filters at once, page by page', async () => {
      const lender = newLender()
      for (const caseNumber of ['S-1', 'S-2', 'S-3']) await place(lender, { caseNumber })
      await place(lender, { caseNumber: 'S-4', status: 'settled' })
      const search = { text: PHONE, reader: 'lender' } as const
      const page = { order: 'case-number', offset: 1, limit: 1 } as const
      const { cases, total } = await stores.cases.list(lender, { search, status: 'open' }, page)
      expect([cases.map((one) => one.caseNumber), total]).toEqual([['S-2'], 3])
    })
  })
}
