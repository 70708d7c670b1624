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

/**
 * Slots of two floats, a key and its place: they lie side by side, so that a look costs one way into
 * memory. A key may be any float but zero, which marks an empty slot; no number has the key zero.
 */
interface Numbers {
  slots: Float64Array
  mask: number
  keys: Float64Array
  count: number
}

const SLOTS_AT_FIRST = 1 << 13

export function numberTable(): NumberTable {
  const table: Numbers = {
    slots: new Float64Array(2 * SLOTS_AT_FIRST),
    mask: SLOTS_AT_FIRST - 1,
    keys: new Float64Array(SLOTS_AT_FIRST / 2),
    count: 0,
  }
  return {
    placeOf: (key) => placeOf(table, key),
    has: (key) => table.slots[2 * slotOf(table, key)] === key,
    keyAt: (place) => table.keys[place] ?? 0,
    count: () => table.count,
    texts: () => Array.from(table.keys.subarray(0, table.count), numberOfKey),
  }
}

function placeOf(table: Numbers, key: NumberKey): number {
  const slot = slotOf(table, key)
  if (table.slots[2 * slot] === key) return table.slots[2 * slot + 1] ?? 0
  return added(table, slot, key)
}

/** Where the key is, or would be. */
function slotOf({ slots, mask }: Numbers, key: NumberKey): number {
  let slot = hashOf(key) & mask
  for (;;) {
    const found = slots[2 * slot]
    if (found === key || found === 0) return slot
    slot = (slot + 1) & mask
  }
}

function added(table: Numbers, slot: number, key: NumberKey): number {
  const place = table.count
  table.slots[2 * slot] = key
  table.slots[2 * slot + 1] = place
  table.keys[place] = key
  table.count += 1
  if (table.count === table.keys.length) grow(table)
  return place
}

function grow(table: Numbers): void {
  const keys = new Float64Array(2 * table.keys.length)
  keys.set(table.keys)
  table.keys = keys
  table.slots = new Float64Array(2 * table.slots.length)
  table.mask = 2 * table.mask + 1
  for (let place = 0; place < table.count; place += 1) {
    const slot = slotOf(table, keys[place] ?? 0)
    table.slots[2 * slot] = keys[place] ?? 0
    table.slots[2 * slot + 1] = place
  }
}

/** Both halves of the digits take part: debtors' numbers often differ in the last ones alone. */
export function hashOf(key: number): number {
  const high = (key / 0x1_0000_0000) | 0
  const mixed = Math.imul((key | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
