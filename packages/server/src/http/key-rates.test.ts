import { apiKeyId } from '@fencun/app/ports/api-keys'
import { type Instant, instant, plusMs } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { KeyRates } from './key-rates.ts'

const KEY = apiKeyId('key')
const START = instant(1_800_000_000_000)

function takes(rates: KeyRates, perMinute: number, at: Instant, times: number): readonly number[] {
  return Array.from({ length: times }, () => rates.take(KEY, perMinute, at))
}

it('lets a minute’s requests through at once and tells the next when to come', () => {
  const rates = new KeyRates()
  expect(takes(rates, 3, START, 4)).toEqual([0, 0, 0, 20])
  expect(rates.take(KEY, 3, plusMs(START, 19_999))).toBe(1)
  expect(takes(rates, 3, plusMs(START, 20_000), 2)).toEqual([0, 20])
})

it('never saves up more than a minute’s requests', () => {
  const rates = new KeyRates()
  takes(rates, 2, START, 2)
  expect(takes(rates, 2, plusMs(START, 3_600_000), 3)).toEqual([0, 0, 30])
})

it('gives nothing for a clock that was set back, and goes on from there', () => {
  const rates = new KeyRates()
  takes(rates, 1, START, 1)
  expect(rates.take(KEY, 1, plusMs(START, -600_000))).toBe(60)
  expect(rates.take(KEY, 1, plusMs(START, -540_000))).toBe(0)
})

it('counts each key by itself', () => {
  const rates = new KeyRates()
  expect(rates.take(KEY, 1, START)).toBe(0)
  expect(rates.take(KEY, 1, START)).toBe(60)
  expect(rates.take(apiKeyId('other'), 1, START)).toBe(0)
})
