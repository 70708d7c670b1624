import { placeHold } from '@fencun/app/place-hold/place-hold'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { recordContact } from '@fencun/app/record-outcome/record-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import { releaseHold } from '@fencun/app/release-hold/release-hold'
import { type ContactId, pointId } from '@fencun/core/ids'
import type { Outcome } from '@fencun/core/timeline/contact'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  askCall,
  at,
  caseAt,
  demonstrated,
  good,
  mobileOf,
  person,
  reasonsOf,
  stateOf,
} from './support/demonstrated.ts'

/** What stops a call under the law that ships, on the demonstration's portfolio. */

let deps: Awaited<ReturnType<typeof demonstrated>>
beforeEach(async () => {
  deps = await demonstrated()
})

type Worked = Awaited<ReturnType<typeof caseAt>>

async function permitted({ file, collector }: Worked, role?: 'contact'): Promise<ContactId> {
  const answer = await askCall(deps, collector, file, await mobileOf(deps, file, role))
  if (answer.permit === null) throw new Error(`refused: ${reasonsOf(answer).join(' ')}`)
  return answer.permit.contact
}

async function called(worked: Worked, outcome: Outcome, role?: 'contact'): Promise<ContactId> {
  const contact = await permitted(worked, role)
  good(await startContact(deps, worked.collector, { contact }))
  good(await endContact(deps, worked.collector, { contact, outcome }))
  return contact
}

async function refusal({ file, collector }: Worked, role?: 'contact'): Promise<readonly string[]> {
  const answer = await askCall(deps, collector, file, await mobileOf(deps, file, role))
  expect(answer.permit).toBeNull()
  return reasonsOf(answer)
}

describe("a lender's note", () => {
  it.each([
    [3, 'complaint', 'COMPLAINT_HOLD'],
    [14, 'stop-list', 'STOP_LIST'],
    [18, 'deceased', 'DECEASED'],
  ])('of case %i (%s) stops the first call of all', async (place, reason, said) => {
    const worked = await caseAt(deps, 'agency-a', place)
    const { contacts, holds } = await stateOf(deps, worked.file)
    expect(contacts).toEqual({})
    expect(Object.values(holds)).toMatchObject([{ reason, releasedAt: null }])
    expect(await refusal(worked)).toContain(said)
  })

  it('that needs a person to read it stops the call until somebody has', async () => {
    const worked = await caseAt(deps, 'agency-a', 9)
    expect((await refusal(worked)).length).toBeGreaterThan(0)
    const [hold] = Object.keys((await stateOf(deps, worked.file)).holds)
    const supervisor = await person(deps, 'supervisor-a')
    const release = { case: worked.file.case, hold: hold ?? '', evidence: 'verified 2026-118' }
    good(await releaseHold(deps, supervisor, release))
    expect(await permitted(worked)).toBeTypeOf('string')
  })

  it.each([6, 12])('of hardship on case %i flags it', async (place) => {
    const { file } = await caseAt(deps, 'agency-a', place)
    expect((await stateOf(deps, file)).hardship).toHaveLength(1)
  })
})

describe('a hold', () => {
  it('stops every agency from the moment it is placed until it is released with evidence', async () => {
    const [a, b] = [await caseAt(deps, 'agency-a', 1), await caseAt(deps, 'agency-b', 1)]
    expect(a.file.debtor).toBe(b.file.debtor)
    await called(b, 'no-answer')
    const input = { case: a.file.case, reason: 'dispute' } as const
    const { hold } = good(await placeHold(deps, a.collector, input))
    expect(await refusal(a)).toContain('DISPUTE_OPEN')
    expect(await refusal(b)).toContain('DISPUTE_OPEN')
    const supervisor = await person(deps, 'supervisor-a')
    good(await releaseHold(deps, supervisor, { case: a.file.case, hold, evidence: 'reply 2026-7' }))
    expect(await permitted(b)).toBeTypeOf('string')
  })
})

describe("a contact's refusal", () => {
  it('stands for ever, for every agency of the lender, and for this contact alone', async () => {
    const [a, b] = [await caseAt(deps, 'agency-a', 1), await caseAt(deps, 'agency-b', 1)]
    expect(await refusal(a, 'contact')).toContain('DEBTOR_REACHABLE')
    await called(a, 'not-in-service')
    const contact = await called(a, 'answered-other', 'contact')
    const record = { contact, resultCode: 'CREFUSE', note: '拒绝再联系', nextStepAt: null } as const
    good(await recordContact(deps, a.collector, record))
    const refused = await mobileOf(deps, a.file, 'contact')
    for (const day of ['2026-11-18', '2026-11-19', '2026-12-30']) {
      deps.clock.set(at(`${day}T11:00:00+08:00`))
      for (const { file, collector } of [a, b]) {
        expect(reasonsOf(await askCall(deps, collector, file, refused))).toContain(
          'CONTACT_REFUSED',
        )
      }
    }
    const { points } = await stateOf(deps, b.file)
    const other = Object.keys(points).find(
      (id) => points[pointId(id)]?.role === 'contact' && id !== String(refused),
    )
    const asked = await askCall(deps, b.collector, b.file, pointId(other ?? ''))
    expect(reasonsOf(asked)).toEqual([])
  })
})

describe('a permit', () => {
  it('that nobody uses expires after 60 seconds and counts until somebody says what became of it', async () => {
    const worked = await caseAt(deps, 'agency-b', 5)
    const contacts = [await permitted(worked), await permitted(worked), await permitted(worked)]
    deps.clock.pass(59_999)
    const [first, second] = contacts
    if (first === undefined || second === undefined) throw new Error('three permits')
    good(await startContact(deps, worked.collector, { contact: first }))
    deps.clock.pass(1)
    expect(await startContact(deps, worked.collector, { contact: second })).toMatchObject({
      error: { code: 'permit-expired' },
    })
    expect(await refusal(worked)).toContain('CONNECTED_CAP')
    const handedBack = { contact: second, outcome: 'not-dialled' } as const
    good(await endContact(deps, worked.collector, handedBack))
    expect(await permitted(worked)).toBeTypeOf('string')
    expect(await refusal(worked)).toContain('CONNECTED_CAP')
  })

  it('given shortly before 22:00 ends there, and at 22:00:00 there is none before 08:00', async () => {
    const { file, collector } = await caseAt(deps, 'agency-b', 5)
    const mobile = await mobileOf(deps, file)
    deps.clock.set(at('2026-11-18T21:59:59+08:00'))
    const last = await askCall(deps, collector, file, mobile)
    expect(last.permit?.startBy).toBe(at('2026-11-18T22:00:00+08:00'))
    deps.clock.set(at('2026-11-18T22:00:00+08:00'))
    const late = await askCall(deps, collector, file, mobile)
    expect([late.permit, late.decision.outcome]).toEqual([null, 'DEFER'])
    expect(late.decision.nextPermittedAt).toBe(at('2026-11-19T08:00:00+08:00'))
    deps.clock.set(at('2026-11-19T08:00:00+08:00'))
    expect((await askCall(deps, collector, file, mobile)).permit).not.toBeNull()
  })
})
