import type { Tally } from '../finding.ts'
import { u32 } from './at.ts'

/** Calls, connected calls and breaches by a small whole number: an hour, a place in a list. */
export interface Counts {
  readonly add: (key: number, connected: number, breaches: number) => void
  /** Those with calls, in order. */
  readonly tallies: (name: (key: number) => string) => readonly Tally[]
  readonly all: (name: (key: number) => string) => readonly Tally[]
}

export function newCounts(keys: number): Counts {
  const counts = new Uint32Array(3 * keys)
  const all = (name: (key: number) => string): readonly Tally[] =>
    Array.from({ length: keys }, (_, key) => ({
      name: name(key),
      calls: u32(counts, 3 * key),
      connected: u32(counts, 3 * key + 1),
      breaches: u32(counts, 3 * key + 2),
    }))
  return {
    add: (key, connected, breaches) => {
      const at = 3 * key
      counts[at] = u32(counts, at) + 1
      counts[at + 1] = u32(counts, at + 1) + connected
      counts[at + 2] = u32(counts, at + 2) + breaches
    },
    tallies: (name) => all(name).filter((one) => one.calls > 0),
    all,
  }
}
