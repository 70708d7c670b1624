import { i32 } from '../judge/at.ts'
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

/** All keys by place, and where to find them: mobile numbers, nearly all, in half the memory. */
interface Numbers {
  keys: Float64Array
  count: number
  readonly mobiles: Mobiles
  readonly others: Others
}

/**
 * Slots of two words, so that a look costs one way into memory and eight numbers share it: the lower
 * half of a mobile number beyond the first one, and its place plus one, whose top bit is the upper
 * half. 0 is empty.
 */
interface Mobiles {
  slots: Int32Array
  count: number
}

/** Slots of two floats, a key and its place. 0 is empty; no number has the key zero. */
interface Others {
  slots: Float64Array
  count: number
}

const SLOTS_AT_FIRST = 1 << 13
const FIRST_MOBILE = 13_000_000_000
const LAST_MOBILE = 19_999_999_999
const TWO_32 = 0x1_0000_0000
const PLACE_MASK = 0x7fff_ffff

export function numberTable(): NumberTable {
  const table: Numbers = {
    keys: new Float64Array(SLOTS_AT_FIRST / 2),
    count: 0,
    mobiles: { slots: new Int32Array(2 * SLOTS_AT_FIRST), count: 0 },
    others: { slots: new Float64Array(2 * SLOTS_AT_FIRST), count: 0 },
  }
  return {
    placeOf: (key) => knownPlace(table, key, true),
    has: (key) => knownPlace(table, key, false) >= 0,
    keyAt: (place) => table.keys[place] ?? 0,
    count: () => table.count,
    texts: () => Array.from(table.keys.subarray(0, table.count), numberOfKey),
  }
}

/** The place of a key; where it has none it gets the next one, or -1. */
function knownPlace(table: Numbers, key: NumberKey, mayAdd: boolean): number {
  const isMobile = key >= FIRST_MOBILE && key <= LAST_MOBILE
  return isMobile ? placeOfMobile(table, key, mayAdd) : placeOfOther(table, key, mayAdd)
}

function placeOfMobile(table: Numbers, key: NumberKey, mayAdd: boolean): number {
  const { slots } = table.mobiles
  const behind = key - FIRST_MOBILE
  const low = behind | 0
  const high = behind >= TWO_32 ? ~PLACE_MASK : 0
  const mask = slots.length - 2
  let slot = (hashOfHalf(low) << 1) & mask
  for (;;) {
    const found = i32(slots, slot + 1)
    if (found === 0) break
    if (i32(slots, slot) === low && (found & ~PLACE_MASK) === high) return (found & PLACE_MASK) - 1
    slot = (slot + 2) & mask
  }
  if (!mayAdd) return -1
  slots[slot] = low
  slots[slot + 1] = (table.count + 1) | high
  table.mobiles.count += 1
  if (4 * table.mobiles.count > slots.length) growMobiles(table.mobiles)
  return added(table, key)
}

/** Twice the room: at least two slots for each number. */
function growMobiles(mobiles: Mobiles): void {
  const before = mobiles.slots
  const after = new Int32Array(2 * before.length)
  const mask = after.length - 2
  for (let at = 0; at < before.length; at += 2) {
    if (i32(before, at + 1) === 0) continue
    let slot = (hashOfHalf(i32(before, at)) << 1) & mask
    while (i32(after, slot + 1) !== 0) slot = (slot + 2) & mask
    after[slot] = i32(before, at)
    after[slot + 1] = i32(before, at + 1)
  }
  mobiles.slots = after
}

function placeOfOther(table: Numbers, key: NumberKey, mayAdd: boolean): number {
  const { others } = table
  const { slots } = others
  const slot = slotOf(slots, key)
  if (slots[slot] === key) return slots[slot + 1] ?? 0
  if (!mayAdd) return -1
  slots[slot] = key
  slots[slot + 1] = table.count
  others.count += 1
  if (4 * others.count > slots.length) growOthers(others)
  return added(table, key)
}

/** Where the key is, or would be. */
function slotOf(slots: Float64Array, key: NumberKey): number {
  const mask = slots.length - 2
  let slot = (hashOf(key) << 1) & mask
  for (;;) {
    const found = slots[slot]
    if (found === key || found === 0) return slot
    slot = (slot + 2) & mask
  }
}

function growOthers(others: Others): void {
  const before = others.slots
  others.slots = new Float64Array(2 * before.length)
  for (let at = 0; at < before.length; at += 2) {
    const key = before[at] ?? 0
    if (key !== 0) others.slots.set(before.subarray(at, at + 2), slotOf(others.slots, key))
  }
}

function added(table: Numbers, key: NumberKey): number {
  const place = table.count
  if (place === table.keys.length) {
    const keys = new Float64Array(2 * place)
    keys.set(table.keys)
    table.keys = keys
  }
  table.keys[place] = key
  table.count += 1
  return place
}

/** Both halves of the digits take part: debtors' numbers often differ in the last ones alone. */
export function hashOf(key: number): number {
  const high = (key / TWO_32) | 0
  return hashOfHalf((key | 0) ^ Math.imul(high, 0x85ebca6b))
}

function hashOfHalf(half: number): number {
  const mixed = Math.imul(half, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
