import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  beijingDay,
  beijingInstant,
  beijingMinute,
  day,
  dayOf,
  dayParts,
  formatDay,
  parseDay,
  plusDays,
  startOfBeijingDay,
  weekday,
} from './beijing.ts'
import { instant } from './instant.ts'

const since1950 = fc.integer({ min: Date.UTC(1950, 0, 2), max: Date.UTC(2099, 11, 31) })
const summerTimeYears = fc.integer({ min: Date.UTC(1986, 0, 1), max: Date.UTC(1992, 0, 1) })
const anyDay = fc.integer({ min: -719_000, max: 2_932_000 })

function shanghai(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai')
}

function temporalDay(count: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: count })
}

describe('Beijing time', () => {
  it('agrees with the tz database on day and minute at every instant since 1950', () => {
    fc.assert(
      fc.property(fc.oneof(since1950, summerTimeYears), (ms) => {
        const clock = shanghai(ms)
        expect(formatDay(beijingDay(instant(ms)))).toBe(clock.toPlainDate().toString())
        expect(beijingMinute(instant(ms))).toBe(clock.hour * 60 + clock.minute)
      }),
      { numRuns: 1000 },
    )
  })

  it('agrees with the tz database around each of the twelve changes of 1986–1991', () => {
    const hour = 3_600_000
    let changes = 0
    let clock = shanghai(Date.UTC(1986, 0, 1))
    for (;;) {
      const next = clock.getTimeZoneTransition('next')
      if (next === null) break
      clock = next
      changes += 1
      const ms = clock.epochMilliseconds
      for (const near of [ms - hour, ms - 1, ms, ms + 1, ms + hour]) {
        expect(beijingMinute(instant(near))).toBe(shanghai(near).hour * 60 + shanghai(near).minute)
      }
      for (let minute = 0; minute < 1440; minute += 30) {
        const wall = clock.toPlainDate().toPlainDateTime(new Temporal.PlainTime(0)).add({
          minutes: minute,
        })
        const of = dayOf(clock.year, clock.month, clock.day) ?? day(0)
        expect(beijingInstant(of, minute)).toBe(
          wall.toZonedDateTime('Asia/Shanghai').epochMilliseconds,
        )
      }
    }
    expect(changes).toBe(12)
  })

  it('turns the day over at 16:00 UTC exactly', () => {
    const midnight = Date.UTC(2026, 10, 18, 16)
    expect(formatDay(beijingDay(instant(midnight - 1)))).toBe('2026-11-18')
    expect(formatDay(beijingDay(instant(midnight)))).toBe('2026-11-19')
    expect(beijingMinute(instant(midnight - 1))).toBe(1439)
    expect(beijingMinute(instant(midnight))).toBe(0)
  })

  it('finds the instant of a day and minute again, and the end of a day is the next one', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(fc.integer({ min: 8_035, max: 60_000 }), minute, (count, of) => {
        const at = beijingInstant(day(count), of)
        expect([beijingDay(at), beijingMinute(at)]).toEqual([count, of])
        expect(beijingInstant(day(count), 1440)).toBe(startOfBeijingDay(plusDays(day(count), 1)))
      }),
    )
  })

  it('refuses as a bug a minute that is not in the day', () => {
    for (const minute of [-1, 1441, 0.5]) {
      expect(() => beijingInstant(day(0), minute)).toThrow(RangeError)
    }
  })
})

describe('a day', () => {
  it('has the date and weekday that Temporal gives it, in any year', () => {
    fc.assert(
      fc.property(anyDay, (count) => {
        const date = temporalDay(count)
        expect(formatDay(day(count))).toBe(date.toString())
        expect(dayParts(day(count))).toEqual({ year: date.year, month: date.month, day: date.day })
        expect(weekday(day(count))).toBe(date.dayOfWeek)
        expect(parseDay(date.toString())).toBe(count)
      }),
      { numRuns: 1000 },
    )
  })

  it('is every day of 1800–2400 exactly once, in order', () => {
    let expected: number | undefined = dayOf(1800, 1, 1)
    for (let year = 1800; year <= 2400; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= 31; date += 1) {
          const found = dayOf(year, month, date)
          if (found === undefined) continue
          if (found !== expected) throw new Error(`${year}-${month}-${date} is ${found}`)
          expected = found + 1
        }
      }
    }
    expect(expected).toBe(dayOf(2401, 1, 1))
  })

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026/11/18',
    '20261118',
    '2026-11-18T00:00',
    '',
  ])('is not read from %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('exists on the leap days of 2000 and 2024', () => {
    expect(dayOf(2000, 2, 29)).toBe(11_016)
    expect(dayOf(2024, 2, 29)).toBe(19_782)
    expect(formatDay(day(11_016))).toBe('2000-02-29')
    expect(dayOf(2026.5, 1, 1)).toBeUndefined()
  })
})
