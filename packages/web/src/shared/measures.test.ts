import { expect, it } from 'vitest'
import { isWord, pairMeasures } from './measures.ts'

it('lays a count beside its greatest and least permitted value', () => {
  expect(pairMeasures({ connected: 3 }, { connectedMax: 3 })).toEqual([
    { name: 'connected', measured: 3, limit: 3, limitName: null, sense: 'max' },
  ])
  expect(pairMeasures({ lastCall: '2026-11-15', days: 3 }, { daysMin: 7 })).toEqual([
    { name: 'lastCall', measured: '2026-11-15', limit: null, limitName: null, sense: 'is' },
    { name: 'days', measured: 3, limit: 7, limitName: null, sense: 'min' },
  ])
})

it('lays the clock beside the hours and says whether they are open or ruled out', () => {
  expect(pairMeasures({ clock: '22:15' }, { hours: '08:00–22:00' })).toEqual([
    { name: 'clock', measured: '22:15', limit: '08:00–22:00', limitName: 'hours', sense: 'is' },
  ])
  expect(pairMeasures({ clock: '11:00' }, { closed: '10:00–12:00' })[0]?.limitName).toBe('closed')
})

it('keeps what was only measured and what is only required', () => {
  expect(pairMeasures({ listed: false }, {})).toEqual([
    { name: 'listed', measured: false, limit: null, limitName: null, sense: 'is' },
  ])
  expect(pairMeasures({}, { failedCallsMin: 3 })).toEqual([
    { name: 'failedCalls', measured: null, limit: 3, limitName: null, sense: 'min' },
  ])
})

it('translates words only, for a time or a day is no key of a dictionary', () => {
  expect(isWord('voice_interactive')).toBe(true)
  expect(['22:15', '2026-11-18', 3, true, 'sms, letter'].some(isWord)).toBe(false)
})
