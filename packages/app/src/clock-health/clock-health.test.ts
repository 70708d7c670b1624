import { beforeEach, expect, test } from 'vitest'
import { checkContact } from '../check-contact/check-contact.ts'
import type { Clock, ClockHealth } from '../ports/clock.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import {
  ask,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LINE,
  newWorld,
  permitFor,
  pointOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { requestContact } from '../request-contact/request-contact.ts'

let world: World
let health: ClockHealth

beforeEach(async () => {
  health = { state: 'sound', skewMs: 0 }
  const plain = await newWorld()
  const clock: Clock = { now: plain.clock.now, health: () => health }
  world = { ...plain, clock: { ...plain.clock, ...clock } }
  await workedCase(world)
})

const UNSOUND = { state: 'unsound', skewMs: 600_000 } as const

test('while the clocks differ too much every request is withheld, says why, and is written down', async () => {
  const file = await caseFile(world, 'A1')
  health = UNSOUND
  const { decision, permit } = good(await ask(world, file))
  expect(permit).toBeNull()
  expect(decision).toMatchObject({
    outcome: 'DENY',
    findings: [
      {
        rule: 'clock-sound',
        reason: 'CANNOT_DECIDE',
        measured: { skewSec: 600 },
        limit: { skewSecMax: 30 },
      },
    ],
    obligations: [],
    nextPermittedAt: null,
  })
  const key = { lender: file.lender, debtor: file.debtor }
  const [last] = await world.timelines.history(key, { limit: 1 })
  expect(last?.event).toMatchObject({ kind: 'contact-withheld', decision })
})

test('a skew that nobody measured lately is no leave', async () => {
  health = { state: 'unsound', skewMs: null }
  const { decision } = good(await ask(world, await caseFile(world, 'A1')))
  expect(decision.findings[0]?.measured).toEqual({ skewSec: 'unknown' })
  expect(decision.outcome).toBe('DENY')
})

test('a skew that only calls for attention does not stop work, and a sound clock opens the gate again', async () => {
  const file = await caseFile(world, 'A1')
  health = UNSOUND
  expect(good(await ask(world, file)).permit).toBeNull()
  health = { state: 'skewed', skewMs: 2500 }
  expect(good(await ask(world, file)).decision.outcome).toBe('ALLOW')
  health = { state: 'sound', skewMs: 3 }
  expect(good(await ask(world, file)).decision.outcome).toBe('ALLOW')
})

test('a permit given before is not used while its end cannot be told', async () => {
  const file = await caseFile(world, 'A1')
  const { contact } = await permitFor(world, file)
  health = UNSOUND
  expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('clock-unsound')
  health = { state: 'sound', skewMs: 0 }
  expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('no failure')
})

test('a permit is not used by a clock that has gone back behind it', async () => {
  const file = await caseFile(world, 'A1')
  const { contact } = await permitFor(world, file)
  world.clock.pass(-7_200_000)
  expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('clock-unsound')
  // Servers whose clocks differ by what is still sound use each other's permits.
  world.clock.pass(7_200_000 - 30_000)
  expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('no failure')
})

test('a question about now says what a request would hear; one about a named time needs no clock', async () => {
  const file = await caseFile(world, 'A1')
  health = UNSOUND
  const input = { case: file.case, channel: 'voice_interactive' } as const
  const now = good(await checkContact(world, COLLECTOR, input))
  expect(now.answers.map(({ decision }) => decision.findings[0]?.rule)).toContain('clock-sound')
  const named = good(await checkContact(world, COLLECTOR, { ...input, at: world.clock.now() }))
  const rules = named.answers.flatMap(({ decision }) => decision.findings.map(({ rule }) => rule))
  expect(rules).not.toContain('clock-sound')
})

test('a retry after the clock went wrong gets the first answer', async () => {
  const file = await caseFile(world, 'A1')
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE } as const
  const point = await pointOf(world, file)
  const question = { request: 'once', case: file.case, point, ...how }
  const first = good(await requestContact(world, COLLECTOR, question))
  health = UNSOUND
  expect(good(await requestContact(world, COLLECTOR, question))).toEqual(first)
})
