import { describe, expect, it } from 'vitest'
import { countOf, fenOf } from './amount.ts'

describe('an amount typed by hand', () => {
  it.each([
    ['7,399,496.08', '739949608'],
    ['7399496.08', '739949608'],
    ['¥1,234.5', '123450'],
    ['￥ 1234', '123400'],
    ['１２３４．５０元', '123450'],
    ['0', '0'],
    ['0.05', '5'],
  ])('%s is read as %s fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  it.each(['', '1,23', '12.345', '-5', 'abc', '1.2.3', '73万', '1,234,56'])(
    '%j is not taken for an amount',
    (text) => {
      expect(fenOf(text)).toBeUndefined()
    },
  )
})

describe('a number of cases typed by hand', () => {
  it.each([
    ['300', 300],
    [' 1,234 ', 1234],
    ['３００件', 300],
  ])('%s is read', (text, count) => {
    expect(countOf(text)).toBe(count)
  })

  it.each(['', '3.5', '-1', '1,23', 'x'])('%j is not taken for a number', (text) => {
    expect(countOf(text)).toBeUndefined()
  })
})
