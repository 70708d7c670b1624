import { u32 } from './at.ts'
import { stableOrder } from './stable-order.ts'
import type { Word } from './words.ts'

/** One word on one call about one debtor. */
export interface Hit {
  /** Which of the hits it is, in the order in which they were added. */
  readonly place: number
  readonly call: number
  readonly word: Word
  readonly debtor: number
}

/** All that was found, twelve bytes for each. Words are few: they are kept once. */
export interface Hits {
  readonly add: (call: number, word: number, debtor: number) => void
  /** The number of a word, to be given to `add`; the same word has one number. */
  readonly know: (word: Word) => number
  readonly words: readonly Word[]
  readonly count: () => number
  /** Which was added at a place, from 0. */
  readonly at: (place: number) => Hit
  /** Quickly, in no order. */
  readonly each: (tell: (call: number, word: number, debtor: number) => void) => void
  /** In the order of calls, and for one call in the order in which they were added. */
  readonly walk: () => Iterable<Hit>
}

const CHUNK = 1 << 16

export function newHits(): Hits {
  const words: Word[] = []
  const numbers = new Map<Word, number>()
  const chunks: Uint32Array[] = []
  let chunk = new Uint32Array(0)
  let used = CHUNK
  const count = (): number => Math.max(0, chunks.length - 1) * CHUNK + (chunks.length && used)
  const hitAt = (place: number): Hit => {
    const of = chunks[Math.floor(place / CHUNK)] ?? chunk
    const at = 3 * (place % CHUNK)
    const word = words[u32(of, at + 1)]
    if (word === undefined) throw new Error('a hit has a word')
    return { place, call: u32(of, at), word, debtor: u32(of, at + 2) }
  }
  const each: Hits['each'] = (tell) => {
    for (const [i, of] of chunks.entries()) {
      const last = 3 * (i === chunks.length - 1 ? used : CHUNK)
      for (let at = 0; at < last; at += 3) tell(u32(of, at), u32(of, at + 1), u32(of, at + 2))
    }
  }
  function* walk(): Iterable<Hit> {
    const keys = new Uint32Array(count())
    let place = 0
    each((call) => {
      keys[place] = call
      place += 1
    })
    for (const next of stableOrder(keys)) yield hitAt(next)
  }
  return {
    add: (call, word, debtor) => {
      if (used === CHUNK) {
        chunk = new Uint32Array(3 * CHUNK)
        chunks.push(chunk)
        used = 0
      }
      const at = 3 * used
      chunk[at] = call
      chunk[at + 1] = word
      chunk[at + 2] = debtor
      used += 1
    },
    know: (word) => {
      const known = numbers.get(word) ?? words.push(word) - 1
      numbers.set(word, known)
      return known
    },
    words,
    count,
    at: hitAt,
    each,
    walk,
  }
}
