import { expect, it } from 'vitest'
import { formatDay, parseDay } from './beijing.ts'
import { plusMonths } from './months.ts'

function later(day: string, months: number): string {
  const from = parseDay(day)
  if (from === undefined) throw new Error('the example is no day')
  return formatDay(plusMonths(from, months))
}

it('ends on the same day of a later month', () => {
  expect(later('2025-11-18', 12)).toBe('2026-11-18')
  expect(later('2026-12-05', 1)).toBe('2027-01-05')
})

it('ends on the last day of a month that has no such day', () => {
  expect(later('2026-05-31', 6)).toBe('2026-11-30')
  expect(later('2027-12-31', 2)).toBe('2028-02-29')
  expect(later('2028-02-29', 12)).toBe('2029-02-28')
})

it('goes back as well', () => {
  expect(later('2026-03-31', -1)).toBe('2026-02-28')
  expect(later('2026-01-15', -13)).toBe('2024-12-15')
})

it('knows no month beyond the calendar', () => {
  expect(() => later('9999-12-01', 1)).toThrow(RangeError)
})
