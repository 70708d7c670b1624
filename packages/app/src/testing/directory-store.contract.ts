import { lenderId, orgId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DirectoryStore, Lender, Org } from '../ports/directory-store.ts'
import { newLender, sampleLender, sampleLine, sampleOrg, sampleStaff } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every directory promises. */
export function describeDirectoryStore(name: string, make: MakeStores): void {
  describe(`the directory in ${name}`, () => {
    let stores: StoresUnderTest
    let directory: DirectoryStore

    beforeAll(async () => {
      stores = await make()
      directory = stores.directory
    })
    afterAll(async () => stores.close())

    const added = async (): Promise<{ lender: Lender; own: Org }> => {
      const id = newLender()
      const lender = sampleLender(id)
      const own = sampleOrg(id)
      expect(await directory.addLender(lender, own)).toBe('added')
      return { lender, own }
    }
    it('is empty until the first lender is added', async () => {
      expect(await directory.isEmpty()).toBe(true)
      expect(await directory.lenders()).toEqual([])
      const { lender } = await added()
      expect(await directory.isEmpty()).toBe(false)
      expect(await directory.lenders()).toEqual([lender])
    })

    it('knows a lender and its own organisation from one call, and takes it once', async () => {
      const { lender, own } = await added()
      expect(await directory.lender(lender.lender)).toEqual(lender)
      expect(await directory.orgs(lender.lender)).toEqual([own])
      expect(await directory.addLender({ ...lender, name: 'other' }, own)).toBe('exists')
      expect(await directory.lender(lender.lender)).toEqual(lender)
      expect(await directory.lender(lenderId('nobody'))).toBeUndefined()
    })

    it('adds agencies and changes them', async () => {
      const { lender, own } = await added()
      const part = { org: orgId('an-agency'), contractUntil: day(21_000) }
      const agency = sampleOrg(own.lender, { ...part, kind: 'agency' })
      await directory.saveOrg(agency)
      expect(await directory.orgs(lender.lender)).toContainEqual(agency)
      await directory.saveOrg({ ...agency, listed: false })
      expect(await directory.orgs(lender.lender)).toContainEqual({ ...agency, listed: false })
      expect(await directory.orgs(lender.lender)).toHaveLength(2)
    })

    it('finds staff by lender and by id alone', async () => {
      const { own } = await added()
      const one = sampleStaff(own)
      const other = sampleStaff((await added()).own)
      expect(await directory.addStaff(one)).toBe('added')
      expect(await directory.addStaff(other)).toBe('added')
      expect(await directory.staff(own.lender)).toEqual([one])
      expect(await directory.staffById(other.staff)).toEqual(other)
      expect(await directory.staffById(staffId('nobody'))).toBeUndefined()
    })

    it('gives an account to one person in the whole installation, however it is written', async () => {
      const one = sampleStaff((await added()).own, { account: 'Zhou.Min' })
      const { own } = await added()
      expect(await directory.addStaff(one)).toBe('added')
      expect(await directory.addStaff(sampleStaff(own, { account: ' zhou.min' }))).toBe('exists')
      expect(await directory.addStaff(sampleStaff(own, { account: 'ｚｈｏｕ.MIN' }))).toBe('exists')
      expect(await directory.addStaff({ ...one, account: 'new' })).toBe('exists')
      expect(await directory.staff(own.lender)).toEqual([])
      expect(await directory.staffById(one.staff)).toEqual(one)
    })

    it('ends and restores the work of a person, of that lender only', async () => {
      const { own } = await added()
      const one = sampleStaff(own)
      await directory.addStaff(one)
      await directory.setStaffActive(own.lender, one.staff, false)
      expect(await directory.staffById(one.staff)).toEqual({ ...one, active: false })
      await directory.setStaffActive(newLender(), one.staff, true)
      expect((await directory.staffById(one.staff))?.active).toBe(false)
      await directory.setStaffActive(own.lender, one.staff, true)
      expect((await directory.staffById(one.staff))?.active).toBe(true)
    })

    it('keeps the lines of an organisation and their state', async () => {
      const { own } = await added()
      const line = sampleLine(own)
      await directory.saveLine(line)
      expect(await directory.lines(own.lender, own.org)).toEqual([line])
      await directory.saveLine({ ...line, recorderUp: false })
      expect(await directory.lines(own.lender, own.org)).toEqual([{ ...line, recorderUp: false }])
      expect(await directory.lines(own.lender, orgId('other'))).toEqual([])
    })

    it('keeps one notice per year, the last that was loaded', async () => {
      const notice = (year: number, source: string) => ({
        year,
        source,
        publishedOn: day(20_760),
        rows: [
          {
            day: day(20_855),
            kind: 'holiday' as const,
            statutory: true,
            name: { zh: '春节', en: 'Spring Festival' },
            source,
          },
        ],
      })
      expect(await directory.notices()).toEqual([])
      await directory.saveNotice(notice(2028, 'b'))
      await directory.saveNotice(notice(2027, 'a'))
      await directory.saveNotice(notice(2028, 'c'))
      expect(await directory.notices()).toEqual([notice(2027, 'a'), notice(2028, 'c')])
    })
  })
}
