import { expect, it } from 'vitest'
import { stateOf } from './change-state.ts'
import type { PolicyChange } from './queries.ts'

const verdict = { by: 'b', at: '2026-11-18T11:00:00+08:00', approved: true, note: '' }
const DAY = '2026-11-20'

function change(part: Partial<PolicyChange>): PolicyChange {
  return {
    ...{ change: 'c', settings: [], effectiveFrom: DAY, reason: 'r', author: 'a' },
    ...{ authorName: 'A', proposedAt: '2026-11-18T10:00:00+08:00', verdict: null },
    ...{ deciderName: null, version: null, awaitsYou: false, inForce: false },
    ...part,
  }
}

it('waits until the day before its first day; on the day itself it has lapsed', () => {
  expect(stateOf(change({}), '2026-11-19')).toBe('waiting')
  expect(stateOf(change({}), DAY)).toBe('lapsed')
})

it('stays refused for ever', () => {
  const refused = change({ verdict: { ...verdict, approved: false } })
  expect([stateOf(refused, '2026-11-19'), stateOf(refused, DAY)]).toEqual(['refused', 'refused'])
})

it('is approved before its day, in force on it, and replaced when another holds', () => {
  const approved = change({ verdict, version: 1 })
  expect(stateOf(approved, '2026-11-19')).toBe('approved')
  expect(stateOf({ ...approved, inForce: true }, DAY)).toBe('in-force')
  expect(stateOf(approved, DAY)).toBe('replaced')
})
