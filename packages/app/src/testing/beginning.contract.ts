import { staffId } from '@fencun/core/ids'
import { describe, expect, it } from 'vitest'
import type { Deps } from '../deps.ts'
import type { FirstEntries } from '../ports/beginning.ts'
import { newLender, sampleLender, sampleOrg, sampleStaff, uniqueId } from './sample-rows.ts'

export type BeginningUnderTest = Pick<Deps, 'beginning' | 'directory' | 'credentials'>

const PASSWORD = 'correct horse 电池 9'

export function firstEntries(): FirstEntries {
  const id = newLender()
  const own = sampleOrg(id)
  const administrator = sampleStaff(own, { role: 'administrator' })
  return { lender: sampleLender(id), own, administrator, password: PASSWORD }
}

/** What every beginning promises. `make` gives an empty installation each time. */
export function describeBeginning(name: string, make: () => Promise<BeginningUnderTest>): void {
  describe(`the beginning in ${name}`, () => {
    it('makes the lender, its organisation, and an administrator who can sign in', async () => {
      const { beginning, directory, credentials } = await make()
      const first = firstEntries()
      expect(await beginning.begin(first)).toBe('begun')
      const { lender, own, administrator } = first
      expect(await directory.lenders()).toEqual([lender])
      expect(await directory.orgs(lender.lender)).toEqual([own])
      expect(await directory.staff(lender.lender)).toEqual([administrator])
      expect(await directory.staffById(administrator.staff)).toEqual(administrator)
      const session = await credentials.signIn(administrator.account.toUpperCase(), PASSWORD)
      expect(session?.staff).toBe(administrator.staff)
      expect(await credentials.signIn(administrator.account, `${PASSWORD}0`)).toBeUndefined()
    })

    it('happens once, even when several begin at the same moment', async () => {
      const { beginning, directory, credentials } = await make()
      const all = Array.from({ length: 5 }, firstEntries)
      const results = await Promise.all(all.map(async (first) => beginning.begin(first)))
      expect(results.toSorted()).toEqual(['begun', ...all.slice(1).map(() => 'over')])
      const winner = all[results.indexOf('begun')]
      expect(await directory.lenders()).toEqual([winner?.lender])
      for (const first of all) {
        const session = await credentials.signIn(first.administrator.account, PASSWORD)
        expect(session?.staff).toBe(first === winner ? first.administrator.staff : undefined)
      }
      expect(await beginning.begin(firstEntries())).toBe('over')
    })

    it('leaves nothing where the account is taken, and can be tried again', async () => {
      const { beginning, directory, credentials } = await make()
      const first = firstEntries()
      const { account } = first.administrator
      await credentials.create(staffId(uniqueId()), account, 'of somebody else 1')
      expect(await beginning.begin(first)).toBe('account-exists')
      expect(await directory.isEmpty()).toBe(true)
      expect(await directory.staffById(first.administrator.staff)).toBeUndefined()
      expect(await credentials.signIn(account, PASSWORD)).toBeUndefined()
      expect(await beginning.begin(firstEntries())).toBe('begun')
    })
  })
}
