import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
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

describe('calls that were never dialled', () => {
  it('stand neither for a failed call nor against three of them', () => {
    expect(lossOf(...call(12, 'not-dialled'))?.proof).toBe('three-calls-failed')
    expect(lossOf(...call(12, 'technical-failure'))?.proof).toBe('three-calls-failed')
    const two = written(added, ...FAILED.slice(0, 4), ...call(12, 'not-dialled'))
    expect(lossAt(fold(two), TOMORROW, 3)).toBeUndefined()
  })
})
