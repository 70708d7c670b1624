import { expect, test } from 'vitest'
import { mayBePart, spanOf } from './byte-range.ts'

test.each([
  ['bytes=0-0', { from: 0, until: 1 }],
  ['bytes=0-99', { from: 0, until: 100 }],
  ['bytes=0-100', { from: 0, until: 100 }],
  ['bytes=40-', { from: 40, until: 100 }],
  ['bytes=99-', { from: 99, until: 100 }],
  ['bytes=-1', { from: 99, until: 100 }],
  ['bytes=-1000', { from: 0, until: 100 }],
  [' bytes=5-6 ', { from: 5, until: 7 }],
  ['bytes=100-', 'outside'],
  ['bytes=100-200', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=6-5', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=1-2,4-5', 'whole'],
  ['lines=1-2', 'whole'],
  ['bytes=a-b', 'whole'],
  [undefined, 'whole'],
])('`%s` of a hundred bytes', (header, span) => {
  expect(spanOf(header, 100)).toEqual(span)
})

test('nothing at all has no range', () => {
  expect(spanOf('bytes=0-', 0)).toBe('outside')
})

test('a range of another content is none', () => {
  expect(mayBePart(undefined, '"a"')).toBe(true)
  expect(mayBePart('"a"', '"a"')).toBe(true)
  expect(mayBePart('"b"', '"a"')).toBe(false)
  expect(mayBePart('Sat, 21 Nov 2026 00:00:00 GMT', '"a"')).toBe(false)
})
