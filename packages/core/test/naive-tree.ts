import { createHash } from 'node:crypto'

/** RFC 6962 §2.1 word for word, and as slow: the tree that ours is held against. */
export class NaiveTree {
  readonly #leaves: readonly Uint8Array[]
  readonly #known = new Map<string, Buffer>()

  constructor(leaves: readonly Uint8Array[]) {
    this.#leaves = leaves
  }

  /** MTH(D[from:until]). */
  root(until = this.#leaves.length, from = 0): Buffer {
    const key = `${from}-${until}`
    const known = this.#known.get(key) ?? this.#hash(from, until)
    this.#known.set(key, known)
    return known
  }

  /** PATH(m, D[from:until]), with `index` counted from the start of the log. */
  path(index: number, until: number, from = 0): readonly Buffer[] {
    if (until - from === 1) return []
    const middle = from + below(until - from)
    return index < middle
      ? [...this.path(index, middle, from), this.root(until, middle)]
      : [...this.path(index, until, middle), this.root(middle, from)]
  }

  /** PROOF(m, D[n]). */
  consistency(old: number, size: number): readonly Buffer[] {
    return this.#subproof(old, 0, size, true)
  }

  #subproof(old: number, from: number, until: number, whole: boolean): readonly Buffer[] {
    if (from + old === until) return whole ? [] : [this.root(until, from)]
    const half = below(until - from)
    const middle = from + half
    return old <= half
      ? [...this.#subproof(old, from, middle, whole), this.root(until, middle)]
      : [...this.#subproof(old - half, middle, until, false), this.root(middle, from)]
  }

  #hash(from: number, until: number): Buffer {
    if (from === until) return digest(Buffer.alloc(0))
    const leaf = this.#leaves[from]
    if (until - from === 1) return digest(Buffer.of(0), Buffer.from(leaf ?? []))
    const middle = from + below(until - from)
    return digest(Buffer.of(1), this.root(middle, from), this.root(until, middle))
  }
}

function below(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function digest(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}
