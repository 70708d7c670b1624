import { expect, it } from 'vitest'
import { figure, fileSize, heightOf, share } from './figures.ts'

it('writes figures in groups of three, shares with one decimal, sizes in their unit', () => {
  expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect([share(36, 918), share(0, 5), share(0, 0)]).toEqual(['3.9%', '0.0%', '–'])
  expect([0, 1023, 1024, 745_000_000, 5e12].map(fileSize)).toEqual([
    '0 B',
    '1023 B',
    '1.0 KB',
    '710.5 MB',
    '4656.6 GB',
  ])
})

it('never lets a bar vanish that stands for something', () => {
  expect([heightOf(0, 10), heightOf(1, 1000), heightOf(10, 10), heightOf(0, 0)]).toEqual([
    0, 3, 100, 0,
  ])
})
