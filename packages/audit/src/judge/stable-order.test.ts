import { expect, it } from 'vitest'
import { stableOrder } from './stable-order.ts'

it('puts places in the order of their keys, and equal keys in the order of their places', () => {
  const keys = Uint32Array.from({ length: 5000 }, (_, i) => (Math.imul(i, 0x9e3779b1) >>> 0) % 4e9)
  const few = keys.map((key) => key % 7)
  for (const all of [keys, few, new Uint32Array(0), Uint32Array.of(2 ** 32 - 1, 0, 2 ** 11)]) {
    const expected = Array.from(all, (_, place) => place).toSorted(
      (a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b,
    )
    expect([...stableOrder(all)]).toEqual(expected)
  }
})
