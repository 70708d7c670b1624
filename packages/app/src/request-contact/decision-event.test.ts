import { expect, it } from 'vitest'
import { ask, COLLECTOR, good, LENDER, newWorld, workedCase } from '../rehearsal/world.ts'

it('writes each answer down in the order of canonical JSON, so that no permit waits for sorting', async () => {
  const world = await newWorld()
  const file = await workedCase(world)
  const permitted = good(await ask(world, file))
  expect(permitted.permit).not.toBeNull()
  await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
  expect(good(await ask(world, file)).permit).toBeNull()
  const history = await world.timelines.history(file, { limit: 2 })
  expect(history.map(({ event }) => event.kind)).toEqual(['contact-withheld', 'contact-permitted'])
  for (const { event } of history) expect(disordered(event)).toEqual([])
})

/** Where a member stands behind one that comes after it. Measures of findings are each rule's own. */
function disordered(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || path.endsWith('/findings')) return []
  const names = Array.isArray(value) ? [] : Object.keys(value)
  const own = names
    .filter((name, at) => name < (names[at - 1] ?? ''))
    .map((one) => `${path}/${one}`)
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, one]) => disordered(one, `${path}/${name}`)),
  ]
}
