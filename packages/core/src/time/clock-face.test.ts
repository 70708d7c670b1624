import { expect, it } from 'vitest'
import { formatDay } from './beijing.ts'
import { clockOf } from './clock-face.ts'
import { type Instant, parseInstant } from './instant.ts'
import { formatMinute } from './window.ts'

function at(text: string): Instant {
  const found = parseInstant(text)
  if (found === undefined) throw new Error('a time is expected')
  return found
}

function shown(zone: string | undefined, text: string): string {
  const { day, minute } = clockOf(zone)(at(text))
  return `${formatDay(day)} ${formatMinute(minute)}`
}

it('shows Beijing when nobody names a zone: day and minute turn together at midnight', () => {
  expect(shown(undefined, '2026-11-18T15:59:59Z')).toBe('2026-11-18 23:59')
  expect(shown(undefined, '2026-11-18T16:00:00Z')).toBe('2026-11-19 00:00')
  expect(shown('Asia/Shanghai', '2026-11-18T16:00:00Z')).toBe('2026-11-19 00:00')
})

it('follows the summer time of a zone', () => {
  expect(shown('America/New_York', '2026-03-08T06:59:00Z')).toBe('2026-03-08 01:59')
  expect(shown('America/New_York', '2026-03-08T07:00:00Z')).toBe('2026-03-08 03:00')
  expect(shown('America/New_York', '2026-11-01T05:30:00Z')).toBe('2026-11-01 01:30')
  expect(shown('America/New_York', '2026-11-01T06:30:00Z')).toBe('2026-11-01 01:30')
})

it('knows no zone that does not exist, and no time outside its table', () => {
  expect(() => clockOf('Mars/Olympus')).toThrow('no time zone')
  expect(() => clockOf('Asia/Tokyo')(at('2150-01-01T00:00:00Z'))).toThrow('no such time')
})
