import { placementId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import {
  AGENCY,
  ask,
  BANKER,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LI,
  newWorld,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
} from '../rehearsal/world.ts'
import { recordNotice } from './record-notice.ts'

let world: World
let placement: Awaited<ReturnType<typeof place>>['placement']

beforeEach(async () => {
  world = await newWorld()
  placement = (await place(world, [WANG, LI])).placement
})

const record = (more = {}, by = SUPERVISOR) =>
  recordNotice(world, by, { placement, evidence: 'letter-1', ...more })

describe('a delivered outsourcing notice', () => {
  it('opens the way for the agency, which is refused every contact before', async () => {
    const collectors = [COLLECTOR.staff]
    good(await allocateCases(world, SUPERVISOR, { collectors, dryRun: false }))
    const file = await caseFile(world, 'A1')
    expect(good(await ask(world, file)).permit).toBeNull()
    expect(good(await record())).toEqual({ debtors: 2 })
    expect(good(await ask(world, file)).permit).not.toBeNull()
  })

  it('counts each debtor once, keeps the earlier day and takes a yet earlier one', async () => {
    const now = world.clock.now()
    expect(good(await record())).toEqual({ debtors: 2 })
    expect(good(await record())).toEqual({ debtors: 0 })
    world.clock.pass(1000)
    expect(good(await record())).toEqual({ debtors: 0 })
    const deliveredAt = plusMs(now, -86_400_000)
    expect(good(await record({ deliveredAt }))).toEqual({ debtors: 2 })
    const { notified } = await stateOf(world, await caseFile(world, 'A2'))
    expect(notified[AGENCY]).toBe(deliveredAt)
  })

  it('is of the past, and proven', async () => {
    const deliveredAt = plusMs(world.clock.now(), 1)
    expect(codeOf(await record({ deliveredAt }))).toBe('request-invalid')
    expect(codeOf(await record({ evidence: ' ' }))).toBe('evidence-missing')
  })

  it('is written down by a supervisor of the agency or of the lender', async () => {
    expect(codeOf(await record({}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await record({}, RIVAL_SUPERVISOR))).toBe('not-found')
    expect(codeOf(await record({ placement: placementId('none') }))).toBe('not-found')
    expect(good(await record({}, BANKER))).toEqual({ debtors: 2 })
    const { notified } = await stateOf(world, await caseFile(world, 'A1'))
    expect(Object.keys(notified)).toEqual([AGENCY])
  })
})
