import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import { placeHold } from '../place-hold/place-hold.ts'
import {
  ADMINISTRATOR,
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  good,
  LI,
  newWorld,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
} from '../rehearsal/world.ts'
import { listCases } from './list-cases.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
  await place(world, [WANG])
  good(await allocateCases(world, SUPERVISOR, { collectors: [COLLECTOR.staff], dryRun: false }))
  await place(world, [LI])
  await place(world, [['B7', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
})

const numbers = async (by = SUPERVISOR, input = {}) =>
  good(await listCases(world, by, input)).cases.map(({ caseNumber }) => caseNumber)

describe('the list of cases', () => {
  it('holds for each what they may see', async () => {
    expect(await numbers(COLLECTOR)).toEqual(['A1'])
    expect(await numbers(COLLEAGUE)).toEqual([])
    expect(await numbers(SUPERVISOR)).toEqual(['A1', 'A2'])
    expect(await numbers(RIVAL_SUPERVISOR)).toEqual(['B7'])
    expect(await numbers(BANKER)).toEqual(['A1', 'A2', 'B7'])
    expect(await numbers(ADMINISTRATOR)).toEqual(['A1', 'A2', 'B7'])
  })

  it('never widens for a collector who asks for more', async () => {
    expect(await numbers(COLLECTOR, { collector: null })).toEqual(['A1'])
    expect(await numbers(COLLEAGUE, { collector: COLLECTOR.staff })).toEqual([])
  })

  it('is narrowed by collector, number and page', async () => {
    expect(await numbers(SUPERVISOR, { collector: null })).toEqual(['A2'])
    expect(await numbers(SUPERVISOR, { caseNumber: 'A2' })).toEqual(['A2'])
    expect(await numbers(SUPERVISOR, { status: 'settled' })).toEqual([])
    expect(await numbers(SUPERVISOR, { offset: 1, limit: 1 })).toEqual(['A2'])
    expect(good(await listCases(world, SUPERVISOR, { limit: 1 })).total).toBe(2)
  })

  it('shows names masked, the collector by name and why a case is stopped', async () => {
    const [row] = good(await listCases(world, COLLECTOR, {})).cases
    if (row === undefined) throw new Error('there is a case')
    good(await placeHold(world, COLLECTOR, { case: row.case, reason: 'prison' }))
    const after = good(await listCases(world, COLLECTOR, {})).cases
    expect(after).toMatchObject([
      { name: '王**', collector: { name: 'name of collector-1' }, holds: ['prison'] },
    ])
  })
})
