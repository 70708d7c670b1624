import type { Tally } from '../finding.ts'

/** Calls, connected calls and breaches by a small whole number: an hour, a place in a list. */
export interface Counts {
  readonly call: (key: number, connected: number) => void
  readonly breach: (key: number) => void
  /** Those with calls, in order. */
  readonly tallies: (name: (key: number) => string) => readonly Tally[]
  readonly all: (name: (key: number) => string) => readonly Tally[]
}

export function newCounts(keys: number): Counts {
  const calls = new Uint32Array(keys)
  const connected = new Uint32Array(keys)
  const breaches = new Uint32Array(keys)
  const tally = (key: number, name: (key: number) => string): Tally => ({
    name: name(key),
    calls: calls[key] ?? 0,
    connected: connected[key] ?? 0,
    breaches: breaches[key] ?? 0,
  })
  const all = (name: (key: number) => string): readonly Tally[] =>
    Array.from(calls, (_, key) => tally(key, name))
  return {
    call: (key, wasConnected) => {
      calls[key] = (calls[key] ?? 0) + 1
      connected[key] = (connected[key] ?? 0) + wasConnected
    },
    breach: (key) => {
      breaches[key] = (breaches[key] ?? 0) + 1
    },
    tallies: (name) => all(name).filter((one) => one.calls > 0),
    all,
  }
}
