import { expect, it } from 'vitest'
import { stretchesOf } from './stretches.ts'

const day = (text: string, kind: 'holiday' | 'makeup-workday', zh: string) => ({
  day: text,
  kind,
  name: { zh, en: zh },
})

it('draws the days of a year together as a notice names them', () => {
  const days = [
    day('2026-01-31', 'holiday', '春节'),
    day('2026-02-01', 'holiday', '春节'),
    day('2026-02-02', 'makeup-workday', '春节'),
    day('2026-02-04', 'holiday', '春节'),
    day('2026-02-05', 'holiday', '清明节'),
  ]
  expect(stretchesOf(days).map(({ from, to, kind, days: n }) => [from, to, kind, n])).toEqual([
    ['2026-01-31', '2026-02-01', 'holiday', 2],
    ['2026-02-02', '2026-02-02', 'makeup-workday', 1],
    ['2026-02-04', '2026-02-04', 'holiday', 1],
    ['2026-02-05', '2026-02-05', 'holiday', 1],
  ])
  expect(stretchesOf([])).toEqual([])
})
