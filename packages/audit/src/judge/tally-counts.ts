import type { Tally } from '../finding.ts'
import { u32 } from './at.ts'

/** Calls, connected calls and breaches by a small whole number: an hour, a place in a list. */
export interface Counts {
  readonly add: (key: number, connected: number, breaches: number) => void
  /** Those with calls, in order. */
  readonly tallies: (name: (key: number) => string) => readonly Tally[]
  readonly all: (name: (key: number) => string) => readonly Tally[]
}

/** Kinds of calls by key: connected or not, and with a breach or without one. */
const KINDS = 4
const CONNECTED = 1
const BROKEN = 2

/** Each call is counted once, as what it is; of a second breach of a call there is a count apart. */
export function newCounts(keys: number): Counts {
  const counts = new Uint32Array(KINDS * keys)
  const furtherBreaches = new Uint32Array(keys)
  const all = (name: (key: number) => string): readonly Tally[] =>
    Array.from({ length: keys }, (_, key) => {
      const of = (kind: number): number => u32(counts, KINDS * key + kind)
      const connected = of(CONNECTED) + of(CONNECTED | BROKEN)
      return {
        name: name(key),
        calls: of(0) + of(BROKEN) + connected,
        connected,
        breaches: of(BROKEN) + of(CONNECTED | BROKEN) + u32(furtherBreaches, key),
      }
    })
  return {
    add: (key, connected, breaches) => {
      const at = KINDS * key + connected + (breaches > 0 ? BROKEN : 0)
      counts[at] = u32(counts, at) + 1
      if (breaches > 1) furtherBreaches[key] = u32(furtherBreaches, key) + breaches - 1
    },
    tallies: (name) => all(name).filter((one) => one.calls > 0),
    all,
  }
}
