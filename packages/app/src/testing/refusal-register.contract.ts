import type { DebtorKey } from '@fencun/core/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_VERSIONS } from '../ports/fact-versions.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'
import {
  numberAdded,
  readingOf,
  refused,
  type SampleParty,
  sampleParty,
  takenBack,
  tell,
} from './sample-refusals.ts'
import { appendTo, hold, newDebtor, newLender, permitted, uniqueId } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** A contact's refusal is for the whole lender and for ever (CN-P4). */
export function describeRefusalRegister(name: string, make: MakeStores): void {
  describe(`the register of refusals in ${name}`, () => {
    let stores: StoresUnderTest
    let timelines: TimelineStore

    beforeAll(async () => {
      stores = await make()
      timelines = stores.timelines
    })
    afterAll(async () => stores.close())

    /** Two debtors of one lender who both named the same person, by the same number. */
    const sharing = async (role: SampleParty['role'] = 'contact') => {
      const lender = newLender()
      const number = `number-${uniqueId()}`
      const one = { lender, debtor: newDebtor('01') }
      const two = { lender, debtor: newDebtor('fe') }
      const [hers, again] = [sampleParty(number, role), sampleParty(number)]
      await tell(timelines, one, [numberAdded(hers)])
      await tell(timelines, two, [numberAdded(again), numberAdded(sampleParty('another'))])
      return { one, two, hers, again, number }
    }
    const refusedOf = async (key: DebtorKey) => (await readingOf(timelines, key)).refused

    it('knows nobody at first, and then the number under every debtor who has it', async () => {
      const { one, two, hers, number } = await sharing()
      expect([await refusedOf(one), await refusedOf(two)]).toEqual([[], []])
      await tell(timelines, one, [refused(hers, uniqueId())])
      expect([await refusedOf(one), await refusedOf(two)]).toEqual([[number], [number]])
    })

    it('is of one lender', async () => {
      const { one, hers, number } = await sharing()
      const elsewhere = { lender: newLender(), debtor: newDebtor() }
      await tell(timelines, elsewhere, [numberAdded(sampleParty(number))])
      await tell(timelines, one, [refused(hers, uniqueId())])
      expect(await refusedOf(elsewhere)).toEqual([])
    })

    it('holds every number of the person, and those that become known later', async () => {
      const { one, two, hers } = await sharing()
      const second = { ...sampleParty(`second-${uniqueId()}`), party: hers.party }
      const third = { ...sampleParty(`third-${uniqueId()}`), party: hers.party }
      await tell(timelines, one, [numberAdded(second), refused(hers, uniqueId())])
      await tell(timelines, one, [numberAdded(third)])
      await tell(timelines, two, [
        numberAdded(sampleParty(second.numberKey)),
        numberAdded(sampleParty(third.numberKey)),
      ])
      const numbers = [hers, second, third].map(({ numberKey }) => numberKey)
      expect((await refusedOf(two)).toSorted()).toEqual(numbers.toSorted())
    })

    it.each(['debtor', 'guarantor'] as const)(
      'leaves out what a %s says, who owes and cannot refuse for ever',
      async (role) => {
        const { one, two, hers } = await sharing(role)
        await tell(timelines, one, [refused(hers, uniqueId())])
        expect(await refusedOf(two)).toEqual([])
      },
    )

    it('lets go of a number only when each who refused it took it back, with evidence', async () => {
      const { one, two, hers, again, number } = await sharing()
      const [first, second] = [uniqueId(), uniqueId()]
      await tell(timelines, one, [refused(hers, first)])
      await tell(timelines, two, [refused(again, second)])
      await tell(timelines, one, [takenBack(first, '')])
      await tell(timelines, one, [takenBack(uniqueId())])
      await tell(timelines, two, [takenBack(first)])
      expect(await refusedOf(two)).toEqual([number])
      await tell(timelines, one, [takenBack(first)])
      expect([await refusedOf(one), await refusedOf(two)]).toEqual([[number], [number]])
      await tell(timelines, two, [takenBack(second)])
      expect([await refusedOf(one), await refusedOf(two)]).toEqual([[], []])
      await tell(timelines, one, [refused(hers, uniqueId())])
      expect(await refusedOf(two)).toEqual([number])
    })

    it('stops a permit that was decided before the refusal came, at another debtor', async () => {
      const { one, two, hers, again, number } = await sharing()
      const head = await readingOf(timelines, two)
      const basis = { versions: NO_VERSIONS, notRefused: number }
      const permit = (request: string) => ({
        ...appendTo(two, head, [permitted(two, request)]),
        basis,
      })
      await tell(timelines, one, [refused(hers, uniqueId())])
      expect(await timelines.append([permit('late')])).toEqual(['stale'])
      expect((await readingOf(timelines, two)).version).toBe(head.version)
      const other = { ...permit('other'), basis: { ...basis, notRefused: again.point } }
      expect(await timelines.append([other])).toEqual(['appended'])
    })

    it('takes no refusal whose append lost', async () => {
      const { one, two, hers } = await sharing()
      const early = await readingOf(timelines, one)
      await tell(timelines, one, [hold('first')])
      const late = appendTo(one, early, [refused(hers, uniqueId())])
      expect(await timelines.append([late])).toEqual(['conflict'])
      expect(await refusedOf(two)).toEqual([])
    })
  })
}
