import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, formatDay, parseDay, plusDays, weekday } from '../time/beijing.ts'
import {
  addWorkdays,
  type CalendarRow,
  calendarOf,
  firstDayWhere,
  isStatutoryHoliday,
  isWorkday,
} from './calendar.ts'

function on(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}

function row(text: string, kind: CalendarRow['kind'], statutory = false): CalendarRow {
  return { day: on(text), kind, statutory, name: { zh: '国庆节', en: 'National Day' }, source: '' }
}

/** National Day of 2026: seven days off, a Sunday before and a Saturday after are worked. */
const october = [
  row('2026-09-20', 'makeup-workday'),
  ...[1, 2, 3].map((n) => row(`2026-10-0${n}`, 'holiday', true)),
  ...[4, 5, 6, 7].map((n) => row(`2026-10-0${n}`, 'holiday')),
  row('2026-10-10', 'makeup-workday'),
]
const calendar = calendarOf(on('2026-09-01'), on('2026-11-01'), october)

const covered = fc.integer({ min: calendar.coverage.from, max: calendar.coverage.until - 1 })

describe('a calendar', () => {
  it.each([
    ['2026-09-30', 'workday', false],
    ['2026-10-01', 'holiday', true],
    ['2026-10-04', 'holiday', false],
    ['2026-10-07', 'holiday', false],
    ['2026-10-08', 'workday', false],
    ['2026-10-10', 'workday', false],
    ['2026-10-11', 'rest', false],
    ['2026-09-20', 'workday', false],
  ])('says that %s is a %s', (text, kind, statutory) => {
    expect(calendar.kindOf(on(text))).toBe(kind)
    expect(isStatutoryHoliday(calendar, on(text))).toBe(statutory)
    expect(isWorkday(calendar, on(text))).toBe(kind === 'workday')
  })

  it('answers nothing about a day outside its coverage, not even what the weekday suggests', () => {
    for (const text of ['2026-08-31', '2026-11-01', '2027-10-01']) {
      expect(calendar.kindOf(on(text))).toBeUndefined()
      expect(isWorkday(calendar, on(text))).toBeUndefined()
      expect(isStatutoryHoliday(calendar, on(text))).toBeUndefined()
      expect(addWorkdays(calendar, on(text), 0)).toBeUndefined()
      expect(firstDayWhere(calendar, on(text), () => true)).toBeUndefined()
    }
  })

  it('takes the later of two rows for one day, as a corrected notice wants', () => {
    const corrected = calendarOf(on('2026-09-01'), on('2026-11-01'), [
      ...october,
      row('2026-10-10', 'holiday'),
    ])
    expect(corrected.kindOf(on('2026-10-10'))).toBe('holiday')
  })
})

describe('counting workdays', () => {
  it('leaves out the first day, holidays and weekends, and counts make-up workdays', () => {
    const counted = [1, 2, 3, 4, 5].map((n) => addWorkdays(calendar, on('2026-09-30'), n))
    expect(counted.map((found) => (found === undefined ? '' : formatDay(found)))).toEqual([
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
      '2026-10-13',
    ])
  })

  it('passes exactly n workdays in either direction, or leaves the coverage', () => {
    fc.assert(
      fc.property(covered, fc.integer({ min: -40, max: 40 }), (start, n) => {
        const end = addWorkdays(calendar, day(start), n)
        const far = Math.abs((end ?? start + 400 * Math.sign(n)) - start)
        const days = Array.from({ length: far }, (_, i) => day(start + (i + 1) * Math.sign(n)))
        const passed = days.filter((at) => isWorkday(calendar, at) === true).length
        if (end === undefined) expect(passed).toBeLessThan(Math.abs(n))
        else {
          expect(passed).toBe(Math.abs(n))
          if (n !== 0) expect(isWorkday(calendar, end)).toBe(true)
        }
      }),
    )
  })

  it('refuses as a bug a count that is not whole', () => {
    expect(() => addWorkdays(calendar, on('2026-09-30'), 1.5)).toThrow(RangeError)
  })

  it('finds the first day of a wanted kind, the day itself included', () => {
    const first = firstDayWhere(calendar, on('2026-10-01'), (kind) => kind !== 'holiday')
    expect(first).toBe(on('2026-10-08'))
    expect(firstDayWhere(calendar, on('2026-10-11'), (kind) => kind === 'rest')).toBe(
      on('2026-10-11'),
    )
    expect(firstDayWhere(calendar, on('2026-10-12'), (kind) => kind === 'holiday')).toBeUndefined()
  })

  it('without any rows is the count of Mondays to Fridays', () => {
    const plain = calendarOf(on('2026-01-01'), on('2027-01-01'), [])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 30 }), (at, n) => {
        const start = plusDays(on('2026-01-01'), at)
        const weekdays: Day[] = []
        for (let i = 1; i <= 60; i += 1) {
          if (weekday(plusDays(start, i)) <= 5) weekdays.push(plusDays(start, i))
        }
        expect(addWorkdays(plain, start, n)).toBe(weekdays[n - 1])
      }),
    )
  })
})
