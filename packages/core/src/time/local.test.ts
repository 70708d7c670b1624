import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, formatDay, parseDay, startOfBeijingDay } from './beijing.ts'
import { type Instant, instant, parseInstant, plusMs } from './instant.ts'
import { firstOpening, startOfDay } from './local.ts'

const at = (text: string): Instant => {
  const found = parseInstant(text)
  if (found === undefined) throw new Error(text)
  return found
}

describe('the start of a day', () => {
  const zones = ['America/New_York', 'Asia/Shanghai', 'Africa/Cairo', 'Pacific/Apia', 'UTC']

  it('is where Temporal finds it, in every zone', () => {
    const days = fc.integer({ min: 3, max: 40_000 }).map(day)
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, date) => {
        // A day that a zone left out has no start of its own.
        fc.pre(!(zone === 'Pacific/Apia' && formatDay(date) === '2011-12-30'))
        const there = Temporal.PlainDate.from(formatDay(date)).toZonedDateTime(zone)
        expect(startOfDay(date, zone)).toBe(there.startOfDay().epochMilliseconds)
      }),
      { numRuns: 400 },
    )
  })

  it('without a zone is Beijing midnight', () => {
    const date = parseDay('2026-11-18') ?? day(0)
    expect(startOfDay(date, undefined)).toBe(startOfBeijingDay(date))
  })

  it('of a zone that does not exist is an error', () => {
    expect(() => startOfDay(day(20_000), 'Asia/Nowhere')).toThrow('time zone')
  })
})

describe('the first opening', () => {
  const noon = at('2026-11-18T12:00:30+08:00')

  it('is now when it is open now, to the ms', () => {
    expect(firstOpening(() => true, noon, 0)).toBe(noon)
  })

  it('is the minute that opens', () => {
    const opens = at('2026-11-18T12:07:00+08:00')
    expect(firstOpening((when) => when >= opens, noon, 1)).toBe(opens)
    expect(firstOpening((when) => when > opens, noon, 1)).toBe(plusMs(opens, 60_000))
  })

  it('does not come when it lies beyond the days one would wait', () => {
    const opens = instant(noon + 2 * 86_400_000)
    expect(firstOpening((when) => when >= opens, noon, 1)).toBeUndefined()
    expect(firstOpening((when) => when >= opens, noon, 3)).toBeDefined()
  })
})
