import { contactId, partyId } from '@fencun/core/ids'
import type { RefusalScope } from '@fencun/core/timeline/event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import { known } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  ask,
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  permitFor,
  place,
  SUPERVISOR,
  stateOf,
  WANG,
  WIFE,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { recordRefusal } from './record-refusal.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const FOR_EVER: RefusalScope = { kind: 'for-ever' }
const NOON: RefusalScope = { kind: 'windows', windows: [{ from: 720, until: 840 }] }

async function refuse(role: 'debtor' | 'contact', scope: RefusalScope, by = COLLECTOR) {
  const points = Object.values((await stateOf(world, file)).points)
  const { party } = known(points.find((point) => point.role === role))
  return recordRefusal(world, by, { case: file.case, party, scope })
}

describe("a contact's refusal", () => {
  it('is for ever, also when the lender places the person again', async () => {
    good(await refuse('contact', FOR_EVER))
    expect(good(await ask(world, file, 'contact')).permit).toBeNull()
    await place(world, [['A9', ...WANG.slice(1), ...WIFE.with(2, '13600002222')]])
    const state = await stateOf(world, file)
    const parties = Object.values(state.points)
      .filter(({ role }) => role === 'contact')
      .map(({ party }) => party)
    expect(parties).toHaveLength(2)
    expect(new Set(parties).size).toBe(1)
    expect(Object.values(state.refusals)).toMatchObject([{ party: parties[0], withdrawn: false }])
  })

  it('has no smaller scope', async () => {
    expect(codeOf(await refuse('contact', NOON))).toBe('request-invalid')
  })

  it('said twice is one refusal', async () => {
    const first = good(await refuse('contact', FOR_EVER))
    expect(good(await refuse('contact', FOR_EVER))).toEqual(first)
    expect(Object.keys((await stateOf(world, file)).refusals)).toHaveLength(1)
  })
})

describe("a debtor's refusal", () => {
  it('rules out hours or a channel', async () => {
    good(await refuse('debtor', NOON))
    good(await refuse('debtor', { kind: 'channel', channel: 'sms' }))
    const scopes = Object.values((await stateOf(world, file)).refusals).map(({ scope }) => scope)
    expect(scopes).toEqual([NOON, { kind: 'channel', channel: 'sms' }])
  })

  it('of everything is no refusal for ever but a hold until a person has decided', async () => {
    const answer = good(await refuse('debtor', FOR_EVER))
    expect(answer.refusal).toBeNull()
    const state = await stateOf(world, file)
    expect(state.refusals).toEqual({})
    expect(Object.values(state.holds)).toMatchObject([{ reason: 'note-review' }])
    expect(good(await refuse('debtor', FOR_EVER))).toEqual(answer)
  })

  it('names at least one window and not dozens', async () => {
    const none = { kind: 'windows', windows: [] } as const
    const many = {
      kind: 'windows',
      windows: Array.from({ length: 13 }, (_, i) => ({ from: i, until: 60 })),
    } as const
    expect(codeOf(await refuse('debtor', none))).toBe('request-invalid')
    expect(codeOf(await refuse('debtor', many))).toBe('request-invalid')
  })
})

describe('recording a refusal', () => {
  it('is for those who work the case', async () => {
    expect(codeOf(await refuse('contact', FOR_EVER, COLLEAGUE))).toBe('not-found')
    expect(codeOf(await refuse('contact', FOR_EVER, ADMINISTRATOR))).toBe('not-permitted')
    good(await refuse('contact', FOR_EVER, SUPERVISOR))
  })

  it('names a person of the case, and a contact that was with that person', async () => {
    const input = { case: file.case, scope: FOR_EVER }
    const nobody = await recordRefusal(world, COLLECTOR, { ...input, party: partyId('nobody') })
    expect(codeOf(nobody)).toBe('not-found')
    const { contact } = await permitFor(world, file)
    const points = Object.values((await stateOf(world, file)).points)
    const wife = known(points.find(({ role }) => role === 'contact')).party
    const debtor = known(points.find(({ role }) => role === 'debtor')).party
    const wrong = await recordRefusal(world, COLLECTOR, { ...input, party: wife, contact })
    expect(codeOf(wrong)).toBe('not-found')
    const never = { ...input, party: wife, contact: contactId('x.y') }
    expect(codeOf(await recordRefusal(world, COLLECTOR, never))).toBe('not-found')
    good(await recordRefusal(world, COLLECTOR, { ...input, scope: NOON, party: debtor, contact }))
  })
})
