import { byteAt, SPACE, trimmedEnd, trimmedStart } from './bytes.ts'

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

/**
 * A word is told apart by its length and its first twelve bytes, kept as four numbers; what is longer
 * is compared in the pool. Two small looks into memory do for nearly all, and no string is made.
 */
interface Words {
  /** By hash: a place, or 0. */
  slots: Uint16Array
  /** By place, times `FACTS`: length and first bytes. */
  facts: Int32Array
  pool: Uint8Array
  /** By place: where its bytes begin in the pool, and where the last one's end. */
  offsets: Uint32Array
  count: number
  readonly wordsMax: number
}

const FACTS = 4
const KEPT_BYTES = 12
const WORDS_AT_FIRST = 1 << 8

export function wordTable(wordsMax: number = WORDS_MAX): WordTable {
  const words: Words = {
    slots: new Uint16Array(2 * WORDS_AT_FIRST),
    facts: new Int32Array(FACTS * WORDS_AT_FIRST),
    pool: new Uint8Array(1 << 12),
    offsets: new Uint32Array(WORDS_AT_FIRST + 1),
    count: 1,
    wordsMax: Math.min(wordsMax, WORDS_MAX),
  }
  return {
    placeOf: (bytes, start, end) => placeOf(words, bytes, start, end),
    count: () => words.count,
    bytesAt: (place) => words.pool.slice(words.offsets[place] ?? 0, words.offsets[place + 1] ?? 0),
  }
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
  const length = whole < WORD_BYTES_MAX ? whole : WORD_BYTES_MAX
  // Twelve bytes whatever the length: to ask for each whether it is there would take longer.
  const kept = length < KEPT_BYTES ? length : KEPT_BYTES
  const first = four(bytes, from) & maskAt(kept)
  const second = four(bytes, from + 4) & maskAt(kept - 4)
  const third = four(bytes, from + 8) & maskAt(kept - 8)
  const { slots } = words
  const mask = slots.length - 1
  let slot = hashOf(length, first, second, third) & mask
  for (;;) {
    const place = slots[slot] ?? 0
    if (place === 0) return added(words, bytes.subarray(from, from + length))
    if (
      hasFacts(words.facts, FACTS * place, first, second) &&
      words.facts[FACTS * place + 3] === third &&
      words.facts[FACTS * place] === length &&
      (length <= KEPT_BYTES || isSame(words, place, bytes, from))
    ) {
      return place
    }
    slot = (slot + 1) & mask
  }
}

function hasFacts(facts: Int32Array, at: number, first: number, second: number): boolean {
  return facts[at + 1] === first && facts[at + 2] === second
}

/** Names often differ in one digit at their end, which must reach every bit. */
function hashOf(length: number, first: number, second: number, third: number): number {
  const sum =
    Math.imul(first ^ length, 0x9e3779b1) ^
    Math.imul(second, 0x85ebca6b) ^
    Math.imul(third, 0xc2b2ae35)
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Four bytes as one number; beyond the end there are zeros. */
function four(bytes: Uint8Array, at: number): number {
  const high = (byteAt(bytes, at) << 24) | (byteAt(bytes, at + 1) << 16)
  return high | (byteAt(bytes, at + 2) << 8) | byteAt(bytes, at + 3)
}

/** Keeps the first so many bytes of four: none from -8 to 0, all from 4 to 12. */
const MASKS = Int32Array.from({ length: 21 }, (_, i) => {
  const bytes = Math.min(Math.max(i - 8, 0), 4)
  return bytes === 0 ? 0 : -1 << (8 * (4 - bytes))
})

function maskAt(bytes: number): number {
  return MASKS[bytes + 8] ?? 0
}

function isSame({ pool, offsets }: Words, place: number, bytes: Uint8Array, from: number): boolean {
  const kept = offsets[place] ?? 0
  const length = (offsets[place + 1] ?? 0) - kept
  for (let i = KEPT_BYTES; i < length; i += 1) if (pool[kept + i] !== bytes[from + i]) return false
  return true
}

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
  const padded = new Uint8Array(KEPT_BYTES)
  padded.set(word.subarray(0, KEPT_BYTES))
  words.facts.set([length, four(padded, 0), four(padded, 4), four(padded, 8)], FACTS * place)
  words.count += 1
  putInSlot(words, place)
  return place
}

/** Twice the room for words, and at least two slots for each. */
function grow(words: Words): void {
  const room = 2 * (words.offsets.length - 1)
  const offsets = new Uint32Array(room + 1)
  offsets.set(words.offsets)
  const facts = new Int32Array(FACTS * room)
  facts.set(words.facts)
  words.offsets = offsets
  words.facts = facts
  words.slots = new Uint16Array(2 * room)
  for (let place = 1; place < words.count; place += 1) putInSlot(words, place)
}

function putInSlot({ slots, facts }: Words, place: number): void {
  const at = FACTS * place
  const mask = slots.length - 1
  const [length = 0, first = 0, second = 0, third = 0] = facts.subarray(at, at + FACTS)
  let slot = hashOf(length, first, second, third) & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = place
}
