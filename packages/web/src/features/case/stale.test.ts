import { expect, it } from 'vitest'
import { msUntilNextPermitted } from './stale.ts'

const now = '2026-11-18T07:59:00+08:00'
const point = (nextPermittedAt: string | null) => ({ gate: { nextPermittedAt } })

it('waits for the first point that becomes permitted, and half a second more', () => {
  const points = [
    point('2026-11-18T09:00:00+08:00'),
    point('2026-11-18T08:00:00+08:00'),
    point(null),
  ]
  expect(msUntilNextPermitted({ now, points })).toBe(60_500)
})

it('waits for nothing that is past, never or far away', () => {
  expect(msUntilNextPermitted({ now, points: [point(null)] })).toBeNull()
  expect(msUntilNextPermitted({ now, points: [point('2026-11-18T07:00:00+08:00')] })).toBeNull()
  expect(msUntilNextPermitted({ now, points: [point('2027-01-01T08:00:00+08:00')] })).toBeNull()
})
