import { expect, it } from 'vitest'
import { percentOf, spreadOf } from './share.ts'

it('tells parts in whole per cent, also of nothing', () => {
  expect([percentOf(1, 3), percentOf(0, 0), percentOf(5, 5)]).toEqual([33, 0, 100])
})

it('tells how far apart the most and the least loaded are', () => {
  expect([spreadOf([12, 10, 11]), spreadOf([]), spreadOf([4])]).toEqual([2, 0, 0])
})
