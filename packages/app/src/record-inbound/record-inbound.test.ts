import { beijingDay } from '@fencun/core/time/beijing'
import { connectedCalls, unansweredTries } from '@fencun/core/timeline/counters'
import { beforeEach, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { recordContact } from '../record-outcome/record-contact.ts'
import { partyOf } from '../rehearsal/parties.ts'
import {
  ADMINISTRATOR,
  ask,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  newWorld,
  RIVAL_COLLECTOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { recordInbound } from './record-inbound.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

async function rings(more: { request?: string; role?: 'contact'; by?: typeof COLLECTOR } = {}) {
  const { request = 'inbound-1', role = 'debtor', by = COLLECTOR } = more
  const party = await partyOf(world, file, role)
  const input = { request, case: file.case, party, channel: 'voice_interactive' } as const
  return recordInbound(world, by, input)
}

it('a call from the debtor counts nowhere and leaves every slot of the day', async () => {
  for (const n of [1, 2, 3, 4, 5]) good(await rings({ request: `inbound-${n}` }))
  const state = await stateOf(world, file)
  const today = beijingDay(world.clock.now())
  const [number = ''] = Object.values(state.points).map(({ numberKey }) => numberKey)
  expect([connectedCalls(state, today), unansweredTries(state, today, number)]).toEqual([0, 0])
  expect(good(await ask(world, file)).decision.outcome).toBe('ALLOW')
  expect(state.reachedAt).toBe(world.clock.now())
  const outcomes = Object.values(state.contacts).map(({ outcome }) => outcome)
  expect(new Set(outcomes)).toEqual(new Set(['answered-debtor']))
  expect((await caseFile(world, 'A1')).lastContactAt).toBe(world.clock.now())
})

it('a call from a contact is none from the debtor', async () => {
  const { contact } = good(await rings({ role: 'contact' }))
  const state = await stateOf(world, file)
  expect(state.reachedAt).toBeNull()
  expect(state.contacts[contact]).toMatchObject({
    direction: 'inbound',
    role: 'contact',
    outcome: 'answered-other',
  })
})

it('it is answered also while collection is stopped, and the gate says what holds then', async () => {
  expect(good(await rings()).decision.outcome).toBe('ALLOW')
  good(await placeHold(world, COLLECTOR, { case: file.case, reason: 'dispute' }))
  const stopped = good(await rings({ request: 'inbound-2' }))
  expect(stopped.decision.outcome).toBe('DENY')
  expect((await stateOf(world, file)).contacts[stopped.contact]).toBeDefined()
})

it('a retry names the same contact and writes nothing; another call under its id is refused', async () => {
  const first = good(await rings())
  const key = { lender: file.lender, debtor: file.debtor }
  const version = async () => (await world.timelines.load([key]))[0]?.version
  const before = await version()
  expect(good(await rings()).contact).toBe(first.contact)
  expect(await version()).toBe(before)
  expect(codeOf(await rings({ role: 'contact' }))).toBe('request-id-reused')
})

it('what was said is written down like that of any contact', async () => {
  const { contact } = good(await rings())
  const record = { contact, resultCode: 'PTP', note: '说下周还', nextStepAt: null } as const
  expect(codeOf(await recordContact(world, COLLEAGUE, record))).toBe('not-found')
  good(await recordContact(world, COLLECTOR, record))
  expect((await stateOf(world, file)).contacts[contact]?.recorded).toBe(true)
})

it('is written down by those who work the case alone', async () => {
  expect(codeOf(await rings({ by: RIVAL_COLLECTOR }))).toBe('not-found')
  expect(codeOf(await rings({ by: COLLEAGUE }))).toBe('not-found')
  expect(codeOf(await rings({ by: ADMINISTRATOR }))).toBe('not-permitted')
})
