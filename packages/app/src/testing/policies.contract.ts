import { type LenderId, orgId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NewPolicyChange, policyChangeId } from '../ports/policies.ts'
import { newLender, sampleLender, sampleOrg, uniqueId } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const AT = instant(1_795_000_000_000)

/** What every store of policies promises. */
export function describePolicies(name: string, make: MakeStores): void {
  describe(`policies in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const added = async (): Promise<LenderId> => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      return lender
    }
    const proposed = async (lender: LenderId, part: Partial<NewPolicyChange> = {}) => {
      const change: NewPolicyChange = {
        change: policyChangeId(uniqueId()),
        lender,
        settings: [
          { parameter: 'connected-cap.max', value: 2, relaxable: false },
          {
            parameter: 'quiet-hours.window',
            value: [{ from: 540, until: 1200 }],
            relaxable: true,
            applies: { channels: ['sms'] },
          },
        ],
        effectiveFrom: day(20_800),
        reason: '收紧',
        author: staffId('author'),
        proposedAt: AT,
        ...part,
      }
      await stores.policies.propose(change)
      return change
    }
    const approve = { by: staffId('other'), at: AT, approved: true, note: '同意' }
    const policyVersion = async (lender: LenderId) =>
      (await stores.directory.versions(lender)).policy

    it('keep a proposal as it was made, and bind nobody by it', async () => {
      const lender = await added()
      const before = await policyVersion(lender)
      const change = await proposed(lender)
      expect(await stores.policies.changes(lender)).toEqual([
        { ...change, verdict: null, version: null },
      ])
      expect(await policyVersion(lender)).toBe(before)
    })

    it('keep whose layer it is, and number those of lender and agencies together', async () => {
      const lender = await added()
      const own = await proposed(lender)
      const agencys = await proposed(lender, {
        agency: orgId('agency-1'),
        proposedAt: instant(AT + 1),
      })
      await stores.policies.decide(lender, own.change, approve)
      await stores.policies.decide(lender, agencys.change, approve)
      const found = await stores.policies.changes(lender)
      expect(found.map(({ agency, version }) => [agency, version])).toEqual([
        [orgId('agency-1'), 2],
        [undefined, 1],
      ])
    })

    it('number what is approved, and raise the version that permits are written at', async () => {
      const lender = await added()
      const before = await policyVersion(lender)
      const [one, two, three] = [
        await proposed(lender, { proposedAt: AT }),
        await proposed(lender, { proposedAt: instant(AT + 1) }),
        await proposed(lender, { proposedAt: instant(AT + 2) }),
      ]
      const refuse = { ...approve, approved: false, note: '不同意' }
      expect(await stores.policies.decide(lender, two.change, approve)).toBe('decided')
      expect(await stores.policies.decide(lender, three.change, refuse)).toBe('decided')
      expect(await policyVersion(lender)).toBe(before + 1)
      expect(await stores.policies.decide(lender, one.change, approve)).toBe('decided')
      expect(await policyVersion(lender)).toBe(before + 2)
      const found = await stores.policies.changes(lender)
      expect(found.map(({ change, version }) => [change, version])).toEqual([
        [three.change, null],
        [two.change, 1],
        [one.change, 2],
      ])
      expect(found.map(({ verdict }) => verdict)).toEqual([refuse, approve, approve])
    })

    it('take one word on a proposal, and none on another lender’s', async () => {
      const [lender, other] = [await added(), await added()]
      const { change } = await proposed(lender)
      expect(await stores.policies.decide(other, change, approve)).toBe('not-open')
      expect(await stores.policies.changes(other)).toEqual([])
      expect(await stores.policies.decide(lender, change, approve)).toBe('decided')
      expect(await stores.policies.decide(lender, change, approve)).toBe('not-open')
      expect(await stores.policies.decide(lender, policyChangeId('nothing'), approve)).toBe(
        'not-open',
      )
    })

    it('give two who approve at once different versions', async () => {
      const lender = await added()
      const changes = [await proposed(lender), await proposed(lender), await proposed(lender)]
      await Promise.all(
        changes.map(({ change }) => stores.policies.decide(lender, change, approve)),
      )
      const versions = (await stores.policies.changes(lender)).map(({ version }) => version)
      expect(versions.toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3])
    })
  })
}
