import type { Decision, DecisionRecord } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { CaseId, DebtorId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import {
  type AskedEvent,
  type Judge,
  judgeUnder,
  type Known,
  objectors,
} from '../judge-again/judge-again.ts'
import type { NotJudged } from '../judge-again/supposed.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { LawsInForce } from '../ports/law-book.ts'
import type { Step } from './check-contact.ts'
import { isSame } from './compare-states.ts'
import { type SelfFinding, selfFinding } from './findings.ts'
import type { PermittedEvent } from './trace.ts'

/** Decisions that were made again, and those that could not be, with why. */
export interface JudgedDecisions {
  readonly again: number
  /** Decisions of earlier versions: facts beside the timeline were supposed in order. */
  readonly supposed: number
  readonly packUnknown: number
  readonly policyUnknown: number
  /** Rules that looked at facts which nobody kept. */
  readonly notJudged: readonly NotJudged[]
}

interface UnknownLaw {
  readonly packHash: string
  readonly policy: string
  readonly packUnknown: boolean
  first: Instant
  last: Instant
  decisions: number
}

/** Puts every decision to the law once more, as far as that law is the one it was given under. */
export class DecisionJudge {
  readonly #law: LawInForce
  readonly #judge: Judge
  readonly #unknown = new Map<string, UnknownLaw>()
  #again = 0
  #packUnknown = 0
  #policyUnknown = 0

  constructor(laws: LawsInForce, known: Known) {
    this.#law = laws.lenders
    this.#judge = judgeUnder(laws, known)
  }

  /** A decision is noted by the law that it names. True when that is the law of today. */
  knows({ packHash, policy, at }: DecisionRecord): boolean {
    const packUnknown = packHash !== this.#law.pack.hash
    if (!packUnknown && baseOf(policy) === baseOf(this.#law.policy)) return true
    const name = `${packHash}/${baseOf(policy)}`
    const start = { packHash, policy: baseOf(policy), packUnknown, first: at, last: at }
    const seen = this.#unknown.get(name) ?? { ...start, decisions: 0 }
    seen.decisions += 1
    if (at < seen.first) seen.first = at
    if (at > seen.last) seen.last = at
    this.#unknown.set(name, seen)
    return false
  }

  /** Asks the gate again on the timeline as it then stood: is that what was answered? */
  *judge(
    step: Step<AskedEvent>,
    debtor: DebtorId,
    cases: ReadonlyMap<CaseId, CaseFile>,
  ): Generator<SelfFinding> {
    const { event, before } = step
    if (!this.knows(event.decision)) {
      if (event.decision.packHash === this.#law.pack.hash) this.#policyUnknown += 1
      else this.#packUnknown += 1
      return
    }
    this.#again += 1
    const again = this.#judge.judge(event, before, cases)
    if (event.kind === 'contact-permitted' && again.outcome !== 'ALLOW') {
      yield* againstRules({ ...step, event }, debtor, again)
    } else if (event.facts !== undefined && !saysTheSame(event.decision, again)) {
      yield differs(step, debtor, again)
    }
  }

  /** One finding for each law that decided here and is not installed. */
  *unknownLaws(): Generator<SelfFinding> {
    for (const [name, { packHash, policy, packUnknown, first, last, decisions }] of this.#unknown) {
      const days = Math.floor((last - first) / 86_400_000)
      const measured = { packHash, policy, packUnknown, decisions, days }
      yield selfFinding('LAW_UNKNOWN', name, { at: first, measured })
    }
  }

  get judged(): JudgedDecisions {
    return {
      again: this.#again,
      supposed: this.#judge.supposed(),
      packUnknown: this.#packUnknown,
      policyUnknown: this.#policyUnknown,
      notJudged: this.#judge.notJudged(),
    }
  }
}

/**
 * A policy without the versions of the lender's own layer and of the agency's: every version begins
 * on a day of its own and is still known, so that it is the same law for its day.
 */
function baseOf(policy: string): string {
  return policy.split(/\+(?:own|agency:[^@]*)@/u)[0] ?? policy
}

function* againstRules(
  { event, version }: Pick<Step<PermittedEvent>, 'event' | 'version'>,
  debtor: DebtorId,
  { findings }: Decision,
): Generator<SelfFinding> {
  const { contact, at, actor } = event
  const about = { debtor, contact, version, at, org: actor.org, staff: actor.staff }
  for (const { rule, verdict, reason, measured, limit } of findings) {
    if (verdict === 'ALLOW') continue
    const said = { ...about, rule, measured: { verdict, reason, ...measured }, limit }
    yield selfFinding('PERMIT_AGAINST_RULE', `${contact}/${rule}`, said)
  }
}

function differs(
  { event, version }: Pick<Step<AskedEvent>, 'event' | 'version'>,
  debtor: DebtorId,
  again: Decision,
): SelfFinding {
  const { actor, at, decision } = event
  const measured = {
    answered: decision.outcome,
    answeredBy: objectors(decision).join(' '),
    again: again.outcome,
    againBy: objectors(again).join(' '),
  }
  const contact = event.kind === 'contact-permitted' ? event.contact : null
  const about = { debtor, contact, version, at, org: actor.org, staff: actor.staff, measured }
  return selfFinding('DECISION_DIFFERS', event.id, about)
}

/** A refusal because of the clock is not the law's; what the law said beside it is. */
const CLOCK = 'clock-sound'

/**
 * The same outcome, findings and duties. The day on which it would be allowed is left out: a layer
 * that was approved since may begin before it.
 */
export function saysTheSame(stored: DecisionRecord, again: DecisionRecord): boolean {
  const findings = stored.findings.filter(({ rule }) => rule !== CLOCK)
  if (!isSame(findings, again.findings)) return false
  if (findings.length < stored.findings.length) return true
  return stored.outcome === again.outcome && isSame(stored.obligations, again.obligations)
}
