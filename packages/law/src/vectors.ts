import { decide } from '@fencun/core/gate/decide'
import type { Verdict } from '@fencun/core/gate/decision'
import type { RulePackWithTexts } from './pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { fields, LawPackError, list, mapping, type Node, text } from './read-yaml.ts'
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
  readonly expected: string
  /** What the gate answered, or why nobody asked it. */
  readonly answered: string
}

/**
 * Runs a list of `{id, rulebook, desc, facts, expect, reason}` against the pack. An example is
 * covered when the gate knows its rulebook, its facts and the reason it expects; all others are
 * listed as not covered and never as passed. A fact that is known but unreadable is a failure.
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

const VERDICTS: readonly Verdict[] = ['ALLOW', 'DEFER', 'REVIEW', 'DENY']

function readVector(node: Node): Vector {
  const at = fields(
    node,
    ['id', 'rulebook', 'facts', 'expect', 'reason'],
    ['desc', 'clause', 'official'],
  )
  const reason = at.get('reason')
  const desc = at.find('desc')
  return {
    id: text(at.get('id')),
    description: desc === undefined ? '' : text(desc),
    rulebook: text(at.get('rulebook')),
    facts: at.get('facts'),
    expect: text(at.get('expect')),
    reason: reason.value === '' ? '' : text(reason),
  }
}

function runVector(pack: RulePackWithTexts, vector: Vector): VectorResult {
  const { id, description, expect, reason } = vector
  const expected = reason === '' ? expect : `${expect} ${reason}`
  const why = beyond(pack, vector)
  if (why !== undefined) {
    return { id, description, expected, result: 'not-covered', answered: why }
  }
  const { answered, right } = ask(pack, vector)
  return { id, description, expected, result: right ? 'pass' : 'fail', answered }
}

function judge(vector: Vector, rulebook: Rulebook): VectorResult {
  const { id, description, facts, expect, reason } = vector
  const expected = reason === '' ? expect : `${expect} ${reason}`
  try {
    const { answered, reasons } = rulebook(facts)
    const right = answered === expect && (reason === '' || reasons.includes(reason))
    const result = right ? 'pass' : 'fail'
    return { id, description, expected, result, answered: [answered, ...reasons].join(' ') }
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return { id, description, expected, result: 'fail', answered: error.message }
  }
}

/** What of an example is not built here; undefined when all of it is. */
function beyond(pack: RulePackWithTexts, { rulebook, facts, reason }: Vector): string | undefined {
  if (rulebook !== 'cn') return `there is no rulebook \`${rulebook}\``
  const unknown = mapping(facts).keys.filter((key) => !SCENARIO_KEYS.includes(key))
  if (unknown.length > 0) return `no rule knows the facts ${unknown.join(', ')}`
  const known = pack.rules.some(({ reasons }) => Object.hasOwn(reasons, reason))
  return reason === '' || known ? undefined : `no rule gives the reason ${reason}`
}

function ask(
  pack: RulePackWithTexts,
  { facts, expect, reason }: Vector,
): { readonly answered: string; readonly right: boolean } {
  if (!VERDICTS.some((verdict) => verdict === expect)) {
    return { answered: `\`${expect}\` is no answer of the gate`, right: false }
  }
  try {
    const { outcome, findings } = decide(questionOf(readScenario(facts), pack))
    const reasons = findings.map((finding) => finding.reason)
    const right = outcome === expect && (reason === '' || reasons.includes(reason))
    return { answered: [outcome, ...reasons].join(' '), right }
  } catch (error) {
    if (error instanceof LawPackError) return { answered: error.message, right: false }
    throw error
  }
}
