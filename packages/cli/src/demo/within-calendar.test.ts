import { settableClock } from '@fencun/adapters/clock/system-clock'
import { fixedClock } from '@fencun/app/testing/fixed-clock'
import { beijingDay, formatDay, parseDay, weekday } from '@fencun/core/time/beijing'
import { formatInstant } from '@fencun/core/time/instant'
import { expect, test } from 'vitest'
import { at } from '../../test/support/demonstrated.ts'
import { setWithinCalendar } from './within-calendar.ts'

const coverage = { from: dayOf('2017-01-01'), until: dayOf('2027-01-01') }

function dayOf(text: string): NonNullable<ReturnType<typeof parseDay>> {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

test('as long as the calendar knows the week that comes, the clock shows the real time', () => {
  const clock = settableClock(fixedClock(at('2026-12-24T23:59:59+08:00')))
  expect(setWithinCalendar(clock, { coverage })).toBe(false)
  expect(clock.setAt()).toBeNull()
})

test.each([
  ['2026-12-25T00:00:00+08:00', '2026-12-18T00:00:00+08:00'],
  ['2026-12-31T23:59:30+08:00', '2026-12-24T23:59:30+08:00'],
  ['2027-01-01T09:00:00+08:00', '2026-12-18T09:00:00+08:00'],
  ['2031-06-04T15:30:00+08:00', '2026-12-23T15:30:00+08:00'],
])('beyond it %s is shown as %s, the same weekday and time', (real, shown) => {
  const clock = settableClock(fixedClock(at(real)))
  expect(setWithinCalendar(clock, { coverage })).toBe(true)
  expect(formatInstant(clock.now())).toBe(shown)
  const [was, is] = [beijingDay(at(real)), beijingDay(clock.now())]
  expect(weekday(is), formatDay(is)).toBe(weekday(was))
  expect(setWithinCalendar(clock, { coverage }), 'once is enough').toBe(false)
})

test('a clock that nobody can set is left as it is', () => {
  const clock = fixedClock(at('2031-06-04T15:30:00+08:00'))
  expect(setWithinCalendar({ now: clock.now }, { coverage })).toBe(false)
})
