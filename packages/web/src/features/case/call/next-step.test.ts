import { expect, it } from 'vitest'
import { nextSteps, usualNextStep } from './next-step.ts'

const name = { zh: '国庆', en: 'National Day' }
const calendar = {
  years: [
    {
      year: 2026,
      source: '',
      days: [
        { day: '2026-10-01', kind: 'holiday' as const, name },
        { day: '2026-10-02', kind: 'holiday' as const, name },
        { day: '2026-10-10', kind: 'makeup-workday' as const, name },
      ],
    },
  ],
}

it('offers this afternoon while there is one', () => {
  expect(nextSteps('2026-11-18T10:00:00+08:00', undefined).afternoon).toBe('2026-11-18T15:00')
  expect(nextSteps('2026-11-18T14:29:59+08:00', undefined).afternoon).toBe('2026-11-18T15:00')
  expect(nextSteps('2026-11-18T14:30:00+08:00', undefined).afternoon).toBe('2026-11-18T17:00')
  expect(nextSteps('2026-11-18T16:30:00+08:00', undefined).afternoon).toBeNull()
})

it('crosses the end of a month and of a year', () => {
  expect(nextSteps('2026-12-31T10:00:00+08:00', undefined).tomorrow).toBe('2027-01-01T09:30')
})

it('counts workdays over weekends, holidays and make-up Saturdays', () => {
  const three = (now: string) => nextSteps(now, calendar).threeWorkdays
  expect(three('2026-11-18T10:00:00+08:00')).toBe('2026-11-23T10:00')
  expect(three('2026-09-30T10:00:00+08:00')).toBe('2026-10-07T10:00')
  expect(three('2026-10-08T10:00:00+08:00')).toBe('2026-10-12T10:00')
})

it('plans nothing for what is stopped, and comes back the same day to who did not answer', () => {
  const steps = nextSteps('2026-11-18T10:00:00+08:00', calendar)
  expect(usualNextStep('COMPLAINT', steps)).toBeNull()
  expect(usualNextStep('NOANS', steps)).toBe('2026-11-18T15:00')
  expect(usualNextStep('PTP', steps)).toBe('2026-11-23T10:00')
  const late = nextSteps('2026-11-18T19:00:00+08:00', calendar)
  expect(usualNextStep('BUSY', late)).toBe('2026-11-19T09:30')
})
