import { expect, it } from 'vitest'
import { fileSize, playingTime } from './format.ts'

it('tells how long a recording plays in minutes and seconds', () => {
  expect([0, 999, 59_400, 59_600, 3_600_000].map(playingTime)).toEqual([
    '0:00',
    '0:01',
    '0:59',
    '1:00',
    '60:00',
  ])
})

it('tells how large a file is in the unit that fits', () => {
  expect([0, 999, 1000, 999_499, 1_536_000].map(fileSize)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '999 kB',
    '1.5 MB',
  ])
})
