import { expect, it } from 'vitest'
import type { CallLog } from '../call-log.ts'
import { smallLog } from '../records/testing/small-log.ts'
import { rowAt } from './audit-report.ts'
import { joinLogs } from './join-logs.ts'
import { exampleReport } from './testing/example-report.ts'

const AT = '2026-11-09T09:00:00'
const ONE = smallLog([
  { row: 2, at: AT, number: '13800000001', staff: 'a' },
  { row: 4, at: AT, number: '13800000002', staff: 'b' },
])
const TWO = smallLog([
  { row: 1, at: '2026-11-10T09:00:00', number: '13800000003', staff: 'b', outcome: 'busy' },
  { row: 3, at: AT, number: '13800000001', staff: 'c', inbound: true },
])

/** A call as its columns and lists say it. */
function calls({ count, ...log }: CallLog) {
  return Array.from({ length: count }, (_, i) => ({
    row: log.row[i],
    start: log.startSec[i],
    number: log.numbers[log.number[i] ?? 0],
    staff: log.staffs[log.staff[i] ?? 0],
    outcome: log.outcome[i],
    inbound: log.inbound[i],
  }))
}

it('several logs are one in which every call is what it was, and a number is one number', () => {
  const { log, rowsBefore } = joinLogs([
    { log: ONE, facts: { rows: 5 } },
    { log: TWO, facts: { rows: 3 } },
  ])
  const moved = calls(TWO).map((call) => ({ ...call, row: (call.row ?? 0) + 5 }))
  expect(calls(log)).toEqual([...calls(ONE), ...moved])
  expect(log.numbers).toEqual(['13800000001', '13800000002', '13800000003'])
  expect(log.staffs).toEqual(['', 'a', 'b', 'c'])
  expect(rowsBefore).toEqual([0, 5])
})

it('one log stays as it is', () => {
  expect(joinLogs([{ log: ONE, facts: { rows: 5 } }]).log).toBe(ONE)
})

it('a row of an audit is found again in its own file', () => {
  const report = exampleReport({ logs: 2 })
  expect([1, 12_000, 12_001].map((row) => rowAt(report, row))).toEqual([
    { file: 'calls-1.csv', row: 1 },
    { file: 'calls-1.csv', row: 12_000 },
    { file: 'calls-2.csv', row: 1 },
  ])
})
