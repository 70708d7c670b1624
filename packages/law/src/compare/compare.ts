import { compareNumbers, type NumbersReport } from './numbers.ts'
import { compareRules, type RuleDifference } from './rules.ts'
import { alone, around, type CounterExample, drawn, exhaustive, simplest, tried } from './search.ts'
import type { Side } from './side.ts'
import { boundsOf, dimensionsOf, type Facts } from './situations.ts'

/** What was looked at, what was found, and what is thereby proved. */
export interface Comparison {
  readonly numbers: NumbersReport
  readonly rules: readonly RuleDifference[]
  readonly situations: { readonly exhaustive: number; readonly drawn: number }
  readonly counterExample: CounterExample | null
  /**
   * - `looser`: the counter-example shows it
   * - `proved`: every number of B is as strict everywhere and every rule of A stands in B with the
   *   same text, hence B is never looser as long as each rule is monotone in its numbers
   * - `not-proved`: no counter-example was found, but a rule or number leaves the question open
   */
  readonly verdict: 'looser' | 'proved' | 'not-proved'
}

export interface Search {
  readonly drawn: number
  /** From 0 to below 1; the same sequence gives the same situations. */
  readonly random: () => number
}

/** Decides whether B is never looser than A. */
export function compare(a: Side, b: Side, search: Search): Comparison {
  const numbers = compareNumbers(a, b)
  const rules = compareRules(a, b)
  const dimensions = dimensionsOf(boundsOf(a, b))
  const near = look(a, b, all(numbers.looser.map((number) => around(number, dimensions))))
  const settled = numbers.looser.length === 0 && rules.length === 0
  // Where text and numbers prove it, situations only check the proof.
  const every = settled ? alone(dimensions) : exhaustive(dimensions)
  const each = near.found ? NOTHING : look(a, b, every)
  const found = near.found ?? each.found
  const more = found ? NOTHING : look(a, b, drawn(dimensions, search.drawn, search.random))
  const example = found ?? more.found
  return {
    numbers,
    rules,
    situations: { exhaustive: near.tried + each.tried, drawn: more.tried },
    counterExample: example === undefined ? null : simplest(a, b, example),
    verdict: verdictOf(numbers, rules, example),
  }
}

function* all(parts: readonly Iterable<Facts>[]): Generator<Facts> {
  for (const part of parts) yield* part
}

interface Looked {
  readonly tried: number
  readonly found: CounterExample | undefined
}

const NOTHING: Looked = { tried: 0, found: undefined }

function look(a: Side, b: Side, situations: Iterable<Facts>): Looked {
  let count = 0
  for (const facts of situations) {
    const found = tried(a, b, facts)
    if (found === undefined) continue
    count += 1
    if (found !== null) return { tried: count, found }
  }
  return { tried: count, found: undefined }
}

function verdictOf(
  { looser }: NumbersReport,
  rules: readonly RuleDifference[],
  found: CounterExample | undefined,
): Comparison['verdict'] {
  if (found !== undefined) return 'looser'
  return looser.length === 0 && rules.length === 0 ? 'proved' : 'not-proved'
}
