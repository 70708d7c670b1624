import type { Bilingual } from '@fencun/core/errors/codes'
import { decide } from '@fencun/core/gate/decide'
import type { Decision, Measures, Verdict } from '@fencun/core/gate/decision'
import { formatInstant } from '@fencun/core/time/instant'
import { CHANNELS, type Channel } from '@fencun/core/timeline/contact'
import type { RuleCase } from './cases.ts'
import { type ExplainedFinding, explain } from './explain.ts'
import type { RulePackWithTexts, RuleText } from './pack.ts'
import { questionOf } from './question.ts'
import type { Scenario } from './scenario.ts'

/** A worked example with what the engine answers, asked just now. */
export interface SheetCase {
  readonly name: Bilingual
  readonly at: string
  readonly profile: string
  /** The facts as the example writes them, to be put to the gate again or changed. */
  readonly written: Readonly<Record<string, unknown>>
  /** What the rule says; null when it is silent. */
  readonly says: { readonly verdict: Verdict; readonly reason: string } | null
  /** What the whole pack answers. */
  readonly outcome: Verdict
  /** What the example promises that it answers. */
  readonly promised: Verdict
  readonly nextPermittedAt: string | null
  /** Every rule that had something to say, with the numbers it measured. */
  readonly findings: readonly SheetFinding[]
}

export interface SheetFinding extends ExplainedFinding {
  readonly measured: Measures
  readonly limit: Measures
}

/** Asks the gate about each example of a rule, under the whole pack. */
export function sheetCases(text: RuleText, pack: RulePackWithTexts): readonly SheetCase[] {
  return text.cases.map((one) => caseOf(one, text, pack))
}

function caseOf(
  { name, given, written, outcome: promised }: RuleCase,
  { rule }: RuleText,
  pack: RulePackWithTexts,
): SheetCase {
  const decision = decide(questionOf(given, pack))
  const findings = findingsOf(decision, pack)
  const own = findings.find((finding) => finding.rule === rule.id)
  return {
    name,
    at: formatInstant(given.at),
    profile: given.profile,
    written,
    says: own === undefined ? null : { verdict: own.verdict, reason: own.reason },
    outcome: decision.outcome,
    promised,
    nextPermittedAt:
      decision.nextPermittedAt === null ? null : formatInstant(decision.nextPermittedAt),
    findings,
  }
}

function findingsOf(decision: Decision, pack: RulePackWithTexts): readonly SheetFinding[] {
  const { findings } = explain(decision, pack)
  return decision.findings.flatMap(({ measured, limit }, i) => {
    const words = findings[i]
    return words === undefined ? [] : [{ ...words, measured, limit }]
  })
}

/** Where a rule is seen to speak in its own examples, each played over every channel. */
export interface Reach {
  readonly channels: readonly Channel[]
  readonly verdicts: readonly Verdict[]
}

export function reachOf(text: RuleText, pack: RulePackWithTexts): Reach {
  const speaking = text.cases.filter(({ expect }) => expect !== null).map(({ given }) => given)
  const verdicts = speaking.flatMap((given) => said(text, given, pack) ?? [])
  const channels = CHANNELS.filter((channel) =>
    speaking.some((given) => said(text, { ...given, channel }, pack) !== undefined),
  )
  return { channels, verdicts: [...new Set(verdicts)] }
}

/** What the rule alone says; undefined when it is silent. */
function said(text: RuleText, given: Scenario, pack: RulePackWithTexts): Verdict | undefined {
  const question = questionOf(given, pack)
  const law = { ...question.law, pack: { ...pack, rules: [text.rule] } }
  return decide({ ...question, law }).findings.find(({ rule }) => rule === text.rule.id)?.verdict
}
