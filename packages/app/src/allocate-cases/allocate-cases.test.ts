import { staffId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  AGENCY,
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  RIVAL,
  RIVAL_COLLECTOR,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
} from '../rehearsal/world.ts'
import { showAllocation } from '../show-allocation/show-allocation.ts'
import { allocateCases } from './allocate-cases.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

const BOTH = [COLLECTOR.staff, COLLEAGUE.staff]
const allocate = (collectors = BOTH, more = {}, by = SUPERVISOR) =>
  allocateCases(world, by, { collectors, dryRun: false, ...more })
const collectorOf = async (number: string) => (await caseFile(world, number)).collector

describe('allocating cases', () => {
  it('shares out the waiting cases and tells the gate whose they are', async () => {
    await place(world, [WANG, LI])
    const done = good(await allocate())
    expect(done.assigned).toBe(2)
    expect(done.collectors.map(({ added }) => added.cases)).toEqual([1, 1])
    const file = await caseFile(world, 'A2')
    expect((await stateOf(world, file)).cases[file.case]?.collector).toBe(file.collector)
  })

  it('tells on a dry run what it would do, to the fen, and does nothing', async () => {
    await place(world, [WANG, LI])
    const plan = good(await allocate(BOTH, { dryRun: true }))
    expect(await collectorOf('A1')).toBeNull()
    expect(good(await allocate())).toEqual(plan)
    expect(plan.collectors.map(({ after }) => after.amountFen)).toEqual([20000n, 10050n])
  })

  it("keeps one person's cases with one collector, also those placed later", async () => {
    await place(world, [WANG, ['A3', ...WANG.slice(1)], LI])
    good(await allocate())
    expect(await collectorOf('A3')).toBe(await collectorOf('A1'))
    await place(world, [['A4', ...WANG.slice(1)]])
    const done = good(await allocate())
    expect(done.assigned).toBe(1)
    expect(await collectorOf('A4')).toBe(await collectorOf('A1'))
  })

  it('moves a person as a whole when the collector who works them is not chosen', async () => {
    await place(world, [WANG])
    good(await allocate([COLLECTOR.staff]))
    await place(world, [['A4', ...WANG.slice(1)]])
    expect(good(await allocate([COLLEAGUE.staff])).assigned).toBe(2)
    expect([await collectorOf('A1'), await collectorOf('A4')]).toEqual([
      COLLEAGUE.staff,
      COLLEAGUE.staff,
    ])
  })

  it('gives the cases of those who have left to others', async () => {
    await place(world, [WANG])
    good(await allocate([COLLECTOR.staff]))
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    const before = good(await showAllocation(world, SUPERVISOR))
    expect(before.unassigned).toEqual({ cases: 1, debtors: 1, placedAmountFen: 10050n })
    expect(before.collectors.find(({ active }) => !active)).toMatchObject({ cases: 1 })
    expect(await collectorOf('A1')).toBe(COLLECTOR.staff)
    expect(good(await allocate([COLLEAGUE.staff])).assigned).toBe(1)
    expect(await collectorOf('A1')).toBe(COLLEAGUE.staff)
  })

  it('takes only the people of one placement when told so', async () => {
    await place(world, [WANG])
    const { placement } = await place(world, [LI])
    expect(good(await allocate(BOTH, { placement })).assigned).toBe(1)
    expect(await collectorOf('A1')).toBeNull()
  })

  it('assigns nothing twice when two supervisors do it at once', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`D${i}`, ...(i % 2 ? WANG : LI).slice(1)])
    await place(world, rows)
    const done = await Promise.all([allocate(), allocate([COLLECTOR.staff]), allocate()])
    expect(done.reduce((sum, one) => sum + good(one).assigned, 0)).toBe(30)
  })

  it('leaves the cases of other agencies alone', async () => {
    await place(world, [WANG], RIVAL_SUPERVISOR)
    expect(good(await allocate()).assigned).toBe(0)
  })

  it('is refused for anybody who works no cases here', async () => {
    await place(world, [WANG])
    await world.directory.setStaffActive(LENDER, COLLEAGUE.staff, false)
    for (const wrong of [
      RIVAL_COLLECTOR.staff,
      COLLEAGUE.staff,
      ADMINISTRATOR.staff,
      staffId('x'),
    ]) {
      expect(codeOf(await allocate([COLLECTOR.staff, wrong]))).toBe('allocation-impossible')
    }
    expect(codeOf(await allocate([]))).toBe('allocation-impossible')
  })

  it('is for supervisors', async () => {
    expect(codeOf(await allocate(BOTH, {}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await allocate(BOTH, {}, ADMINISTRATOR))).toBe('not-permitted')
  })
})

describe('the allocation', () => {
  it('shows who has what, and what waits', async () => {
    await place(world, [WANG, ['A3', ...WANG.slice(1)], LI])
    const view = good(await showAllocation(world, SUPERVISOR))
    expect(view.unassigned).toEqual({ cases: 3, debtors: 2, placedAmountFen: 40100n })
    expect(view.collectors.map(({ name, cases }) => [name, cases])).toContainEqual([
      'name of collector-2',
      0,
    ])
  })

  it('of an agency is shown to itself and the lender, not to its rival', async () => {
    await place(world, [WANG])
    const seen = good(await showAllocation(world, BANKER, { handler: AGENCY }))
    expect(seen.unassigned.cases).toBe(1)
    expect(codeOf(await showAllocation(world, RIVAL_SUPERVISOR, { handler: AGENCY }))).toBe(
      'not-found',
    )
    expect(codeOf(await showAllocation(world, SUPERVISOR, { handler: RIVAL }))).toBe('not-found')
    expect(codeOf(await showAllocation(world, COLLECTOR))).toBe('not-permitted')
  })
})
