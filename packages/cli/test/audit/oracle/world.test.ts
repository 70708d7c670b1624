import { parseDay } from '@fencun/core/time/beijing'
import { expect, it } from 'vitest'
import { emptyCall, numberOf, placeOfNumber, pointsOf, worldOf } from './world.ts'

it('finds the debtor and the point of every number again', () => {
  for (const debtor of [0, 1, 5, 13, 99_999, 399_999, 4_000_003]) {
    for (const point of pointsOf(debtor)) {
      expect(placeOfNumber(numberOf(debtor, point))).toEqual({ debtor, point })
    }
  }
})

it('makes the same call from the same seed, and another from another', () => {
  const from = parseDay('2026-01-20') ?? expect.fail('that is a day')
  const callAt = (seed: number, place: number) => {
    const call = emptyCall()
    worldOf({ seed, calls: 1000, debtors: 100, days: 10, from }).fill(place, call)
    return call
  }
  expect(callAt(1, 500)).toEqual(callAt(1, 500))
  expect(callAt(2, 500)).not.toEqual(callAt(1, 500))
})
