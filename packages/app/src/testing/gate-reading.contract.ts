import { caseIdFor, type DebtorKey } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactVersions } from '../ports/fact-versions.ts'
import type { DecisionBasis, TimelineAppend } from '../ports/timeline-store.ts'
import { movedBy, readingOf, sampleParty } from './sample-refusals.ts'
import {
  appendTo,
  hold,
  newDebtor,
  newLender,
  permitted,
  sampleLender,
  sampleLine,
  sampleOrg,
  sampleRegistration,
  sampleStaff,
  uniqueId,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What one decision reads, and what its write checks besides the version of the timeline. */
export function describeGateReading(name: string, make: MakeStores): void {
  describe(`reading for a decision in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const newKey = (): DebtorKey => ({ lender: newLender(), debtor: newDebtor() })
    const registered = async (key: DebtorKey) => {
      const heads = new Map([[key.debtor, { version: 0, state: EMPTY_STATE }]])
      const made = sampleRegistration(key.lender, [key.debtor], heads)
      await stores.placements.register(made)
      const [file] = made.cases
      if (file === undefined) throw new Error('one case')
      return file
    }

    it('finds the debtor by the case, with the case, the timeline and the first answer', async () => {
      const key = newKey()
      const file = await registered(key)
      const decision = permitted(key, 'asked before', 1)
      const head = await readingOf(stores.timelines, key)
      await stores.timelines.append([appendTo(key, head, [decision])])
      const about = { case: file.case }
      const { found } = await stores.timelines.read(key.lender, [
        { about, request: 'asked before' },
        { about, request: 'never asked' },
        { about: { debtor: key.debtor }, request: 'asked before' },
      ])
      const [state] = (await stores.timelines.load([key])).map((one) => one.state)
      const known = { debtor: key.debtor, version: 2, state, refused: [] }
      expect(found).toEqual([
        { ...known, file, answered: decision },
        { ...known, file, answered: undefined },
        { ...known, file: undefined, answered: decision },
      ])
    })

    it('finds nothing for a case of nobody or of another lender, and the others all the same', async () => {
      const [mine, theirs] = [newKey(), newKey()]
      const file = await registered(mine)
      const other = await registered(theirs)
      const strange = { ...file, case: caseIdFor(mine.debtor, uniqueId()) }
      const broken = { ...file, case: sampleParty('x').party.slice(1) as typeof file.case }
      const cases = [strange, other, broken, file].map((one) => ({ about: { case: one.case } }))
      const { found } = await stores.timelines.read(mine.lender, cases)
      expect(found.map((one) => one?.debtor)).toEqual([
        undefined,
        undefined,
        undefined,
        mine.debtor,
      ])
    })

    it('holds a debtor nobody has heard of at version 0 with the empty state', async () => {
      const key = newKey()
      expect(await readingOf(stores.timelines, key)).toEqual({
        ...{ debtor: key.debtor, version: 0, state: EMPTY_STATE },
        ...{ file: undefined, answered: undefined, refused: [] },
      })
    })

    it('tells the versions of the facts with every reading, and without a question', async () => {
      const { lender, debtor } = newKey()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      const versions = await stores.directory.versions(lender)
      expect(Object.values(versions).every((version) => version > 0)).toBe(true)
      expect((await stores.timelines.read(lender, [])).versions).toEqual(versions)
      const asks = [{ about: { debtor } }]
      expect((await stores.timelines.read(lender, asks)).versions).toEqual(versions)
      const nobody = await stores.directory.versions(newLender())
      expect(nobody).toEqual({ directory: 0, policy: 0, notices: 0 })
    })

    it('counts every change of a fact for its lender, and nothing that is saved as it was', async () => {
      const { directory } = stores
      const [lender, other] = [newLender(), newLender()]
      const own = sampleOrg(lender)
      const all = ['directory', 'policy', 'notices']
      const moved = (work: () => Promise<unknown>, of = lender) => movedBy(directory, of, work)
      expect(await moved(async () => directory.addLender(sampleLender(lender), own))).toEqual(all)
      await directory.addLender(sampleLender(other), sampleOrg(other))
      const [staff, line] = [sampleStaff(own), sampleLine(own)]
      const changes = [
        async () => directory.saveOrg({ ...own, listed: false }),
        async () => directory.addStaff(staff),
        async () => directory.setStaffActive(lender, staff.staff, false),
        async () => directory.saveLine(line),
        async () => directory.saveLine({ ...line, recorderUp: false }),
      ]
      for (const change of changes) {
        expect(await moved(change), String(change)).toEqual(['directory'])
        expect(await moved(change), `again: ${String(change)}`).toEqual([])
      }
      expect(await moved(async () => directory.saveOrg(own), other)).toEqual([])
      const source = uniqueId()
      const notice = { year: 2031, source, publishedOn: day(22_000), rows: [] }
      const save = async () => directory.saveNotice(notice)
      expect(await moved(save)).toEqual(['notices'])
      expect(await moved(save)).toEqual([])
      const next = async () => directory.saveNotice({ ...notice, source: `${source}b` })
      expect(await moved(next, other)).toEqual(['notices'])
    })

    describe('a decision that rests on facts', () => {
      const decided = async (key: DebtorKey, part: Partial<FactVersions> = {}) => {
        const versions = { ...(await stores.directory.versions(key.lender)), ...part }
        const basis: DecisionBasis = { versions, notRefused: null }
        const head = await readingOf(stores.timelines, key)
        return { ...appendTo(key, head, [permitted(key, uniqueId())]), basis }
      }
      const known = async (): Promise<DebtorKey> => {
        const key = newKey()
        await stores.directory.addLender(sampleLender(key.lender), sampleOrg(key.lender))
        await registered(key)
        return key
      }

      it('is written while the facts stand', async () => {
        const key = await known()
        expect(await stores.timelines.append([await decided(key)])).toEqual(['appended'])
      })

      it.each(['directory', 'policy', 'notices'] as const)(
        'is stale when `%s` has moved, even backwards, and leaves nothing',
        async (scope) => {
          const key = await known()
          const { [scope]: now } = await stores.directory.versions(key.lender)
          for (const version of [now - 1, now + 1]) {
            const old = await decided(key, { [scope]: version })
            expect(await stores.timelines.append([old])).toEqual(['stale'])
          }
          expect((await readingOf(stores.timelines, key)).version).toBe(1)
        },
      )

      it('is stale from the moment in which somebody stopped working there', async () => {
        const key = await known()
        const staff = sampleStaff(sampleOrg(key.lender))
        await stores.directory.addStaff(staff)
        const before = await decided(key)
        await stores.directory.setStaffActive(key.lender, staff.staff, false)
        expect(await stores.timelines.append([before])).toEqual(['stale'])
        expect(await stores.timelines.append([await decided(key)])).toEqual(['appended'])
      })

      it('does not take its neighbours along, nor the words of people with it', async () => {
        const [stale, told] = [await known(), await known()]
        const lender = stale.lender
        const neighbour = { lender, debtor: newDebtor('0c') }
        await registered(neighbour)
        const old = await decided(stale, { directory: 99 })
        const { basis: _none, ...said } = await decided(neighbour, { directory: 99 })
        const fresh = appendTo(told, await readingOf(stores.timelines, told), [hold('told')])
        const appends: readonly TimelineAppend[] = [old, said, fresh]
        expect(await stores.timelines.append(appends)).toEqual(['stale', 'appended', 'appended'])
      })

      it('is a conflict when both the timeline and nothing else has moved', async () => {
        const key = await known()
        const [one, two] = [await decided(key), await decided(key)]
        expect(await stores.timelines.append([one])).toEqual(['appended'])
        expect(await stores.timelines.append([two])).toEqual(['conflict'])
      })
    })
  })
}
