import { type ClockFace, clockOf } from '../time/clock-face.ts'
import type { Instant } from '../time/instant.ts'
import type { DebtorState } from '../timeline/state.ts'
import { type Decision, type Finding, stricter, type Verdict } from './decision.ts'
import { paramsAt, type ResolvedParams } from './params.ts'
import type { ContactRequest, GateFacts } from './request.ts'
import { approvalOf } from './review.ts'
import type { LawInForce, Objection, Rule } from './rule.ts'
import { isInScope, placeOf } from './scope.ts'

/** Deferrals can chain (cap → midnight → morning → holiday); more links than this is no plan. */
const DEFERRALS_MAX = 16

/** All that one decision looks at. */
export interface Question {
  readonly state: DebtorState
  readonly request: ContactRequest
  readonly facts: GateFacts
  readonly law: LawInForce
  readonly at: Instant
}

/**
 * May this contact happen now? Every rule in force is asked and every objection reported; the
 * strictest decides (DENY > REVIEW > DEFER > ALLOW). A rule that fails refuses: an unanswered
 * prohibition is not a permission.
 */
export function decide(question: Question): Decision {
  const { law, at } = question
  const rules = rulesInForce(question)
  const params = paramsAt(question)
  const findings = askAll(rules, question, params)
  const outcome = verdictOf(findings)
  return {
    outcome,
    at,
    findings,
    obligations: outcome === 'ALLOW' ? obligationsOf(rules, question.request) : [],
    nextPermittedAt: nextPermitted(question, outcome, findings),
    packHash: law.pack.hash,
    policy: law.policy,
    considered: rules.map((rule) => rule.id),
  }
}

/** A rule is in force on the day while something it cites binds this lender and product. */
function rulesInForce({ law, at, request, facts }: Question): readonly Rule[] {
  const { day } = faceOf(law, at)
  const here = placeOf(facts.account, request.channel)
  return law.pack.rules.filter(
    ({ from, until, citations }) =>
      from <= day &&
      (until === null || day < until) &&
      (citations.length === 0 || citations.some(({ applies }) => isInScope(applies, here))),
  )
}

/** Day and minute of an instant on the clock of the pack. */
function faceOf({ pack }: LawInForce, at: Instant): ClockFace {
  return clockOf(pack.zone)(at)
}

function askAll(
  rules: readonly Rule[],
  question: Question,
  params: ResolvedParams,
): readonly Finding[] {
  if (rules.length === 0) return [NO_LAW]
  return rules.flatMap((rule) => ask(rule, question, params))
}

/** No rule in force is no law at all, and no leave either. */
const NO_LAW: Finding = {
  rule: 'rules-in-force',
  reason: 'CANNOT_DECIDE',
  verdict: 'DENY',
  measured: { problem: 'no rule is in force on that day', rules: 0 },
  limit: { rulesMin: 1 },
  layer: 'statute',
  sources: [],
}

function verdictOf(findings: readonly Finding[]): Verdict {
  return findings.map((finding) => finding.verdict).reduce<Verdict>(stricter, 'ALLOW')
}

function ask(rule: Rule, question: Question, params: ResolvedParams): readonly Finding[] {
  const { state, request, facts, law, at } = question
  const { day, minute } = faceOf(law, at)
  const calendar = law.calendar ?? law.pack.calendar
  try {
    const said = rule.check({ state, request, facts, at, day, minute, calendar, params })
    return said === undefined ? [] : [findingOf(rule, said, question, params)]
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    return [findingOf(rule, cannotDecide(why), question, params)]
  }
}

function cannotDecide(why: string): Objection {
  return { verdict: 'DENY', reason: 'CANNOT_DECIDE', measured: { problem: why }, limit: {} }
}

function findingOf(
  rule: Rule,
  said: Objection,
  question: Question,
  params: ResolvedParams,
): Finding {
  const { law, at, request, facts } = question
  const { day } = faceOf(law, at)
  const here = placeOf(facts.account, request.channel)
  const { parameter, ...spoken } = said
  const set = parameter === undefined ? undefined : params.effective(parameter)
  const cited = rule.citations
    .filter(({ from, until }) => from <= day && (until === null || day < until))
    .filter(({ applies }) => isInScope(applies, here))
    .map(({ instrument, clause, grade }) => ({ instrument, clause, grade }))
  const own = set?.source ?? null
  const sources =
    own === null || cited.some((one) => one.instrument === own.instrument) ? cited : [own, ...cited]
  const found = { rule: rule.id, ...spoken, layer: set?.layer ?? rule.layer, sources }
  const review = said.verdict === 'REVIEW' ? approvalOf(rule.id, question) : undefined
  return review === undefined ? found : { ...found, verdict: 'ALLOW', review }
}

function obligationsOf(
  rules: readonly Rule[],
  { channel, role }: ContactRequest,
): readonly string[] {
  const owed = rules
    .flatMap((rule) => rule.obligations)
    .filter(({ channels, roles }) => channels.includes(channel) && (roles?.includes(role) ?? true))
  return [...new Set(owed.map(({ code }) => code))]
}

type Step = Pick<Decision, 'outcome' | 'findings' | 'at'>

/** Follows the deferrals until the same request would be allowed; null when time alone cannot. */
function nextPermitted(
  question: Question,
  outcome: Verdict,
  findings: readonly Finding[],
): Instant | null {
  if (outcome === 'ALLOW') return question.at
  let current: Step = { outcome, findings, at: question.at }
  for (let i = 0; i < DEFERRALS_MAX && current.outcome === 'DEFER'; i += 1) {
    const at = latestDeferral(current.findings)
    if (at === undefined || at <= current.at) return null
    const later = { ...question, at }
    const rules = rulesInForce(later)
    const params = paramsAt(later)
    const then = askAll(rules, later, params)
    current = { outcome: verdictOf(then), findings: then, at }
  }
  return current.outcome === 'ALLOW' ? current.at : null
}

/** Undefined when a deferral does not know its own end. */
function latestDeferral(findings: readonly Finding[]): Instant | undefined {
  const deferrals = findings.filter((finding) => finding.verdict === 'DEFER')
  let latest: Instant | undefined
  for (const { notBefore } of deferrals) {
    if (notBefore === undefined) return undefined
    if (latest === undefined || notBefore > latest) latest = notBefore
  }
  return latest
}
