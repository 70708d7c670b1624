import dayjs from 'dayjs'
import { expect, it } from 'vitest'
import { beijing, wrongNumberOf } from './typed.ts'

it('sends the time on the picker as Beijing time, wherever the browser stands', () => {
  expect(beijing(dayjs('2026-11-19T10:30:45'))).toBe('2026-11-19T10:30:00+08:00')
  expect(beijing(null)).toBeNull()
  expect(beijing(undefined)).toBeNull()
})

it('offers to report a wrong number where somebody answered, and not where the debtor did', () => {
  const event = (outcome: string, kind = 'contact-ended') => ({
    kind,
    details: { contact: 'c-1', outcome },
  })
  expect(wrongNumberOf(event('answered-other'))).toBe('c-1')
  expect(wrongNumberOf(event('voicemail'))).toBe('c-1')
  expect(wrongNumberOf(event('answered-debtor'))).toBeNull()
  expect(wrongNumberOf(event('busy'))).toBeNull()
  expect(wrongNumberOf(event('answered-other', 'contact-recorded'))).toBeNull()
  expect(wrongNumberOf({ kind: 'contact-ended', details: {} })).toBeNull()
})
