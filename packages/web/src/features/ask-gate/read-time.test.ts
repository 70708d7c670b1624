import { expect, it } from 'vitest'
import { readTime } from './read-time.ts'

it('reads a time as people type it, also with the colon of a Chinese keyboard', () => {
  expect(['8:05', '0805', '22：30', ' 21:59:59 '].map(readTime)).toEqual([
    '08:05',
    '08:05',
    '22:30',
    '21:59:59',
  ])
})

it('takes nothing for a time that is none', () => {
  expect(['24:00', '23:60', '', '9', 'noon', '22:30:61'].map(readTime)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})
