import { decide } from '@fencun/core/gate/decide'
import type { RulePackWithTexts } from './pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { fields, LawPackError, list, mapping, type Node, orNull, text } from './read-yaml.ts'
import { SCENARIO_KEYS } from './scenario.ts'

/** A file of worked examples, run against the pack. */
export interface VectorReport {
  readonly passed: number
  readonly failed: number
  readonly notCovered: number
  readonly results: readonly VectorResult[]
}

export interface VectorResult {
  readonly id: string
  readonly description: string
  readonly result: 'pass' | 'fail' | 'not-covered'
  /** Outcome and reason as the example wants them. */
  readonly expected: string
  /** The outcome alone that it wants. */
  readonly outcome: string
  /** What the gate answered, or why nobody asked it. */
  readonly answered: string
  /** The outcome alone; `NOT_COVERED` or `UNREADABLE` where there is none. */
  readonly got: string
  /** All reasons that were given, also those that do not stop the contact. */
  readonly reasons: readonly string[]
}

/** One example as a program reads it: `law test --json`. */
export interface VectorRow {
  readonly id: string
  readonly expected: string
  readonly got: string
  readonly reasons: readonly string[]
  readonly pass: boolean
}

/** A report as rows. What is not covered is no pass. */
export function vectorRows({ results }: VectorReport): readonly VectorRow[] {
  return results.map(({ id, outcome, got, reasons, result }) => {
    return { id, expected: outcome, got, reasons, pass: result === 'pass' }
  })
}

/**
 * Runs a list of `{id, rulebook, desc, facts, expect, reason}` against the pack. An example is
 * covered when its rulebook and its facts are known; all others are listed as not covered and never
 * as passed. A fact that is known but unreadable, and a reason that no rule gives, are failures.
 * Examples of another rulebook are put to that one, where it is given.
 * @throws LawPackError when the value is not such a list
 */
export function runVectors(
  pack: RulePackWithTexts,
  value: unknown,
  file = 'vectors',
  rulebooks: ReadonlyMap<string, Rulebook> = new Map(),
): VectorReport {
  const results = list({ value, place: file }, (item) => {
    const vector = readVector(item)
    const other = rulebooks.get(vector.rulebook)
    return other === undefined ? runVector(pack, vector) : judge(vector, other)
  })
  const count = (result: VectorResult['result']): number =>
    results.filter((one) => one.result === result).length
  return {
    passed: count('pass'),
    failed: count('fail'),
    notCovered: count('not-covered'),
    results,
  }
}

/** Answers the facts of another rulebook. @throws LawPackError when they cannot be read */
export type Rulebook = (facts: Node) => {
  readonly answered: string
  readonly reasons: readonly string[]
}

interface Vector {
  readonly id: string
  readonly description: string
  readonly rulebook: string
  readonly facts: Node
  readonly expect: string
  /** One reason that must be among those given; empty when none is asked for. */
  readonly reason: string
}

function readVector(node: Node): Vector {
  const at = fields(
    node,
    ['id', 'rulebook', 'facts', 'expect'],
    ['desc', 'reason', 'clause', 'official'],
  )
  const [reason, desc] = [at.find('reason'), at.find('desc')]
  return {
    id: text(at.get('id')),
    description: desc === undefined ? '' : text(desc),
    rulebook: text(at.get('rulebook')),
    facts: at.get('facts'),
    expect: text(at.get('expect')),
    reason: reason === undefined || reason.value === '' ? '' : (orNull(reason, text) ?? ''),
  }
}

function runVector(pack: RulePackWithTexts, vector: Vector): VectorResult {
  const why = beyond(vector)
  if (why === undefined) return judge(vector, chineseRulebook(pack))
  return { ...named(vector), result: 'not-covered', answered: why, got: 'NOT_COVERED', reasons: [] }
}

function judge(vector: Vector, rulebook: Rulebook): VectorResult {
  const { facts, expect, reason } = vector
  try {
    const { answered: got, reasons } = rulebook(facts)
    const right = got === expect && (reason === '' || reasons.includes(reason))
    const answered = [got, ...reasons].join(' ')
    return { ...named(vector), result: right ? 'pass' : 'fail', answered, got, reasons }
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    const answered = error.message
    return { ...named(vector), result: 'fail', answered, got: 'UNREADABLE', reasons: [] }
  }
}

function named({ id, description, expect, reason }: Vector) {
  const expected = reason === '' ? expect : `${expect} ${reason}`
  return { id, description, expected, outcome: expect }
}

/** What of an example is not built here; undefined when all of it is. */
function beyond({ rulebook, facts }: Vector): string | undefined {
  if (rulebook !== 'cn') return `there is no rulebook \`${rulebook}\``
  const unknown = mapping(facts).keys.filter((key) => !SCENARIO_KEYS.includes(key))
  return unknown.length === 0 ? undefined : `no rule knows the facts ${unknown.join(', ')}`
}

function chineseRulebook(pack: RulePackWithTexts): Rulebook {
  return (facts) => {
    const { outcome, findings } = decide(questionOf(readScenario(facts), pack))
    return { answered: outcome, reasons: [...new Set(findings.map(({ reason }) => reason))] }
  }
}
