import { describe, expect, it } from 'vitest'
import { dayNumber, daysUntil, dayText, weekdayOf } from './days.ts'

describe('a civil day', () => {
  it('counts from 1970 and comes back as it was written', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayText(dayNumber('2028-02-29') ?? 0)).toBe('2028-02-29')
  })

  it.each(['2027-02-29', '2027-13-01', '2027-1-1', '', 'soon'])('%j does not exist', (text) => {
    expect(dayNumber(text)).toBeUndefined()
  })

  it('knows its weekday, also before 1970', () => {
    const weekday = (text: string): number => weekdayOf(dayNumber(text) ?? Number.NaN)
    expect(weekday('2026-11-21')).toBe(6)
    expect(weekday('2026-11-22')).toBe(7)
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('1969-12-31')).toBe(3)
  })

  it('is counted from the day of a moment in Beijing, whatever its hour', () => {
    expect(daysUntil('2027-01-01', '2026-12-31T23:59:00+08:00')).toBe(1)
    expect(daysUntil('2026-12-01', '2026-12-31T00:00:00+08:00')).toBe(-30)
  })
})
