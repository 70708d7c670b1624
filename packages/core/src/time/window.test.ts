import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijingMinute, parseDay, startOfBeijingDay } from './beijing.ts'
import { formatInstant, type Instant, instant, parseInstant, plusMs } from './instant.ts'
import {
  complement,
  contains,
  formatMinute,
  intersect,
  intersectAll,
  minutesUntilOpen,
  nextOpening,
  parseMinute,
  parseWindow,
  WHOLE_DAY,
  type Window,
} from './window.ts'

const MINUTES = Array.from({ length: 1440 }, (_, minute) => minute)
const calling: Window = { from: 480, until: 1320 }
const quiet: Window = { from: 1320, until: 480 }

const minute = fc.integer({ min: 0, max: 1439 })
const anyWindow = fc
  .tuple(minute, fc.integer({ min: 1, max: 1440 }))
  .filter(([from, until]) => from !== until)
  .map(([from, until]): Window => ({ from, until }))

function openMinutes(windows: readonly Window[]): number[] {
  return MINUTES.filter((m) => windows.some((w) => contains(w, m)))
}

/** Walks the clock forward one minute at a time from `from`, independently of any arithmetic. */
function walk(window: Window): Set<number> {
  const seen = new Set<number>()
  for (let m = window.from; m !== window.until % 1440 || seen.size === 0; m = (m + 1) % 1440) {
    seen.add(m)
  }
  return seen
}

function at(text: string): Instant {
  const found = parseInstant(text)
  if (found === undefined) throw new Error(text)
  return found
}

describe('a window', () => {
  it('contains its first minute and not its end', () => {
    expect([479, 480, 1319, 1320].map((m) => contains(calling, m))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([479, 480, 1319, 1320].map((m) => contains(quiet, m))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('contains exactly the minutes that a clock walks through from its start to its end', () => {
    fc.assert(
      fc.property(anyWindow, (w) => {
        expect(openMinutes([w])).toEqual([...walk(w)].toSorted((a, b) => a - b))
      }),
    )
  })

  it('with equal ends contains nothing, so that a mistake closes rather than opens', () => {
    const nothing = { from: 600, until: 600 }
    expect(openMinutes([nothing])).toEqual([])
    expect(intersect(nothing, WHOLE_DAY)).toEqual([])
    expect(minutesUntilOpen([nothing], 0)).toBeUndefined()
    expect(complement(nothing)).toEqual([WHOLE_DAY])
  })

  it('and what lies outside it are the whole day, once', () => {
    expect(complement(calling)).toEqual([quiet])
    expect(complement(WHOLE_DAY)).toEqual([])
    expect(complement({ from: 0, until: 480 })).toEqual([{ from: 480, until: 1440 }])
    fc.assert(
      fc.property(anyWindow, (w) => {
        expect(openMinutes(complement(w))).toEqual(MINUTES.filter((m) => !contains(w, m)))
      }),
    )
  })

  it('is read from two times of day, and 00:00 as an end is the end of the day', () => {
    expect(parseWindow(['08:00', '22:00'])).toEqual(calling)
    expect(parseWindow(['22:00', '08:00'])).toEqual(quiet)
    expect(parseWindow(['00:00', '24:00'])).toEqual(WHOLE_DAY)
    expect(parseWindow(['22:00', '00:00'])).toEqual({ from: 1320, until: 1440 })
  })

  it.each([
    ['equal ends', ['08:00', '08:00']],
    ['a start of 24:00', ['24:00', '08:00']],
    ['an hour that does not exist', ['08:00', '25:00']],
    ['a minute past 24:00', ['08:00', '24:01']],
    ['minute 60', ['08:60', '22:00']],
    ['one digit', ['8:00', '22:00']],
    ['seconds', ['08:00:00', '22:00']],
    ['one end', ['08:00']],
    ['three ends', ['08:00', '12:00', '22:00']],
    ['words', ['morning', 'night']],
  ])('is not read from %s', (_what, ends) => {
    expect(parseWindow(ends)).toBeUndefined()
  })

  it('shows each of its minutes as it is read', () => {
    for (const m of [...MINUTES, 1440]) expect(parseMinute(formatMinute(m))).toBe(m)
    expect(formatMinute(1320)).toBe('22:00')
  })
})

describe('the intersection of windows', () => {
  it('contains a minute exactly when every window does', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 5 }), (windows) => {
        const shared = intersectAll(windows)
        const expected = MINUTES.filter((m) => windows.every((w) => contains(w, m)))
        expect(openMinutes(shared)).toEqual(expected)
        const lengths = shared.map((w) => walk(w).size)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(expected.length)
      }),
    )
  })

  it('is never split at midnight', () => {
    expect(intersect(quiet, { from: 1380, until: 60 })).toEqual([{ from: 1380, until: 60 }])
    expect(intersect(quiet, { from: 60, until: 1380 })).toEqual([
      { from: 60, until: 480 },
      { from: 1320, until: 1380 },
    ])
    expect(intersect(WHOLE_DAY, quiet)).toEqual([quiet])
    expect(intersectAll([])).toEqual([WHOLE_DAY])
  })
})

describe('the next opening', () => {
  it('is the first open minute that a minute-by-minute search finds', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 3 }), minute, (windows, start) => {
        const wait = MINUTES.find((n) => windows.some((w) => contains(w, (start + n) % 1440)))
        expect(minutesUntilOpen(windows, start)).toBe(wait)
      }),
    )
  })

  it('as an instant is the first ms at which Beijing clocks show an open minute', () => {
    const from = Date.UTC(2020, 0, 1)
    const ms = fc.integer({ min: from, max: from + 10 * 366 * 86_400_000 })
    fc.assert(
      fc.property(fc.array(anyWindow, { minLength: 1, maxLength: 3 }), ms, (windows, start) => {
        const opening = nextOpening(windows, instant(start))
        if (opening === undefined) throw new Error('every window opens')
        const open = (when: Instant): boolean =>
          windows.some((w) => contains(w, beijingMinute(when)))
        expect(open(opening)).toBe(true)
        if (opening !== start) expect(open(plusMs(opening, -1))).toBe(false)
        for (let t = start; t < opening; t += 60_000) expect(open(instant(t))).toBe(false)
      }),
    )
  })

  it('of calling hours is 08:00 of the same day before it, and of the next day after 22:00', () => {
    const shown = (text: string): string | undefined => {
      const opening = nextOpening([calling], at(text))
      return opening === undefined ? undefined : formatInstant(opening)
    }
    expect(shown('2026-11-18T07:59:59.999+08:00')).toBe('2026-11-18T08:00:00+08:00')
    expect(shown('2026-11-18T08:00:00+08:00')).toBe('2026-11-18T08:00:00+08:00')
    expect(shown('2026-11-18T21:59:59+08:00')).toBe('2026-11-18T21:59:59+08:00')
    expect(shown('2026-11-18T22:00:00+08:00')).toBe('2026-11-19T08:00:00+08:00')
    expect(shown('2026-12-31T22:15:00+08:00')).toBe('2027-01-01T08:00:00+08:00')
  })

  it('just after midnight is found from the last minute of the day', () => {
    const opening = nextOpening([{ from: 1, until: 2 }], at('2026-12-31T23:59:30+08:00'))
    expect(opening).toBe(at('2027-01-01T00:01:00+08:00'))
  })

  it('never comes when there is no window', () => {
    const today = parseDay('2026-11-18')
    if (today === undefined) throw new Error('a day')
    expect(nextOpening([], startOfBeijingDay(today))).toBeUndefined()
  })
})
