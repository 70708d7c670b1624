import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { type PointId, pointId } from '../ids.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import type { Outcome } from './contact.ts'
import { fold } from './fold.ts'
import { lossAt } from './loss.ts'

const DAY = beijingDay(MIDNIGHT)
const TOMORROW = plusMs(MIDNIGHT, 37 * HOUR_MS)
const hour = (n: number): Instant => plusMs(MIDNIGHT, n * HOUR_MS)
const call = (n: number, outcome: Outcome) => [
  permitted(`c-${n}`, hour(n)),
  ended(`c-${n}`, hour(n), outcome),
]
const FAILED = [...call(9, 'no-answer'), ...call(10, 'no-answer'), ...call(11, 'no-answer')]
type Dated = ReturnType<typeof rang>
const lossOf = (...more: readonly Dated[]) =>
  lossAt(fold(written(added, ...FAILED, ...more)), TOMORROW, 3)

describe('a debtor who was reached', () => {
  it('between the calls that failed is not lost', () => {
    expect(lossOf(rang(hour(9.5)))).toBeUndefined()
    expect(lossOf(rang(hour(10.5)))).toBeUndefined()
  })

  it('at the instant of the first of them is not lost, and before it is', () => {
    expect(lossOf(rang(hour(9)))).toBeUndefined()
    expect(lossOf(rang(plusMs(hour(9), -1)))?.proof).toBe('three-calls-failed')
  })

  it('when the last number was found dead is not lost, and before it is', () => {
    const dead = [added, ...call(9, 'not-in-service')]
    const lost = (at: Instant) => lossAt(fold(written(...dead, rang(at))), TOMORROW, 3)
    expect(lost(hour(9))).toBeUndefined()
    expect(lost(plusMs(hour(9), -1))?.proof).toBe('number-invalid')
  })
})

describe('several proofs of one loss', () => {
  const declared = (day: typeof DAY): Dated => [
    hour(12),
    { kind: 'debtor-lost', proof: 'three-calls-failed', day },
  ]

  it('open the way from the earliest day that any of them gives', () => {
    const dead = [added, ...call(9, 'not-in-service')]
    const both = fold(written(...dead, declared(plusDays(DAY, 1))))
    expect(lossAt(both, TOMORROW, 3)).toEqual({ proof: 'number-invalid', contactsFrom: DAY })
    expect(lossOf(declared(plusDays(DAY, -3)))?.contactsFrom).toBe(plusDays(DAY, -2))
    expect(lossOf(declared(plusDays(DAY, 3)))?.contactsFrom).toBe(plusDays(DAY, 1))
  })
})

describe('several numbers that the debtor reserved', () => {
  const second = pointId('point-2')
  const [, first] = added
  if (first.kind !== 'point-added') throw new Error('the sample adds a point')
  const another: Dated = [added[0], { ...first, point: second, numberKey: 'key-2' }]
  const dead = (point: PointId, at: Instant): Dated => [
    at,
    { kind: 'point-invalidated', point, why: 'not-in-service' },
  ]
  const lost = (...more: readonly Dated[]) =>
    lossAt(fold(written(added, another, ...more)), plusMs(TOMORROW, 48 * HOUR_MS), 3)

  it('prove nothing as long as one of them is in service', () => {
    expect(lost(dead(first.point, hour(9)))).toBeUndefined()
    expect(lost(dead(second, hour(9)))).toBeUndefined()
  })

  it('prove the loss from the day on which the last of them went, whichever it was', () => {
    const proof = { proof: 'number-invalid', contactsFrom: plusDays(DAY, 1) }
    expect(lost(dead(first.point, hour(9)), dead(second, hour(33)))).toEqual(proof)
    expect(lost(dead(second, hour(9)), dead(first.point, hour(33)))).toEqual(proof)
  })
})

describe('a loss that was declared', () => {
  it('holds when it was shown on a day after the debtor was last reached, and not before', () => {
    const shown = (day: typeof DAY): Dated => [
      hour(35),
      { kind: 'debtor-lost', proof: 'agreed', day },
    ]
    const lost = (day: typeof DAY) =>
      lossAt(fold(written(added, rang(hour(9)), shown(day))), TOMORROW, 3)
    expect(lost(plusDays(DAY, 1))).toEqual({ proof: 'agreed', contactsFrom: plusDays(DAY, 1) })
    expect(lost(DAY)).toBeUndefined()
  })
})

describe('calls that were never dialled', () => {
  it('stand neither for a failed call nor against three of them', () => {
    expect(lossOf(...call(12, 'not-dialled'))?.proof).toBe('three-calls-failed')
    expect(lossOf(...call(12, 'technical-failure'))?.proof).toBe('three-calls-failed')
    const two = written(added, ...FAILED.slice(0, 4), ...call(12, 'not-dialled'))
    expect(lossAt(fold(two), TOMORROW, 3)).toBeUndefined()
  })
})
