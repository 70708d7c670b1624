import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { formatInstant, instant, parseInstant, plusMs } from './instant.ts'

const anyMs = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 11, 31) })

describe('an instant', () => {
  it('comes back unchanged from its own text', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(parseInstant(formatInstant(instant(ms)))).toBe(ms)
      }),
    )
  })

  it('is read as the same moment as Temporal reads it, whatever the offset', () => {
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(anyMs, offset, (ms, minutes) => {
        const sign = minutes < 0 ? '-' : '+'
        const size = Math.abs(minutes)
        const hhmm = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'))
        const zone = `${sign}${hhmm.join(':')}`
        const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ timeZone: zone })
        expect(parseInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds)
      }),
    )
  })

  it('is written in Beijing time with its offset, ms only when not zero', () => {
    const at = instant(Date.UTC(2026, 10, 18, 14, 15))
    expect(formatInstant(at)).toBe('2026-11-18T22:15:00+08:00')
    expect(formatInstant(plusMs(at, 7))).toBe('2026-11-18T22:15:00.007+08:00')
    expect(formatInstant(instant(-1))).toBe('1970-01-01T07:59:59.999+08:00')
  })

  it('is written at +09:00 in the summers in which Beijing clocks stood there', () => {
    expect(formatInstant(instant(Date.UTC(1990, 6, 1, 3)))).toBe('1990-07-01T12:00:00+09:00')
  })

  it.each([
    ['a time without an offset', '2026-11-18T22:15:00'],
    ['a date alone', '2026-11-18'],
    ['a day that does not exist', '2026-02-29T10:00:00+08:00'],
    ['hour 24', '2026-11-18T24:00:00+08:00'],
    ['second 60', '2026-11-18T23:59:60+08:00'],
    ['minute 60', '2026-11-18T23:60:00+08:00'],
    ['an offset that nobody keeps', '2026-11-18T22:15:00+80:00'],
    ['an offset just too wide', '2026-11-18T22:15:00+14:01'],
    ['an offset of sixty minutes', '2026-11-18T22:15:00+08:60'],
    ['a space before', ' 2026-11-18T22:15:00Z'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('is not read from %s', (_what, text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  it('is read without seconds, and with more digits than ms by cutting them off', () => {
    expect(parseInstant('2026-11-18T22:15+08:00')).toBe(Date.UTC(2026, 10, 18, 14, 15))
    expect(parseInstant('2026-11-18T14:15:00.0019999Z')).toBe(Date.UTC(2026, 10, 18, 14, 15, 0, 1))
  })

  it('refuses as a bug a number that is no whole ms of years 0 to 9999', () => {
    for (const ms of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e16]) {
      expect(() => instant(ms)).toThrow(RangeError)
    }
  })
})
