import type { Verdict } from '@fencun/core/gate/decision'
import { type DebtorId, type LenderId, orgId, staffId } from '@fencun/core/ids'
import { type Instant, instant, plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendTo, newDebtor, newLender, permitted, uniqueId } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const NOON = instant(1_794_974_400_000)
const [ORG, OTHER] = [orgId('agency-a'), orgId('agency-b')]

/** What waits for a person is found across timelines, and nothing else is. */
export function describeReviewAsks(name: string, make: MakeStores): void {
  describe(`requests that wait for a person in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const write = async (
      lender: LenderId,
      debtor: DebtorId,
      events: readonly TimelineEvent[],
    ): Promise<void> => {
      const key = { lender, debtor }
      const [head] = await stores.timelines.load([key])
      if (head === undefined) throw new Error('the store answers every key')
      expect(await stores.timelines.append([appendTo(key, head, events)])).toEqual(['appended'])
    }
    const all = { since: plusMs(NOON, -1000), org: null, limit: 10 }

    it('are the withheld ones whose outcome is REVIEW, newest first, with their debtor', async () => {
      const lender = newLender()
      const [one, two] = [newDebtor('01'), newDebtor('fe')]
      const [first, second] = [withheld(NOON), withheld(plusMs(NOON, 60_000))]
      await write(lender, one, [first, withheld(NOON, { outcome: 'DENY' }), allowed(lender, one)])
      await write(lender, two, [second, withheld(NOON, { outcome: 'DEFER' })])
      expect(await stores.reviewAsks.asked(lender, all)).toEqual([
        { debtor: two, event: second },
        { debtor: one, event: first },
      ])
      const newest = await stores.reviewAsks.asked(lender, { ...all, limit: 1 })
      expect(newest).toEqual([{ debtor: two, event: second }])
    })

    it('are of one lender, of one organisation when one is named, and from an instant on', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      const [mine, theirs] = [withheld(NOON), withheld(plusMs(NOON, -1), { org: OTHER })]
      await write(lender, debtor, [mine, theirs])
      const { asked } = stores.reviewAsks
      expect(await asked(newLender(), all)).toEqual([])
      expect(await asked(lender, { ...all, org: OTHER })).toEqual([{ debtor, event: theirs }])
      expect(await asked(lender, { ...all, since: NOON })).toEqual([{ debtor, event: mine }])
    })
  })
}

function allowed(lender: LenderId, debtor: DebtorId): TimelineEvent {
  return permitted({ lender, debtor }, uniqueId())
}

function withheld(
  at: Instant,
  { outcome = 'REVIEW', org = ORG }: { outcome?: Verdict; org?: typeof ORG } = {},
): TimelineEvent {
  const sample = allowed(newLender(), newDebtor())
  if (sample.kind !== 'contact-permitted') throw new Error('the sample is a permit')
  const { contact: _contact, startBy: _startBy, decision, ...asked } = sample
  return {
    ...asked,
    request: uniqueId(),
    kind: 'contact-withheld',
    id: uniqueId(),
    at,
    recordedAt: at,
    actor: { staff: staffId('staff-1'), org },
    decision: { ...decision, outcome },
  }
}
