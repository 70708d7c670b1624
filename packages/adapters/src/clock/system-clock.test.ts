import { fixedClock } from '@fencun/app/testing/fixed-clock'
import { beijingInstant, day } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { expect, test } from 'vitest'
import { settableClock, systemClock } from './system-clock.ts'

const MORNING = beijingInstant(day(20_775), 9 * 60)
const NIGHT = beijingInstant(day(20_775), 23 * 60)

test('the system clock shows the time of the computer', () => {
  const before = Date.now()
  const shown = systemClock.now()
  expect(shown).toBeGreaterThanOrEqual(before)
  expect(shown).toBeLessThanOrEqual(Date.now())
})

test('a clock that nobody set shows the real time', () => {
  const real = fixedClock(MORNING)
  const clock = settableClock(real)
  real.pass(5000)
  expect(clock.now()).toBe(plusMs(MORNING, 5000))
  expect(clock.setAt()).toBeNull()
})

test('a clock that was set runs on from there, backwards as well as forwards', () => {
  const real = fixedClock(NIGHT)
  const clock = settableClock(real)
  clock.set(MORNING)
  real.pass(60_000)
  expect(clock.now()).toBe(plusMs(MORNING, 60_000))
  expect(clock.setAt()).toBe(MORNING)
})

test('a clock that was set back to null shows the real time again', () => {
  const real = fixedClock(NIGHT)
  const clock = settableClock(real)
  clock.set(MORNING)
  real.pass(60_000)
  clock.set(null)
  expect(clock.now()).toBe(plusMs(NIGHT, 60_000))
  expect(clock.setAt()).toBeNull()
})
