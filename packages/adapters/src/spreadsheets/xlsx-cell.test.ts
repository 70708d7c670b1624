import { parseDay } from '@fencun/core/time/beijing'
import { expect, test } from 'vitest'
import { numberOrDate } from './xlsx-cell.ts'

test('a time of day keeps its second, so that 21:59:40 is not taken for 22:00', () => {
  const day = parseDay('2026-11-09')
  const at = (hour: number, minute: number, second: number): number =>
    46_335 + ((hour * 60 + minute) * 60 + second) / 86_400
  expect(numberOrDate(at(21, 59, 40), true, '1900')).toEqual({
    kind: 'date',
    day,
    minute: 21 * 60 + 59,
    second: 40,
  })
  expect(numberOrDate(at(22, 0, 0), true, '1900')).toEqual({ kind: 'date', day, minute: 22 * 60 })
  expect(numberOrDate(at(23, 59, 59.9), true, '1900')).toEqual({
    kind: 'date',
    day: parseDay('2026-11-10'),
    minute: 0,
  })
})
