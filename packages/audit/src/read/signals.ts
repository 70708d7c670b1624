import { isConnected, type Outcome } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'
import type { Meaning } from '../formats/format.ts'
import type { WordTable } from './intern-words.ts'

export const TALKED = 1
export const ANSWERED = 2
export const BRIDGED = 4
const EVIDENCE = 8

/** What a system said of calls: each word, with what else the row showed, is asked for once. */
export interface SignalTable {
  /** The place in `texts` of what a row says, from the places of its words. */
  readonly placeOf: (word: number, cause: number, evidence: number) => number
  /** The same where nothing but a word and the length of the talk tells. */
  readonly ofWord: (word: number, talkSec: number) => number
  /** The place in `OUTCOMES_IN_LOG` that a signal was taken for. */
  readonly outcomeAt: (place: number) => number
  readonly isConnectedAt: (place: number) => boolean
  readonly texts: () => readonly string[]
  readonly unknownAt: (place: number) => boolean
}

interface Signal {
  readonly text: string
  readonly outcome: number
  readonly unknown: boolean
}

export interface SignalWords {
  readonly words: WordTable
  readonly causes: WordTable
  readonly decode: (bytes: Uint8Array) => string
}

/** Other words than these few thousand are no words of a telephone system. */
export const WORDS_MAX = 8_192

/** Places are 16 bits wide; what comes later shares one place and counts as connected. */
const SIGNALS_MAX = 4_096

export function signalTable(meaning: Meaning, from: SignalWords): SignalTable {
  const signals: Signal[] = []
  // Places plus one by word and evidence; with a cause beside the word there are too many of them.
  const alone = new Uint16Array(WORDS_MAX * EVIDENCE)
  const paired = new Map<number, number>()

  const add = (word: number, cause: number, evidence: number): number => {
    const said = signalOf(meaning, from, [word, cause, evidence])
    const isTwoThings = signals.some(
      ({ text, outcome }) => text === said.text && outcome !== said.outcome,
    )
    const signal = isTwoThings ? { ...said, text: `${said.text}, ${showing(evidence)}` } : said
    const same = signals.findIndex(
      ({ text, outcome, unknown }) =>
        text === signal.text && outcome === signal.outcome && unknown === signal.unknown,
    )
    if (same >= 0) return same
    if (signals.length >= SIGNALS_MAX) return signals.length - 1
    return signals.push(signals.length === SIGNALS_MAX - 1 ? OTHERS : signal) - 1
  }

  const ofWord = (word: number, evidence: number): number => {
    const key = word * EVIDENCE + evidence
    const known = alone[key] ?? 0
    if (known !== 0) return known - 1
    const place = add(word, 0, evidence)
    alone[key] = place + 1
    return place
  }

  return {
    ofWord: (word, talkSec) => ofWord(word, talkSec > 0 ? TALKED : 0),
    placeOf(word, cause, evidence) {
      if (cause === 0) return ofWord(word, evidence)
      const pair = (cause * WORDS_MAX + word) * EVIDENCE + evidence
      const place = paired.get(pair) ?? add(word, cause, evidence)
      paired.set(pair, place)
      return place
    },
    outcomeAt: (place) => signals[place]?.outcome ?? CONNECTED,
    isConnectedAt: (place) => CONNECTS[signals[place]?.outcome ?? CONNECTED] === true,
    texts: () => signals.map(({ text }) => text),
    unknownAt: (place) => signals[place]?.unknown ?? true,
  }
}

/** What told apart calls of which the system wrote the same. */
function showing(evidence: number): string {
  if ((evidence & BRIDGED) !== 0) return 'bridged'
  if ((evidence & TALKED) !== 0) return 'talked'
  return (evidence & ANSWERED) === 0 ? '0 s' : 'answered'
}

const CONNECTED = OUTCOMES_IN_LOG.indexOf('answered-unknown')
const CONNECTS = OUTCOMES_IN_LOG.map(isConnected)
const OTHERS: Signal = { text: '…', outcome: CONNECTED, unknown: true }

function signalOf(
  meaning: Meaning,
  { words, causes, decode }: SignalWords,
  [word, cause, evidence]: readonly [number, number, number],
): Signal {
  const [text, causeText] = [decode(words.bytesAt(word)), decode(causes.bytesAt(cause))]
  const said = meaning.outcome(text, causeText, {
    talked: (evidence & TALKED) !== 0,
    answered: (evidence & ANSWERED) !== 0,
    bridged: (evidence & BRIDGED) !== 0,
  })
  const parts = [text, causeText, said.note ?? ''].filter((part) => part !== '')
  return {
    text: parts.join(', ') || '—',
    outcome: placeOfOutcome(said.outcome),
    unknown: said.unknown,
  }
}

function placeOfOutcome(outcome: Outcome): number {
  return OUTCOMES_IN_LOG.indexOf(outcome)
}
