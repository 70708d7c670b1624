import { lineId, pointId } from '@fencun/core/ids'
import { beijingDay, plusDays } from '@fencun/core/time/beijing'
import { caseDials, connectedCalls, unansweredTries } from '@fencun/core/timeline/counters'
import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { recordNotice } from '../record-notice/record-notice.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { versionOf } from '../rehearsal/parties.ts'
import {
  ask,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  newWorld,
  permitFor,
  place,
  pointOf,
  RIVAL_COLLECTOR,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { requestContact } from '../request-contact/request-contact.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { type CarryInput, carryCalls } from './carry-calls.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const today = () => beijingDay(world.clock.now())
const carry = (more: Partial<CarryInput> = {}, by = SUPERVISOR) =>
  carryCalls(world, by, {
    ...{ request: 'transfer-1', case: file.case, day: today() },
    ...{ connected: 2, dials: 5, unanswered: [], ...more },
  })

describe('calls handed over with a case', () => {
  it('count on their day as if they had been made here', async () => {
    const point = await pointOf(world, file)
    good(await carry({ unanswered: [{ point, tries: 3 }] }))
    const state = await stateOf(world, file)
    const number = state.points[point]?.numberKey ?? ''
    expect(connectedCalls(state, today())).toBe(2)
    expect(caseDials(state, today(), file.case)).toBe(5)
    expect(unansweredTries(state, today(), number)).toBe(3)
    expect(connectedCalls(state, plusDays(today(), 1))).toBe(0)
    const { contact } = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
    expect(good(await ask(world, file)).decision).toMatchObject({
      outcome: 'DEFER',
      findings: [{ rule: 'connected-cap', measured: { connected: 3 } }],
    })
  })

  it('are taken over once under one id, and never made fewer', async () => {
    good(await carry())
    const before = await versionOf(world, file)
    good(await carry())
    expect(await versionOf(world, file)).toBe(before)
    expect(codeOf(await carry({ connected: 0 }))).toBe('request-id-reused')
    good(await carry({ request: 'transfer-2', connected: 1, dials: 1 }))
    expect(connectedCalls(await stateOf(world, file), today())).toBe(3)
  })

  it('are whole numbers of a day that can still matter', async () => {
    const point = await pointOf(world, file)
    const wrong: readonly Partial<CarryInput>[] = [
      { day: plusDays(today(), 1) },
      { day: plusDays(today(), -41) },
      { connected: -1 },
      { dials: 1 },
      { dials: 201 },
      { dials: 2.5 },
      { unanswered: [{ point, tries: -1 }] },
      { unanswered: [{ point, tries: 201 }] },
    ]
    for (const part of wrong) expect(codeOf(await carry(part))).toBe('request-invalid')
    const elsewhere = [{ point: pointId('nowhere'), tries: 1 }]
    expect(codeOf(await carry({ unanswered: elsewhere }))).toBe('not-found')
  })

  it('are taken over by a supervisor of the case', async () => {
    expect(codeOf(await carry({}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await carry({}, RIVAL_SUPERVISOR))).toBe('not-found')
  })
})

it('a case that goes to another agency of the lender on the same day takes its calls along', async () => {
  for (const _ of [1, 2, 3]) {
    const { contact } = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
  }
  const key = { lender: file.lender, debtor: file.debtor }
  await appendDecided(world.timelines, key, () => {
    const frame = frameOf(world.ids, SUPERVISOR, world.clock.now())
    const closed = { kind: 'case-closed', case: file.case, why: 'returned' } as const
    const cases = [{ case: file.case, status: 'returned' } as const]
    return { ok: true, value: { value: null, events: [{ ...frame, ...closed }], cases } }
  })
  const again = await place(world, [['B1', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
  const notice = { placement: again.placement, evidence: 'letter-2' }
  good(await recordNotice(world, RIVAL_SUPERVISOR, notice))
  const collectors = [RIVAL_COLLECTOR.staff]
  good(await allocateCases(world, RIVAL_SUPERVISOR, { collectors, dryRun: false }))
  const theirs = await caseFile(world, 'B1')
  expect(theirs.debtor).toBe(file.debtor)
  const { decision } = good(
    await requestContact(world, RIVAL_COLLECTOR, {
      ...{ request: 'rival-1', case: theirs.case, line: lineId('line-b') },
      ...{ channel: 'voice_interactive', purpose: 'interactive' },
      point: await pointOf(world, theirs),
    }),
  )
  expect(decision).toMatchObject({
    outcome: 'DEFER',
    findings: [{ rule: 'connected-cap', measured: { connected: 3 } }],
  })
})
