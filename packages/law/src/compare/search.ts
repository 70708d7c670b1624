import { decide, type Question } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import { readScenario } from '../read-scenario.ts'
import { LawPackError } from '../read-yaml.ts'
import { stage } from '../stage.ts'
import { type Milder, milder } from './looser.ts'
import type { LooserNumber } from './numbers.ts'
import type { Side } from './side.ts'
import { BENIGN, type Dimension, type Facts, PLACES } from './situations.ts'

/** A situation in which B gives more leave than A. */
export interface CounterExample {
  readonly facts: Facts
  readonly how: Milder
  readonly a: Decision
  readonly b: Decision
}

/** Benign but for one fact, at every place; and benign but for any two facts. */
export function* exhaustive(dimensions: readonly Dimension[]): Generator<Facts> {
  for (const place of PLACES) yield* single({ ...BENIGN, ...place }, dimensions)
  yield* pairs(BENIGN, dimensions)
}

/** Benign but for one fact. */
export function alone(dimensions: readonly Dimension[]): Generator<Facts> {
  return single(BENIGN, dimensions)
}

/** The situations around one number that is looser: its first day, its lender, product, channel. */
export function* around(
  { from, where }: LooserNumber,
  dimensions: readonly Dimension[],
): Generator<Facts> {
  const base = { at: `${from}T10:00:00`, ...where }
  yield* single(base, dimensions)
  yield* pairs(base, dimensions)
}

function* single(base: Facts, dimensions: readonly Dimension[]): Generator<Facts> {
  yield base
  for (const { key, values } of dimensions) {
    for (const value of values) yield { ...base, [key]: value }
  }
}

function* pairs(base: Facts, dimensions: readonly Dimension[]): Generator<Facts> {
  for (const [i, one] of dimensions.entries()) {
    for (const other of dimensions.slice(i + 1)) {
      for (const value of one.values) {
        for (const second of other.values) {
          yield { ...base, [one.key]: value, [other.key]: second }
        }
      }
    }
  }
}

/** Several facts at once, drawn by `random` (0 to below 1). */
export function* drawn(
  dimensions: readonly Dimension[],
  count: number,
  random: () => number,
): Generator<Facts> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  for (let i = 0; i < count; i += 1) {
    const facts: Record<string, unknown> = { ...BENIGN, ...pick(PLACES) }
    const many = 2 + Math.floor(random() * 5)
    for (let n = 0; n < many; n += 1) {
      const dimension = pick(dimensions)
      if (dimension !== undefined) facts[dimension.key] = pick(dimension.values)
    }
    yield facts
  }
}

/**
 * How B is looser than A in a situation: null when it is not, undefined when the facts contradict
 * each other so that there is no such situation.
 */
export function tried(a: Side, b: Side, facts: Facts): CounterExample | null | undefined {
  const asked = asking(facts)
  if (asked === undefined) return undefined
  const [ofA, ofB] = [decide({ ...asked, law: a.law }), decide({ ...asked, law: b.law })]
  const how = milder(ofB, ofA)
  return how === undefined ? null : { facts, how, a: ofA, b: ofB }
}

/** Leaves out every fact that the difference does not need. */
export function simplest(a: Side, b: Side, found: CounterExample): CounterExample {
  for (const key of Object.keys(found.facts)) {
    const { [key]: _left, ...rest } = found.facts
    const simpler = key in BENIGN ? { ...rest, ...BENIGN } : rest
    if (simpler[key] === found.facts[key]) continue
    const still = tried(a, b, simpler)
    if (still?.how === found.how) return simplest(a, b, still)
  }
  return found
}

function asking(facts: Facts): Omit<Question, 'law'> | undefined {
  try {
    const {
      state,
      request,
      facts: known,
      at,
    } = stage(readScenario({ value: facts, place: 'situation' }))
    return { state, request, facts: known, at }
  } catch (error) {
    if (error instanceof LawPackError) return undefined
    throw error
  }
}
