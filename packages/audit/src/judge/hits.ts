import { stableOrder } from './stable-order.ts'
import type { Word } from './words.ts'

/** One word on one call about one debtor. */
export interface Hit {
  readonly call: number
  readonly word: Word
  readonly debtor: number
}

/** All that was found, twelve bytes for each. Words are few: they are kept once. */
export interface Hits {
  readonly add: (call: number, word: number, debtor: number) => void
  /** The number of a word, to be given to `add`. */
  readonly know: (word: Word) => number
  readonly count: () => number
  /** In the order of calls, and for one call in the order in which they were added. */
  readonly walk: () => Iterable<Hit>
}

const ROOM_AT_FIRST = 1024

export function newHits(): Hits {
  const words: Word[] = []
  let room = ROOM_AT_FIRST
  let rows = new Uint32Array(3 * room)
  let count = 0
  let order: Uint32Array | undefined
  const add = (call: number, word: number, debtor: number): void => {
    if (count === room) {
      room *= 2
      const larger = new Uint32Array(3 * room)
      larger.set(rows)
      rows = larger
    }
    rows[3 * count] = call
    rows[3 * count + 1] = word
    rows[3 * count + 2] = debtor
    count += 1
    order = undefined
  }
  function* walk(): Iterable<Hit> {
    order ??= stableOrder(count, (place) => rows[3 * place] ?? 0)
    for (const place of order) {
      const word = words[rows[3 * place + 1] ?? 0]
      if (word === undefined) throw new Error('a hit has a word')
      yield { call: rows[3 * place] ?? 0, word, debtor: rows[3 * place + 2] ?? 0 }
    }
  }
  return { add, know: (word) => words.push(word) - 1, count: () => count, walk }
}
