import { decide } from '@fencun/core/gate/decide'
import { formatInstant, type Instant } from '@fencun/core/time/instant'
import type { RulePackWithTexts } from './pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { fields, LawPackError, list, mapping, type Node, text } from './read-yaml.ts'
import { SCENARIO_KEYS } from './scenario.ts'
import { beijingTime, or, some } from './scenario-values.ts'

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
 * Runs a list of `{id, rulebook, desc, facts, expect, reason}` against the pack; `reasons` asks for
 * several at once, and `notBefore` for the time at which the contact would be allowed. An example is
 * covered when its rulebook and its facts are known; all others are listed as not covered and never
 * as passed. What cannot be read fails by itself, named by its place, and the others are still
 * answered; so does a reason that no rule gives. Examples of another rulebook are put to that one,
 * where it is given.
 * @throws LawPackError when the value is not such a list
 */
export function runVectors(
  pack: RulePackWithTexts,
  value: unknown,
  file = 'vectors',
  rulebooks: ReadonlyMap<string, Rulebook> = new Map(),
): VectorReport {
  const results = list({ value, place: file }, (item) => {
    const vector = readable(item)
    if ('result' in vector) return vector
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
  /** When the contact would be allowed; null when time alone does not bring it. */
  readonly allowedFrom?: Instant | null
}

interface Vector {
  readonly id: string
  readonly description: string
  readonly rulebook: string
  readonly facts: Node
  readonly expect: string
  /** Reasons that must be among those given; often one, or none. */
  readonly asked: readonly string[]
  /** Null where nobody asks for a time. */
  readonly notBefore: Instant | null
}

const ASKED = ['id', 'rulebook', 'facts', 'expect']
const BESIDES = ['desc', 'reason', 'reasons', 'notBefore', 'clause', 'official']

function readVector(node: Node): Vector {
  const at = fields(node, ASKED, BESIDES)
  mapping(at.get('facts'))
  return {
    id: text(at.get('id')),
    description: or(at, 'desc', words, ''),
    rulebook: text(at.get('rulebook')),
    facts: at.get('facts'),
    expect: text(at.get('expect')),
    asked: [or(at, 'reason', words, ''), ...or(at, 'reasons', some(words), [])].filter(
      (reason) => reason !== '',
    ),
    notBefore: or<Instant | null>(at, 'notBefore', beijingTime, null),
  }
}

/** Text, also none. */
function words(node: Node): string {
  return node.value === '' ? '' : text(node)
}

/** The example, or what is wrong with it, so that one slip does not hide the answers to the rest. */
function readable(node: Node): Vector | VectorResult {
  try {
    return readVector(node)
  } catch (error) {
    return unreadable({ id: idOf(node), description: '', expected: '', outcome: '' }, error)
  }
}

/** Its own id; where it has none, its place in the list. */
function idOf({ value, place }: Node): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : ''
  return typeof id === 'string' && id.trim() !== '' ? id : (place.match(/\[\d+\]$/)?.[0] ?? place)
}

type Named = Pick<VectorResult, 'id' | 'description' | 'expected' | 'outcome'>

/** Place and fault of what cannot be read; any other error is a bug of ours. */
function unreadable(vector: Named, error: unknown): VectorResult {
  if (!(error instanceof LawPackError)) throw error
  const { detail, place = '' } = error.failure
  const answered = `${place}: ${detail}`
  return { ...vector, result: 'fail', answered, got: 'UNREADABLE', reasons: [] }
}

function runVector(pack: RulePackWithTexts, vector: Vector): VectorResult {
  const why = beyond(vector)
  if (why === undefined) return judge(vector, chineseRulebook(pack))
  return { ...named(vector), result: 'not-covered', answered: why, got: 'NOT_COVERED', reasons: [] }
}

function judge(vector: Vector, rulebook: Rulebook): VectorResult {
  const { facts, expect, asked, notBefore } = vector
  try {
    const { answered: got, reasons, allowedFrom } = rulebook(facts)
    const inTime = notBefore === null || notBefore === allowedFrom
    const right = got === expect && inTime && asked.every((reason) => reasons.includes(reason))
    const answered = said(got, reasons, notBefore === null ? null : (allowedFrom ?? null))
    return { ...named(vector), result: right ? 'pass' : 'fail', answered, got, reasons }
  } catch (error) {
    return unreadable(named(vector), error)
  }
}

function named({ id, description, expect, asked, notBefore }: Vector): Named {
  return { id, description, expected: said(expect, asked, notBefore), outcome: expect }
}

function said(outcome: string, reasons: readonly string[], from: Instant | null): string {
  return [outcome, ...reasons, ...(from === null ? [] : [formatInstant(from)])].join(' ')
}

/** What of an example is not built here; undefined when all of it is. */
function beyond({ rulebook, facts }: Vector): string | undefined {
  if (rulebook !== 'cn') return `there is no rulebook \`${rulebook}\``
  const unknown = mapping(facts).keys.filter((key) => !SCENARIO_KEYS.includes(key))
  return unknown.length === 0 ? undefined : `no rule knows the facts ${unknown.join(', ')}`
}

function chineseRulebook(pack: RulePackWithTexts): Rulebook {
  return (facts) => {
    const { outcome, findings, nextPermittedAt } = decide(questionOf(readScenario(facts), pack))
    const reasons = [...new Set(findings.map(({ reason }) => reason))]
    return { answered: outcome, reasons, allowedFrom: nextPermittedAt }
  }
}
