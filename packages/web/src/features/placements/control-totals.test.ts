import { describe, expect, it } from 'vitest'
import { compareAmount, compareCases, countsRejectedToo } from './control-totals.ts'

describe("the lender's control totals", () => {
  it('agree whatever way they are written', () => {
    expect(compareCases('300', 300)).toEqual({ state: 'equal' })
    expect(compareAmount('7,399,496.08', '739949608')).toEqual({ state: 'equal' })
    expect(compareAmount('￥7399496.08', '739949608')).toEqual({ state: 'equal' })
  })

  it('differ by a single fen', () => {
    expect(compareAmount('7399496.07', '739949608')).toEqual({ state: 'differs', by: -1n })
  })

  it('say how far they are apart', () => {
    expect(compareCases('319', 300)).toEqual({ state: 'differs', by: 19n })
    expect(compareAmount('7399496.08', '739900000')).toEqual({ state: 'differs', by: 49608n })
  })

  it('never agree before something readable was typed', () => {
    expect(compareCases('  ', 0)).toEqual({ state: 'empty' })
    expect(compareAmount('', '0')).toEqual({ state: 'empty' })
    expect(compareCases('three', 3)).toEqual({ state: 'unreadable' })
    expect(compareAmount('12.345', '1234')).toEqual({ state: 'unreadable' })
  })

  it('show when rejected rows were counted in', () => {
    expect(countsRejectedToo(compareCases('319', 300), { rejected: 19 })).toBe(true)
    expect(countsRejectedToo(compareCases('318', 300), { rejected: 19 })).toBe(false)
    expect(countsRejectedToo(compareCases('300', 300), { rejected: 0 })).toBe(false)
  })
})
