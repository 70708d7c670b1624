import { settableClock } from '@fencun/adapters/clock/system-clock'
import type { CaseFile } from '@fencun/app/ports/case-store'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import {
  AGENCY,
  ask,
  at,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  stateOf,
  type World,
  workedCase,
} from '@fencun/app/rehearsal/world'
import { beijingDay, plusDays } from '@fencun/core/time/beijing'
import { formatInstant, type Instant, plusMs } from '@fencun/core/time/instant'
import { connectedCalls } from '@fencun/core/timeline/counters'
import { beforeEach, describe, expect, test } from 'vitest'
import { lawBook, ownPack } from '../../src/compose/law-book.ts'
import { tell } from './size.ts'

const pack = ownPack()
let world: World
let file: CaseFile
/** Steps the clock: it is set, and stands still until it is set again. */
let step: (text: string) => Instant

beforeEach(async () => {
  const made = await newWorld((directory) => lawBook(pack, directory))
  file = await workedCase(made)
  // The agency's contract outlives every day of these tests.
  for (const org of await made.directory.orgs(file.lender)) {
    if (org.org !== AGENCY) continue
    await made.directory.saveOrg({ ...org, contractUntil: beijingDay(at('2029-01-01T00:00:00Z')) })
  }
  const clock = settableClock({ now: made.clock.now })
  world = { ...made, clock: { ...made.clock, now: clock.now } }
  step = (text) => {
    clock.set(at(text))
    return clock.now()
  }
})

/** What a request for a call hears now. */
async function heard(): Promise<readonly string[]> {
  const { decision } = good(await ask(world, file))
  return decision.outcome === 'ALLOW'
    ? ['ALLOW']
    : decision.findings.filter(({ verdict }) => verdict !== 'ALLOW').map(({ reason }) => reason)
}

async function connect(): Promise<void> {
  const { permit, decision } = good(await ask(world, file))
  expect(permit, JSON.stringify(decision.findings)).not.toBeNull()
  if (permit === null) return
  const { contact } = permit
  good(await startContact(world, COLLECTOR, { contact }))
  good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
}

const DAYS = [
  ['a working day', '2026-11-19', '2026-11-20'],
  ['the end of a month', '2026-11-30', '2026-12-01'],
  ['the end of a year', '2026-12-31', '2027-01-01'],
  ['the day before a leap day', '2028-02-28', '2028-02-29'],
  ['a leap day', '2028-02-29', '2028-03-01'],
  ['28 February of a common year', '2027-02-28', '2027-03-01'],
] as const

/** Trained, assessed and evaluated a month before: the day tested lies in any of three years. */
async function refreshRegisters(day: string): Promise<void> {
  const { directory } = world
  const on = plusDays(beijingDay(at(`${day}T12:00:00+08:00`)), -30)
  for (const { org } of await directory.engagements(file.lender)) {
    const dates = { impactAssessedOn: on, evaluatedOn: on }
    await directory.saveEngagement(file.lender, { org, ...dates, subcontracted: false })
  }
  for (const one of await directory.qualifications(file.lender)) {
    await directory.saveQualification(file.lender, { ...one, trainedOn: on })
  }
}

describe.each(DAYS)('on %s, %s', (_, day, next) => {
  beforeEach(() => refreshRegisters(day))

  test('the hours open and close on the very millisecond', async () => {
    const steps = [
      [`${day}T07:59:59.999+08:00`, 'QUIET_HOURS'],
      [`${day}T08:00:00.000+08:00`, 'ALLOW'],
      [`${day}T21:59:59.999+08:00`, 'ALLOW'],
      [`${day}T22:00:00.000+08:00`, 'QUIET_HOURS'],
      [`${day}T23:59:59.999+08:00`, 'QUIET_HOURS'],
      [`${next}T00:00:00.000+08:00`, 'QUIET_HOURS'],
      [`${next}T08:00:00.000+08:00`, 'ALLOW'],
    ] as const
    for (const [now, reason] of steps) {
      step(now)
      expect(await heard(), now).toEqual([reason])
    }
    tell('clock steps', { day, steps: steps.length })
  })

  test('a permit of the last minute ends with the hours', async () => {
    const now = step(`${day}T21:59:59.999+08:00`)
    const { permit } = good(await ask(world, file))
    expect(permit?.startBy).toBe(plusMs(now, 1))
    if (permit === null) return
    step(`${day}T22:00:00+08:00`)
    expect(codeOf(await startContact(world, COLLECTOR, permit))).toBe('permit-expired')
  })

  test('the calls of the day count to its last millisecond and not into the next', async () => {
    step(`${day}T21:00:00+08:00`)
    for (let call = 0; call < 3; call += 1) await connect()
    const before = step(`${day}T23:59:59.999+08:00`)
    expect(await heard()).toEqual(expect.arrayContaining(['QUIET_HOURS', 'CONNECTED_CAP']))
    const { decision } = good(await ask(world, file))
    expect(decision.nextPermittedAt).toBe(at(`${next}T08:00:00+08:00`))
    const after = step(`${next}T00:00:00+08:00`)
    expect(after - before).toBe(1)
    expect(await heard()).toEqual(['QUIET_HOURS'])
    expect(connectedCalls(await stateOf(world, file), beijingDay(after))).toBe(0)
    step(`${next}T08:00:00+08:00`)
    await connect()
  })

  test('a clock that goes back two hours gives nothing back', async () => {
    step(`${day}T10:00:00+08:00`)
    for (let call = 0; call < 3; call += 1) await connect()
    step(`${day}T08:00:00+08:00`)
    expect(await heard()).toContain('CONNECTED_CAP')
    step(`${next}T00:30:00+08:00`)
    expect(await heard()).toEqual(['QUIET_HOURS'])
    const back = step(`${day}T22:30:00+08:00`)
    expect(await heard()).toContain('CONNECTED_CAP')
    expect(connectedCalls(await stateOf(world, file), beijingDay(back)), formatInstant(back)).toBe(
      3,
    )
  })

  test('a permit is not carried out of the hours by a clock that goes back', async () => {
    step(`${day}T08:00:30+08:00`)
    const { permit } = good(await ask(world, file))
    if (permit === null) throw new Error('at half a minute past eight there is leave')
    step(`${day}T06:00:31+08:00`)
    expect(codeOf(await startContact(world, COLLECTOR, permit))).toBe('clock-unsound')
  })
})
