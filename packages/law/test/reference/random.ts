/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number of [0, below). */
  readonly below: (below: number) => number
  readonly chance: (probability: number) => boolean
  /** @throws Error when there is nothing to choose from */
  readonly pick: <const T>(options: readonly T[]) => T
}

/** One stream of choices for each case of a seed, so that any case can be drawn alone. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  /** Mulberry32: 32 bits of state, good enough to choose examples. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (options) => {
      const [picked] = options.slice(below(options.length))
      if (picked === undefined) throw new Error('there is nothing to choose from')
      return picked
    },
  }
}
