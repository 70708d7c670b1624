import { type NumberKey, numberOfKey } from './number-form.ts'

/** Numbers told apart by their keys, each with a place from 0 in the order of their coming. */
export interface NumberTable {
  readonly placeOf: (key: NumberKey) => number
  readonly has: (key: NumberKey) => boolean
  readonly keyAt: (place: number) => NumberKey
  readonly count: () => number
  /** All numbers as text, by place. */
  readonly texts: () => string[]
}

/** A key may be any float but zero, which marks an empty slot; no number has the key zero. */
export function numberTable(): NumberTable {
  let keys = new Float64Array(1 << 12)
  let slots = new Int32Array(1 << 13)
  let count = 0

  const slotOf = (key: number): number => {
    const mask = slots.length - 1
    let slot = hashOf(key) & mask
    for (;;) {
      const place = (slots[slot] ?? 0) - 1
      if (place < 0 || keys[place] === key) return slot
      slot = (slot + 1) & mask
    }
  }

  const grow = (): void => {
    const larger = new Float64Array(keys.length * 2)
    larger.set(keys)
    keys = larger
    slots = new Int32Array(keys.length * 2)
    for (let place = 0; place < count; place += 1) slots[slotOf(keys[place] ?? 0)] = place + 1
  }

  return {
    placeOf(key) {
      const slot = slotOf(key)
      const place = (slots[slot] ?? 0) - 1
      if (place >= 0) return place
      if (count === keys.length) {
        grow()
        slots[slotOf(key)] = count + 1
      } else slots[slot] = count + 1
      keys[count] = key
      count += 1
      return count - 1
    },
    has: (key) => (slots[slotOf(key)] ?? 0) > 0,
    keyAt: (place) => keys[place] ?? 0,
    count: () => count,
    texts: () => Array.from(keys.subarray(0, count), numberOfKey),
  }
}

/** Both halves of the digits take part: debtors' numbers often differ in the last ones alone. */
export function hashOf(key: NumberKey): number {
  const high = (key / 0x1_0000_0000) | 0
  const mixed = Math.imul((key | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
