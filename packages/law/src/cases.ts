import type { Bilingual } from '@fencun/core/errors/codes'
import { LAYERS, type LayerName, type Measures, type Verdict } from '@fencun/core/gate/decision'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import { bilingual } from './bilingual.ts'
import { readScenario } from './read-scenario.ts'
import { fields, LawPackError, list, mapping, type Node, oneOf, text } from './read-yaml.ts'
import type { Scenario } from './scenario.ts'

/** An example of a rule, as a sentence, with what the rule must say and the numbers it finds. */
export interface RuleCase {
  readonly name: Bilingual
  readonly given: Scenario
  /** The same as the file writes it, for a form to begin with. */
  readonly written: Readonly<Record<string, unknown>>
  /** What this rule says; null when it has nothing to say. */
  readonly expect: Expected | null
  /** What the whole pack answers. */
  readonly outcome: Verdict
}

export interface Expected {
  readonly verdict: Verdict
  readonly reason: string
  readonly measured: Measures
  readonly limit: Measures
  readonly layer: LayerName | null
  readonly notBefore: Instant | null
}

const VERDICTS: readonly Verdict[] = ['ALLOW', 'DEFER', 'REVIEW', 'DENY']

/** How a pack writes the facts and the times of its examples. */
export interface CaseWords {
  readonly scenario: (node: Node) => Scenario
  readonly time: (node: Node) => Instant
}

const BEIJING: CaseWords = { scenario: readScenario, time: beijingTime }

/** Reads `rules/<id>/cases.yaml`. @throws LawPackError */
export function readCases(node: Node, words: CaseWords = BEIJING): readonly RuleCase[] {
  return list(node, (item) => {
    const at = fields(item, ['zh', 'en', 'given', 'expect'], ['outcome'])
    const expected = at.get('expect')
    const expect = expected.value === 'silence' ? null : readExpected(expected, words)
    const outcome = at.find('outcome')
    return {
      name: bilingual({
        value: { zh: at.get('zh').value, en: at.get('en').value },
        place: item.place,
      }),
      given: words.scenario(at.get('given')),
      written: writtenOf(at.get('given')),
      expect,
      outcome: outcome === undefined ? (expect?.verdict ?? 'ALLOW') : oneOf(outcome, VERDICTS),
    }
  })
}

function writtenOf(node: Node): Readonly<Record<string, unknown>> {
  const at = mapping(node)
  return Object.fromEntries(at.keys.map((key) => [key, at.get(key).value]))
}

function readExpected(node: Node, { time }: CaseWords): Expected {
  const at = fields(node, ['verdict', 'reason'], ['measured', 'limit', 'layer', 'notBefore'])
  const [measured, limit, layer, notBefore] = ['measured', 'limit', 'layer', 'notBefore'].map(
    at.find,
  )
  return {
    verdict: oneOf(at.get('verdict'), VERDICTS),
    reason: text(at.get('reason')),
    measured: measured === undefined ? {} : readMeasures(measured),
    limit: limit === undefined ? {} : readMeasures(limit),
    layer: layer === undefined ? null : oneOf(layer, LAYERS),
    notBefore: notBefore === undefined ? null : time(notBefore),
  }
}

function readMeasures(node: Node): Measures {
  const at = mapping(node)
  return Object.fromEntries(
    at.keys.map((key) => {
      const { value, place } = at.get(key)
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return [key, value]
      }
      throw new LawPackError('a number, a word or true/false is expected', place)
    }),
  )
}

function beijingTime(node: Node): Instant {
  const at = parseInstant(`${text(node)}+08:00`)
  if (at !== undefined) return at
  throw new LawPackError('a time such as 2026-11-18T08:00:00 is expected', node.place)
}
