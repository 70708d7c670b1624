import { u8 } from './at.ts'
import { type Hits, newHits } from './hits.ts'
import { isReported, type LogView } from './log-view.ts'
import { sharedNumbers } from './shared-numbers.ts'
import { type Found, ownersOf, whoseCall } from './slow-log.ts'
import type { Word } from './words.ts'

/** Where what is said of calls goes. */
export interface Sink {
  /** The number of a word; the same word has one number. */
  readonly know: (word: Word) => number
  /** Tells whether the word is a breach. */
  readonly say: (call: number, debtor: number, word: number) => boolean
  readonly undecided: (rule: string) => void
  /** What was said so far, of calls to one debtor. */
  readonly hits: Hits
  /** After the last call. */
  readonly found: () => Found
}

export function newSink(view: LogView): Sink {
  const hits = newHits()
  const shared = sharedNumbers()
  const undecided = new Set<string>()
  /** By the number of a word. */
  let isBreach = new Uint8Array(64)
  const everyCall = view.fromSec === 0 && view.untilSec === Number.POSITIVE_INFINITY
  const { firstOf } = view.points
  const hasShared = firstOf.some((at, number) => (firstOf[number + 1] ?? 0) > at + 1)
  const put = hasShared ? putShared(view, hits, shared) : hits.add
  return {
    hits,
    know: (word) => {
      const number = hits.know(word)
      if (number >= isBreach.length) isBreach = withRoom(isBreach)
      isBreach[number] = word.kind === 'breach' ? 1 : 0
      return number
    },
    undecided: (rule) => undecided.add(rule),
    say: (call, debtor, number) => {
      if (everyCall || isReported(view, call)) put(call, number, debtor)
      return u8(isBreach, number) === 1
    },
    found: () => {
      shared.settle(hits, (call) => whoseCall(view, call))
      return { hits, undecided }
    },
  }
}

function withRoom(before: Uint8Array): Uint8Array<ArrayBuffer> {
  const after = new Uint8Array(2 * before.length)
  after.set(before)
  return after
}

function putShared(
  view: LogView,
  hits: Hits,
  shared: ReturnType<typeof sharedNumbers>,
): Hits['add'] {
  return (call, number, debtor) => {
    const word = hits.words[number]
    if (word === undefined) throw new Error('a word has a number')
    if (ownersOf(view, call) > 1) shared.add(call, debtor, [word])
    else hits.add(call, number, debtor)
  }
}
