import { AGENCY, LENDER, newWorld, workedCase } from '@fencun/app/rehearsal/world'
import { appendTo } from '@fencun/app/testing/sample-rows'
import { instant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { lookAtEach } from './keeping-jobs.ts'

const DAY_MS = 86_400_000

/** A settled case, three years later. */
async function overdue() {
  const world = await newWorld()
  const file = await workedCase(world)
  const key = { lender: LENDER, debtor: file.debtor }
  const [head] = await world.timelines.load([key])
  if (head === undefined) throw new Error('a head')
  const at = world.clock.now()
  const frame = { v: 1, id: 'e', at, recordedAt: at } as const
  const actor = { staff: 'system', org: AGENCY } as const
  const closed = { ...frame, actor, kind: 'case-closed', case: file.case, why: 'settled' } as const
  const cases = [{ case: file.case, status: 'settled' as const }]
  await world.timelines.append([{ ...appendTo(key, head, [closed]), cases }])
  world.clock.pass(1100 * DAY_MS)
  return world
}

it('takes away what is due, once a day', async () => {
  const world = await overdue()
  expect(await lookAtEach(world)).toBe(1)
  const made = await world.keeping.retention.calculatedAt(LENDER)
  expect(made).toBe(world.clock.now())
  world.clock.pass(DAY_MS / 2)
  expect(await lookAtEach(world)).toBe(0)
  expect(await world.keeping.retention.calculatedAt(LENDER)).toBe(made)
  world.clock.pass(DAY_MS / 2)
  expect(await lookAtEach(world)).toBe(0)
  expect(await world.keeping.retention.calculatedAt(LENDER)).toBe(world.clock.now())
})

it('takes nothing away by a clock that nobody can trust', async () => {
  const world = await overdue()
  for (const state of ['skewed', 'unsound'] as const) {
    const clock = { now: () => instant(world.clock.now()), health: () => ({ state, skewMs: null }) }
    expect(await lookAtEach({ ...world, clock })).toBe(0)
  }
  expect(await world.keeping.retention.calculatedAt(LENDER)).toBeNull()
})
