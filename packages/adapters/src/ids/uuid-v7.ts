import { randomFillSync } from 'node:crypto'
import type { Ids } from '@fencun/app/ports/ids'

/** 12 bits after the time count ids of one millisecond; random ids leave them half empty. */
const COUNTER_END = 1 << 12
const COUNTER_START_BELOW = 1 << 11
const RANDOM_BYTES = 10
/** Random bytes are fetched for so many ids at once: each asking costs more than all the rest. */
const IDS_AT_ONCE = 400

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of time, a counter, 62 random bits. Each is greater than
 * the one before, also within a millisecond and when the computer's clock is set back.
 */
export function uuidV7(now: () => number = Date.now): Ids {
  let last = 0
  let counter = 0
  const pool = Buffer.alloc(RANDOM_BYTES * IDS_AT_ONCE)
  let used = pool.length
  const tenRandom = (): Buffer => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += RANDOM_BYTES
    return pool.subarray(used - RANDOM_BYTES, used)
  }
  return {
    next: () => {
      const random = tenRandom()
      const time = now()
      if (time > last) {
        last = time
        counter = random.readUInt16BE(8) % COUNTER_START_BELOW
      } else {
        counter += 1
        if (counter === COUNTER_END) {
          last += 1
          counter = 0
        }
      }
      return format(last, counter, random)
    },
  }
}

/** Where each byte of an id stands in its text, and the digits of every byte. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const HIGH = Uint8Array.from(DIGITS, (two) => two.charCodeAt(0))
const LOW = Uint8Array.from(DIGITS, (two) => two.charCodeAt(1))

/** One piece of memory for every id: two are made for each permit. */
const bytes = Buffer.alloc(16)
const text = Buffer.alloc(36, '-')

function format(time: number, counter: number, random: Buffer): string {
  bytes.writeUIntBE(time, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  random.copy(bytes, 8, 0, 8)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  for (let index = 0; index < 16; index += 1) {
    const byte = bytes[index] ?? 0
    const place = PLACES[index] ?? 0
    text[place] = HIGH[byte] ?? 0
    text[place + 1] = LOW[byte] ?? 0
  }
  return text.toString('latin1')
}
