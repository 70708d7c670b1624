import { i32 } from '../judge/at.ts'
import { byteAt, CR, LF, QUOTE, SPACE, trimmedEnd, trimmedStart } from './bytes.ts'
import { firstOf } from './four-bytes.ts'

/** A name or a word of a telephone system is short; what is longer is cut. */
export const WORD_BYTES_MAX = 200
/** Columns hold places in 16 bits. */
export const WORDS_MAX = 65_535
/** Given for a word that finds no place any more, and for one that `find` does not know. */
export const NO_PLACE = -1

/** A word of no more bytes is told apart by them alone. */
export const KEPT_BYTES = 12
/**
 * A word by its first twelve bytes, four to a number, the first lowest and zeros behind the last, and
 * by its length.
 */
export type WordKey = Int32Array
export const LENGTH = 3

/** Words told apart by their bytes, each with a place from 0; place 0 is the empty word. */
export interface WordTable {
  /** The place of the field's text without blanks around it; `NO_PLACE` when all are taken. */
  readonly placeOf: (bytes: Uint8Array, start: number, end: number) => number
  /**
   * The place of a word of at most `KEPT_BYTES` that has one already, from its length and its bytes
   * as in `WordKey`; else `NO_PLACE`.
   */
  readonly find: (length: number, first: number, second: number, third: number) => number
  /**
   * Whether no word has a line end or a NUL in it or a quote in front: then what `find` knows is
   * read alike wherever it stands without quotes.
   */
  readonly isPlain: () => boolean
  readonly count: () => number
  readonly bytesAt: (place: number) => Uint8Array
}

/**
 * Key and place lie side by side in a slot, so that a look costs one way into memory, and no string
 * is made. Of longer words the rest is compared in the pool.
 */
interface Words {
  /** By hash, `SLOT` numbers each: the key, its length shared with the place; 0 there is empty. */
  slots: Int32Array
  pool: Uint8Array
  /** By place: where its bytes begin in the pool, and where the last one's end. */
  offsets: Uint32Array
  count: number
  isPlain: boolean
  readonly wordsMax: number
  /** Of the word that is asked for. */
  readonly key: WordKey
}

const ENDS = [0, CR, LF]

const SLOT_BITS = 2
const SLOT = 1 << SLOT_BITS
const PLACE_BITS = 16
const PLACE_MASK = 0xffff
const WORDS_AT_FIRST = 1 << 8
const SLOTS_PER_WORD = 2

export function wordTable(wordsMax: number = WORDS_MAX): WordTable {
  const words: Words = {
    slots: new Int32Array(SLOT * SLOTS_PER_WORD * WORDS_AT_FIRST),
    pool: new Uint8Array(1 << 12),
    offsets: new Uint32Array(WORDS_AT_FIRST + 1),
    count: 1,
    isPlain: true,
    wordsMax: Math.min(wordsMax, WORDS_MAX),
    key: new Int32Array(SLOT),
  }
  return {
    placeOf: (bytes, start, end) => placeOf(words, bytes, start, end),
    find: (length, first, second, third) => {
      if (length === 0) return 0
      const { slots } = words
      const mask = slots.length - SLOT
      for (let at = hashOf(length, first, second, third) & mask; ; at = (at + SLOT) & mask) {
        const meta = i32(slots, at + LENGTH)
        if (meta === 0) return NO_PLACE
        const isFound =
          i32(slots, at) === first && i32(slots, at + 1) === second && i32(slots, at + 2) === third
        if (isFound && meta >>> PLACE_BITS === length) return meta & PLACE_MASK
      }
    },
    isPlain: () => words.isPlain,
    count: () => words.count,
    bytesAt: (place) => words.pool.slice(words.offsets[place] ?? 0, words.offsets[place + 1] ?? 0),
  }
}

/** Names often differ in one digit at their end, which must reach all bits; in steps of a slot. */
function hashOf(length: number, first: number, second: number, third: number): number {
  const mixed =
    Math.imul(first ^ length, 0x9e3779b1) ^
    Math.imul(second, 0x85ebca6b) ^
    Math.imul(third, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) << SLOT_BITS
}

function hashOfKey(key: WordKey): number {
  return hashOf(i32(key, LENGTH), i32(key, 0), i32(key, 1), i32(key, 2))
}

function isKey(slots: Int32Array, at: number, key: WordKey): boolean {
  return (
    i32(slots, at) === i32(key, 0) &&
    i32(slots, at + 1) === i32(key, 1) &&
    i32(slots, at + 2) === i32(key, 2) &&
    i32(slots, at + LENGTH) >>> PLACE_BITS === i32(key, LENGTH)
  )
}

function placeOf(words: Words, bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return 0
  if (byteAt(bytes, start) > SPACE && byteAt(bytes, end - 1) > SPACE) {
    return placeOfTrimmed(words, bytes, start, end - start)
  }
  const from = trimmedStart(bytes, start, end)
  const to = trimmedEnd(bytes, from, end)
  return from === to ? 0 : placeOfTrimmed(words, bytes, from, to - from)
}

function placeOfTrimmed(words: Words, bytes: Uint8Array, from: number, whole: number): number {
  const { key, slots } = words
  const length = Math.min(whole, WORD_BYTES_MAX)
  for (let four = 0; four < LENGTH; four += 1) {
    key[four] = firstOf(fourAt(bytes, from + 4 * four), length - 4 * four)
  }
  key[LENGTH] = length
  const mask = slots.length - SLOT
  for (let at = hashOfKey(key) & mask; ; at = (at + SLOT) & mask) {
    const meta = i32(slots, at + LENGTH)
    if (meta === 0) return added(words, bytes.subarray(from, from + length))
    const place = meta & PLACE_MASK
    if (isKey(slots, at, key) && hasRest(words, place, bytes, from)) return place
  }
}

/** Four bytes as one number; beyond the end there are zeros. */
function fourAt(bytes: Uint8Array, at: number): number {
  const low = byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)
  return low | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24)
}

/** Whether a word that has the key of another is the same behind it too. */
function hasRest(
  { pool, offsets }: Words,
  place: number,
  bytes: Uint8Array,
  from: number,
): boolean {
  const kept = offsets[place] ?? 0
  const length = (offsets[place + 1] ?? 0) - kept
  for (let i = KEPT_BYTES; i < length; i += 1) if (pool[kept + i] !== bytes[from + i]) return false
  return true
}

/** Keeps the word whose key is asked for. */
function added(words: Words, word: Uint8Array): number {
  const place = words.count
  if (place >= words.wordsMax) return NO_PLACE
  if (place + 1 >= words.offsets.length - 1) grow(words)
  const kept = words.offsets[place] ?? 0
  const { length } = word
  if (kept + length > words.pool.length) {
    const larger = new Uint8Array(Math.max(words.pool.length * 2, kept + length))
    larger.set(words.pool)
    words.pool = larger
  }
  words.pool.set(word, kept)
  words.offsets[place + 1] = kept + length
  words.count += 1
  words.isPlain &&= word[0] !== QUOTE && !ENDS.some((byte) => word.includes(byte))
  putInSlot(words.slots, words.key, (length << PLACE_BITS) | place)
  return place
}

/** Twice the room for words, and at least two slots for each. */
function grow(words: Words): void {
  const room = 2 * (words.offsets.length - 1)
  const offsets = new Uint32Array(room + 1)
  offsets.set(words.offsets)
  words.offsets = offsets
  const before = words.slots
  words.slots = new Int32Array(SLOT * SLOTS_PER_WORD * room)
  for (let at = 0; at < before.length; at += SLOT) {
    const meta = i32(before, at + LENGTH)
    if (meta === 0) continue
    const key = before.slice(at, at + SLOT)
    key[LENGTH] = meta >>> PLACE_BITS
    putInSlot(words.slots, key, meta)
  }
}

function putInSlot(slots: Int32Array, key: WordKey, meta: number): void {
  const mask = slots.length - SLOT
  let at = hashOfKey(key) & mask
  while (i32(slots, at + LENGTH) !== 0) at = (at + SLOT) & mask
  slots.set(key, at)
  slots[at + LENGTH] = meta
}
