import { trimmedEnd, trimmedStart } from './bytes.ts'

/** A name or a word of a telephone system is short; what is longer is cut. */
export const WORD_BYTES_MAX = 200
/** Columns hold places in 16 bits. */
export const WORDS_MAX = 65_535
/** Given for a word that finds no place any more. */
export const NO_PLACE = -1

/** Words told apart by their bytes, each with a place from 0; place 0 is the empty word. */
export interface WordTable {
  /** The place of the field's text without blanks around it; `NO_PLACE` when all are taken. */
  readonly placeOf: (bytes: Uint8Array, start: number, end: number) => number
  readonly count: () => number
  readonly bytesAt: (place: number) => Uint8Array
}

/** No string is made for a row: only a word's first coming costs more than a look. */
export function wordTable(wordsMax: number = WORDS_MAX): WordTable {
  let pool = new Uint8Array(1 << 12)
  let offsets = new Uint32Array(1 << 8)
  let slots = new Int32Array(1 << 9)
  let count = 1

  const isWord = (place: number, bytes: Uint8Array, start: number, end: number): boolean => {
    let at = offsets[place] ?? 0
    if ((offsets[place + 1] ?? 0) - at !== end - start) return false
    for (let i = start; i < end; i += 1) {
      if (pool[at] !== bytes[i]) return false
      at += 1
    }
    return true
  }

  const slotOf = (bytes: Uint8Array, start: number, end: number): number => {
    const mask = slots.length - 1
    let slot = hashOfBytes(bytes, start, end) & mask
    for (;;) {
      const place = slots[slot] ?? 0
      if (place === 0 || isWord(place, bytes, start, end)) return slot
      slot = (slot + 1) & mask
    }
  }

  const growSlots = (): void => {
    const places = offsets
    offsets = new Uint32Array(places.length * 2)
    offsets.set(places)
    slots = new Int32Array(offsets.length * 2)
    for (let place = 1; place < count; place += 1) {
      slots[slotOf(pool, offsets[place] ?? 0, offsets[place + 1] ?? 0)] = place
    }
  }

  const add = (bytes: Uint8Array, start: number, end: number): number => {
    if (count >= wordsMax) return NO_PLACE
    if (count + 2 > offsets.length) growSlots()
    const from = offsets[count] ?? 0
    if (from + end - start > pool.length) {
      const larger = new Uint8Array(Math.max(pool.length * 2, from + end - start))
      larger.set(pool)
      pool = larger
    }
    pool.set(bytes.subarray(start, end), from)
    offsets[count + 1] = from + end - start
    slots[slotOf(bytes, start, end)] = count
    count += 1
    return count - 1
  }

  return {
    placeOf(bytes, start, end) {
      const from = trimmedStart(bytes, start, end)
      const to = Math.min(trimmedEnd(bytes, from, end), from + WORD_BYTES_MAX)
      if (to === from) return 0
      const place = slots[slotOf(bytes, from, to)] ?? 0
      return place === 0 ? add(bytes, from, to) : place
    },
    count: () => count,
    bytesAt: (place) => pool.slice(offsets[place] ?? 0, offsets[place + 1] ?? 0),
  }
}

function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
