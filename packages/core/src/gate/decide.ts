import { clockOf } from '../time/clock-face.ts'
import type { Instant } from '../time/instant.ts'
import type { DebtorState } from '../timeline/state.ts'
import { type Decision, type Finding, stricter, type Verdict } from './decision.ts'
import { type LawHere, lawHere, type RuleHere } from './law-here.ts'
import type { ResolvedParams } from './numbers.ts'
import { paramsOf } from './params.ts'
import type { ContactRequest, GateFacts } from './request.ts'
import { approvalOf } from './review.ts'
import type { LawInForce, Objection, RuleInput } from './rule.ts'
import { placeOf } from './scope.ts'
import { turnAfter } from './turns.ts'

/** Deferrals can chain (cap → midnight → morning → holiday); more links than this is no plan. */
const ASKINGS_MAX = 40

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
  const { law, at, request } = question
  const sitting = sittingAt(question, at)
  const { here } = sitting
  const findings = findingsOf(sitting)
  const outcome = strictestOf(findings)
  return {
    outcome,
    at,
    findings,
    obligations: outcome === 'ALLOW' ? here.owed(request.role) : [],
    nextPermittedAt: nextPermitted(question, findings),
    packHash: law.pack.hash,
    policy: law.policy,
    considered: here.considered,
  }
}

/** The law that binds here at one instant, and what its rules may look at. */
interface Sitting {
  readonly here: LawHere
  readonly input: RuleInput & { readonly params: ResolvedParams }
}

function sittingAt({ state, request, facts, law }: Question, at: Instant): Sitting {
  const { day, minute } = clockOf(law.pack.zone)(at)
  const here = lawHere(law, day, placeOf(facts.account, request.channel))
  const params = paramsOf(here, { state, request, at })
  const calendar = law.calendar ?? law.pack.calendar
  const { zone } = law.pack
  const clock = { day, minute, ...(zone !== undefined && { zone }) }
  return { here, input: { state, request, facts, at, ...clock, calendar, params } }
}

function findingsOf({ here, input }: Sitting): readonly Finding[] {
  if (here.rules.length === 0) return [NO_LAW]
  const findings: Finding[] = []
  for (const rule of here.rules) {
    const word = ask(rule, input)
    if (word !== undefined) findings.push(findingOf(rule, word, input.params))
  }
  return findings
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

/** What a rule says, once a person's answer to its REVIEW is taken into account. */
type Word = Objection & Pick<Finding, 'review'>

/** A rule that fails, or that names a number which nobody declares, refuses. */
function ask(rule: RuleHere, input: Sitting['input']): Word | undefined {
  try {
    const said = rule.check(input)
    if (said?.parameter !== undefined) input.params.effective(said.parameter)
    if (said?.verdict !== 'REVIEW') return said
    const review = approvalOf(rule.id, input)
    return review === undefined ? said : { ...said, verdict: 'ALLOW', review }
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown'
    return { verdict: 'DENY', reason: 'CANNOT_DECIDE', measured: { problem }, limit: {} }
  }
}

function findingOf(rule: RuleHere, word: Word, params: ResolvedParams): Finding {
  const { reason, verdict, measured, limit, parameter, notBefore, force, review } = word
  const set = parameter === undefined ? undefined : params.effective(parameter)
  return {
    rule: rule.id,
    reason,
    verdict,
    measured,
    limit,
    layer: set?.layer ?? rule.layer,
    sources: rule.sources(set?.source ?? null),
    ...(notBefore !== undefined && { notBefore }),
    ...(force !== undefined && { force }),
    ...(review !== undefined && { review }),
  }
}

function strictestOf(findings: readonly Finding[]): Verdict {
  return findings.reduce<Verdict>((all, { verdict }) => stricter(all, verdict), 'ALLOW')
}

/**
 * Follows the deferrals until the same request would be allowed, and asks on the way whenever other
 * numbers come to hold; null when time alone cannot.
 */
function nextPermitted(question: Question, findings: readonly Finding[]): Instant | null {
  let { at } = question
  let next = nextAsking(findings, at)
  for (let i = 0; i < ASKINGS_MAX && next !== null && next > at; i += 1) {
    const turn = turnAfter(question.law, question.state, at)
    at = turn !== undefined && turn < next ? turn : next
    const then = nextAsking(wordsAt(question, at), at)
    // What stops it on the way may be over by the time that was waited for.
    if (then !== null || at === next) next = then
  }
  return next === at ? at : null
}

/** All that the rules say at a later instant; nobody will read it, so without layer and sources. */
function wordsAt(question: Question, at: Instant): readonly Pick<Word, 'verdict' | 'notBefore'>[] {
  const { here, input } = sittingAt(question, at)
  if (here.rules.length === 0) return [NO_LAW]
  const words: Word[] = []
  for (const rule of here.rules) {
    const word = ask(rule, input)
    if (word !== undefined) words.push(word)
  }
  return words
}

/** When to ask again: `at` itself once nothing objects, null when waiting does not help. */
function nextAsking(
  words: readonly Pick<Word, 'verdict' | 'notBefore'>[],
  at: Instant,
): Instant | null {
  let next = at
  for (const { verdict, notBefore } of words) {
    if (verdict === 'ALLOW') continue
    // A deferral that does not know its own end leads nowhere.
    if (verdict !== 'DEFER' || notBefore === undefined) return null
    if (notBefore > next) next = notBefore
  }
  const waits = words.some(({ verdict }) => verdict === 'DEFER')
  return waits && next === at ? null : next
}
