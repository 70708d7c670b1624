import { plusMs } from '@fencun/core/time/instant'
import { parseWindow } from '@fencun/core/time/window'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import { versionOf } from '../rehearsal/parties.ts'
import { known, tinyLaw, tinyLawBook } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  ask,
  at,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  permitFor,
  RIVAL_COLLECTOR,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { revokeAgreement } from '../revoke-agreement/revoke-agreement.ts'
import { type AgreementInput, makeAgreement } from './make-agreement.ts'

let world: World
let file: CaseFile
const DAY_MS = 24 * 60 * 60_000
const [DAY_HOURS, LATE] = [['08:00', '22:00'] as const, ['22:00', '23:00'] as const].map((ends) =>
  known(parseWindow(ends)),
)
const MORNINGS = known(parseWindow(['09:00', '11:00']))

/** The tiny law, whose hours and cap the debtor may widen. */
function relaxableLaw() {
  const law = tinyLaw()
  const settings = law.pack.settings.map((one) => ({ ...one, relaxable: true }))
  return tinyLawBook({ ...law, pack: { ...law.pack, hash: 'relaxable', settings } })
}

beforeEach(async () => {
  world = await newWorld(relaxableLaw)
  file = await workedCase(world)
})

const PLAIN = {
  ...{ request: 'agreement-1', individuallyGiven: true, widens: false, window: null },
  ...{ callsPerDayMax: 1, channels: null, until: null, evidence: null },
} as const

const make = (more: Partial<AgreementInput> = {}, by = COLLECTOR) =>
  makeAgreement(world, by, { ...PLAIN, case: file.case, ...more })

const outcome = async () => good(await ask(world, file)).decision.outcome

describe('an agreement that permits less', () => {
  it('holds at once, at the debtor’s word, and shows what it changes', async () => {
    const made = good(await make())
    expect(made.effect).toEqual([
      {
        channel: 'voice_interactive',
        before: { windows: [DAY_HOURS], callsPerDayMax: 3 },
        after: { windows: [DAY_HOURS], callsPerDayMax: 1 },
      },
    ])
    const { contact } = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
    expect(await outcome()).toBe('DEFER')
  })

  it('ends after thirty days unless it ends sooner', async () => {
    const now = world.clock.now()
    expect(good(await make()).until).toBe(plusMs(now, 30 * DAY_MS))
    const until = plusMs(now, DAY_MS)
    expect(good(await make({ request: 'agreement-2', until })).until).toBe(until)
    const long = { request: 'agreement-3', until: plusMs(now, 30 * DAY_MS + 1) }
    expect(codeOf(await make(long))).toBe('request-invalid')
    expect(codeOf(await make({ request: 'agreement-4', until: now }))).toBe('request-invalid')
    const terms = { daysUsual: 30, daysMax: 60 }
    const input = { ...PLAIN, ...long, case: file.case }
    good(await makeAgreement(world, COLLECTOR, input, terms))
  })

  it('ends of itself at its end', async () => {
    good(await make({ callsPerDayMax: 0, until: plusMs(world.clock.now(), 60_000) }))
    expect(await outcome()).toBe('DEFER')
    world.clock.pass(60_000)
    expect(await outcome()).toBe('ALLOW')
  })

  it('concerns the channels it names and no other', async () => {
    good(await make({ callsPerDayMax: 0, channels: ['sms'] }))
    expect(await outcome()).toBe('ALLOW')
    const hours = { request: 'agreement-2', window: MORNINGS, callsPerDayMax: null }
    good(await make({ ...hours, channels: ['voice_interactive'] }))
    world.clock.set(at('2026-11-18T11:00:00+08:00'))
    expect(await outcome()).toBe('DEFER')
  })
})

describe('an agreement that permits more', () => {
  const late = { widens: true, window: LATE ?? null, callsPerDayMax: null } as const

  it('takes a supervisor and evidence', async () => {
    expect(codeOf(await make({ ...late, evidence: 'recording-1' }))).toBe('not-permitted')
    expect(codeOf(await make(late, SUPERVISOR))).toBe('evidence-missing')
    expect(codeOf(await make({ ...late, evidence: ' ' }, SUPERVISOR))).toBe('evidence-missing')
  })

  it('opens the hours it names until it is revoked, which holds at once', async () => {
    world.clock.set(at('2026-11-18T22:30:00+08:00'))
    expect(await outcome()).toBe('DEFER')
    const made = good(await make({ ...late, evidence: 'recording-1' }, SUPERVISOR))
    expect(await outcome()).toBe('ALLOW')
    const revoke = (by = COLLECTOR) =>
      revokeAgreement(world, by, { case: file.case, agreement: made.agreement })
    good(await revoke())
    expect(await outcome()).toBe('DEFER')
    const before = await versionOf(world, file)
    good(await revoke())
    expect(await versionOf(world, file)).toBe(before)
    expect(codeOf(await revoke(RIVAL_COLLECTOR))).toBe('not-found')
    expect(codeOf(await revoke(ADMINISTRATOR))).toBe('not-permitted')
  })

  it('shows that it changes nothing where the law lets nobody widen', async () => {
    world = await newWorld()
    file = await workedCase(world)
    const made = good(await make({ ...late, evidence: 'recording-1' }, SUPERVISOR))
    expect(made.effect[0]?.after).toEqual(made.effect[0]?.before)
  })
})

describe('any agreement', () => {
  it('is the person’s own and says something', async () => {
    const wrong: readonly Partial<AgreementInput>[] = [
      { individuallyGiven: false },
      { callsPerDayMax: null },
      { callsPerDayMax: -1 },
      { callsPerDayMax: 21 },
      { callsPerDayMax: 1.5 },
      { channels: [] },
    ]
    for (const part of wrong) expect(codeOf(await make(part))).toBe('request-invalid')
  })

  it('is made once under one id', async () => {
    const first = good(await make())
    world.clock.pass(1000)
    const before = await versionOf(world, file)
    expect(good(await make()).until).toBe(first.until)
    expect(await versionOf(world, file)).toBe(before)
    expect(codeOf(await make({ callsPerDayMax: 2 }))).toBe('request-id-reused')
  })

  it('is written down by those who work the case', async () => {
    expect(codeOf(await make({}, RIVAL_COLLECTOR))).toBe('not-found')
    expect(codeOf(await make({}, ADMINISTRATOR))).toBe('not-permitted')
    const unknown = { case: file.case, agreement: 'constructor' }
    expect(codeOf(await revokeAgreement(world, COLLECTOR, unknown))).toBe('not-found')
  })
})

describe('a permit that is not used yet', () => {
  const started = async (permit: Awaited<ReturnType<typeof permitFor>>) =>
    codeOf(await startContact(world, COLLECTOR, { contact: permit.contact }))

  it('is void once the debtor has agreed on something, or taken an agreement back', async () => {
    const before = await permitFor(world, file)
    world.clock.pass(1000)
    good(await make())
    expect(await started(before)).toBe('permit-void')
    good(await endContact(world, COLLECTOR, { contact: before.contact, outcome: 'not-dialled' }))
    world.clock.pass(1000)
    const during = await permitFor(world, file)
    world.clock.pass(1000)
    const agreement = { case: file.case, agreement: PLAIN.request }
    good(await revokeAgreement(world, COLLECTOR, agreement))
    expect(await started(during)).toBe('permit-void')
    world.clock.pass(1000)
    expect(await started(await permitFor(world, file))).toBe('no failure')
  })
})
