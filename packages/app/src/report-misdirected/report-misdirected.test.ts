import { beijingDay } from '@fencun/core/time/beijing'
import type { Outcome } from '@fencun/core/timeline/contact'
import { caseDials, connectedCalls } from '@fencun/core/timeline/counters'
import { beforeEach, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import { recordInbound } from '../record-inbound/record-inbound.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { partyOf, versionOf } from '../rehearsal/parties.ts'
import {
  ask,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  permitFor,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { reportMisdirected } from './report-misdirected.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

async function ended(outcome: Outcome) {
  const { contact } = await permitFor(world, file)
  good(await endContact(world, COLLECTOR, { contact, outcome }))
  return contact
}

const report = (contact: Parameters<typeof reportMisdirected>[2]['contact'], by = SUPERVISOR) =>
  reportMisdirected(world, by, { case: file.case, contact, evidence: 'recording-1' })

const counts = async () => {
  const state = await stateOf(world, file)
  const today = beijingDay(world.clock.now())
  return { connected: connectedCalls(state, today), dials: caseDials(state, today, file.case) }
}

it('a wrong number gives its slot back, stays a dial of the case, and is never dialled again', async () => {
  const contact = await ended('answered-other')
  expect(await counts()).toEqual({ connected: 1, dials: 1 })
  good(await report(contact))
  expect(await counts()).toEqual({ connected: 0, dials: 1 })
  expect(good(await ask(world, file)).permit).toBeNull()
})

it('it is written once', async () => {
  const contact = await ended('voicemail')
  good(await report(contact))
  const before = await versionOf(world, file)
  good(await report(contact))
  expect(await versionOf(world, file)).toBe(before)
})

it('it takes evidence, and a supervisor of the case who did not make the contact', async () => {
  const contact = await ended('answered-unknown')
  expect(codeOf(await report(contact, COLLECTOR))).toBe('not-permitted')
  expect(codeOf(await report(contact, RIVAL_SUPERVISOR))).toBe('not-found')
  const blank = { case: file.case, contact, evidence: ' ' }
  expect(codeOf(await reportMisdirected(world, BANKER, blank))).toBe('evidence-missing')
  const own = good(await ask(world, file, 'debtor', SUPERVISOR)).permit
  if (own === null) throw new Error('a supervisor may call')
  const end = { contact: own.contact, outcome: 'answered-other' } as const
  good(await endContact(world, SUPERVISOR, end))
  expect(codeOf(await report(own.contact))).toBe('second-person-needed')
  good(await report(own.contact, BANKER))
})

it('it is said only of a contact that somebody else answered', async () => {
  const { contact } = await permitFor(world, file)
  expect(codeOf(await report(contact))).toBe('outcome-missing')
  expect(codeOf(await report(await ended('busy')))).toBe('outcome-missing')
  expect(codeOf(await report(await ended('answered-debtor')))).toBe('outcome-conflict')
  const party = await partyOf(world, file)
  const call = { request: 'inbound-1', case: file.case, party, channel: 'sms' } as const
  const inbound = good(await recordInbound(world, COLLECTOR, call))
  expect(codeOf(await report(inbound.contact))).toBe('request-invalid')
})
