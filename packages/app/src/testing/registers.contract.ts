import { orgId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DirectoryStore } from '../ports/directory-store.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'
import { newLender, sampleLender, sampleOrg, sampleStaff } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What the registers of every directory promise. */
export function describeRegisters(name: string, make: MakeStores): void {
  describe(`the registers in ${name}`, () => {
    let stores: StoresUnderTest
    let directory: DirectoryStore

    beforeAll(async () => {
      stores = await make()
      directory = stores.directory
    })
    afterAll(async () => stores.close())

    const added = async () => {
      const id = newLender()
      const own = sampleOrg(id)
      await directory.addLender(sampleLender(id), own)
      const agency = sampleOrg(id, { org: orgId('an-agency'), kind: 'agency' })
      await directory.saveOrg(agency)
      const one = sampleStaff(agency)
      await directory.addStaff(one)
      return { lender: id, org: agency.org, staff: one.staff }
    }
    const versionOf = async (lender: Parameters<DirectoryStore['versions']>[0]) =>
      (await directory.versions(lender)).directory

    it('know nothing of a lender, an agency or a person before anybody wrote it', async () => {
      const { lender } = await added()
      expect(await directory.lenderType(lender)).toBeNull()
      expect(await directory.engagements(lender)).toEqual([])
      expect(await directory.qualifications(lender)).toEqual([])
    })

    it('keep what kind of lender it is, and raise the version only for a change', async () => {
      const { lender } = await added()
      const before = await versionOf(lender)
      await directory.saveLenderType(lender, 'bank')
      await directory.saveLenderType(lender, 'bank')
      expect(await versionOf(lender)).toBe(before + 1)
      await directory.saveLenderType(lender, 'micro-loan')
      expect(await directory.lenderType(lender)).toBe('micro-loan')
      expect(await versionOf(lender)).toBe(before + 2)
    })

    it('keep the last word on an engagement, of that lender only', async () => {
      const { lender, org } = await added()
      const other = await added()
      const held: Engagement = {
        org,
        impactAssessedOn: day(20_700),
        evaluatedOn: null,
        subcontracted: false,
      }
      const before = await versionOf(lender)
      await directory.saveEngagement(lender, held)
      await directory.saveEngagement(lender, held)
      await directory.saveEngagement(lender, { ...held, evaluatedOn: day(20_750) })
      expect(await directory.engagements(lender)).toEqual([{ ...held, evaluatedOn: day(20_750) }])
      expect(await versionOf(lender)).toBe(before + 2)
      expect(await directory.engagements(other.lender)).toEqual([])
    })

    it('keep the last word on a qualification, of that lender only', async () => {
      const { lender, staff } = await added()
      const other = await added()
      const shown: Qualification = {
        staff,
        trainedOn: day(20_700),
        confidentialitySigned: true,
        suspended: false,
      }
      const before = await versionOf(lender)
      await directory.saveQualification(lender, shown)
      await directory.saveQualification(lender, shown)
      await directory.saveQualification(lender, { ...shown, suspended: true })
      expect(await directory.qualifications(lender)).toEqual([{ ...shown, suspended: true }])
      expect(await versionOf(lender)).toBe(before + 2)
      expect(await directory.qualifications(other.lender)).toEqual([])
    })

    it('take nothing about an agency or a person whom the lender does not have', async () => {
      const { lender } = await added()
      const empty = { impactAssessedOn: null, evaluatedOn: null, subcontracted: false }
      const shown = { trainedOn: null, confidentialitySigned: false, suspended: false }
      await expect(
        directory.saveEngagement(lender, { org: orgId('nobody'), ...empty }),
      ).rejects.toThrow()
      await expect(
        directory.saveQualification(lender, { staff: staffId('nobody'), ...shown }),
      ).rejects.toThrow()
    })
  })
}
