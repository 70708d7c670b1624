import { day } from '@fencun/core/time/beijing'
import { expect, it } from 'vitest'
import type { LogView } from './log-view.ts'
import { RECORD_WORDS, recordsOf } from './sweep-records.ts'

const CALLS = 5000
const DEBTORS = 137

/** Calls to debtors by turns that are not even, so that ranges end in odd places. */
function someView(): LogView {
  const number = Uint32Array.from({ length: CALLS }, (_, i) => (i * i + (i % 7)) % DEBTORS)
  const log = {
    count: CALLS,
    row: new Uint32Array(CALLS),
    startSec: Uint32Array.from(number, (_, i) => 1_800_000_000 + i),
    number,
    outcome: Uint8Array.from(number, (_, i) => i % 5),
    signal: new Uint16Array(CALLS),
    talkSec: new Uint32Array(CALLS),
    org: Uint16Array.from(number, (_, i) => i % 11),
    staff: new Uint16Array(CALLS),
    inbound: Uint8Array.from(number, (_, i) => i % 2),
    numbers: Array.from({ length: DEBTORS }, String),
    signals: [],
    orgs: [],
    staffs: [],
  }
  const places = Uint32Array.from({ length: DEBTORS + 1 }, (_, i) => i)
  const points = {
    firstOf: places,
    debtor: places.slice(0, DEBTORS).toReversed(),
    point: new Uint16Array(DEBTORS),
  }
  const debtors = Array.from({ length: DEBTORS }, (_, i) => ({
    label: String(i),
    caseNumbers: [],
    points: [],
    hardship: [],
    notes: [],
  }))
  const people = { source: 'numbers-alone', debtors, ofNumber: [] } as const
  const span = { days: [day(0)], firstSec: 0, fromSec: 0, untilSec: Number.POSITIVE_INFINITY }
  return { log, people, points, ...span, otherwise: new Map() }
}

/** The records of each debtor. */
function laidOut(rangeRecords: number): { readonly ranges: number; readonly of: number[][] } {
  const records = recordsOf(someView(), rangeRecords)
  const of: number[][] = []
  for (const [range, until] of records.untilOf.entries()) {
    records.layOut(range)
    for (let debtor = of.length; debtor < until; debtor += 1) {
      const [from = 0, end = 0] = records.firstOf.subarray(debtor, debtor + 2)
      const { words, base } = records
      of.push([...words.subarray(RECORD_WORDS * (from - base), RECORD_WORDS * (end - base))])
    }
  }
  return { ranges: records.untilOf.length, of }
}

it('lays out in ranges what it lays out at once', () => {
  const whole = laidOut(CALLS)
  expect(whole.ranges).toBe(1)
  expect(whole.of.flat()).toHaveLength(RECORD_WORDS * CALLS)
  for (const records of [25, 100, 999, 2500]) {
    const { ranges, of } = laidOut(records)
    expect(ranges).toBeGreaterThan(1)
    expect(of).toEqual(whole.of)
  }
})
