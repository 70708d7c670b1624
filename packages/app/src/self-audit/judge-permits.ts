import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { CaseId, DebtorId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { type Judge, judgeUnder, type Known } from '../judge-again/judge-again.ts'
import type { NotJudged } from '../judge-again/supposed.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Step } from './check-contact.ts'
import { type SelfFinding, selfFinding } from './findings.ts'
import type { PermittedEvent } from './trace.ts'

/** Permits that were judged again, and those that could not be, with why. */
export interface JudgedPermits {
  readonly again: number
  readonly packUnknown: number
  readonly policyUnknown: number
  /** Rules that looked at facts which the timeline does not keep; they were supposed in order. */
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

/** Puts every permit to the law once more, as far as that law is the one it was given under. */
export class PermitJudge {
  readonly #law: LawInForce
  readonly #judge: Judge
  readonly #unknown = new Map<string, UnknownLaw>()
  #again = 0
  #packUnknown = 0
  #policyUnknown = 0

  constructor(law: LawInForce, known: Known) {
    this.#law = law
    this.#judge = judgeUnder(law, known)
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

  /** The rules that refuse a permit when they are asked again on the timeline as it then stood. */
  *judge(
    { event, version, before }: Step<PermittedEvent>,
    debtor: DebtorId,
    cases: ReadonlyMap<CaseId, CaseFile>,
  ): Generator<SelfFinding> {
    if (!this.knows(event.decision)) {
      if (event.decision.packHash === this.#law.pack.hash) this.#policyUnknown += 1
      else this.#packUnknown += 1
      return
    }
    this.#again += 1
    const { contact, at, actor } = event
    const about = { debtor, contact, version, at, org: actor.org, staff: actor.staff }
    for (const finding of this.#judge.judge(event, before, cases).findings) {
      const { rule, verdict, reason, measured: found, limit } = finding
      if (verdict === 'ALLOW') continue
      const measured = { verdict, reason, ...found }
      const said = { ...about, rule, measured, limit }
      yield selfFinding('PERMIT_AGAINST_RULE', `${contact}/${rule}`, said)
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

  get judged(): JudgedPermits {
    return {
      again: this.#again,
      packUnknown: this.#packUnknown,
      policyUnknown: this.#policyUnknown,
      notJudged: this.#judge.notJudged(),
    }
  }
}

/**
 * A policy without the version of the lender's own layer: every version begins on a day of its own
 * and is still known, so that it is the same law for its day.
 */
function baseOf(policy: string): string {
  return policy.split('+own@')[0] ?? policy
}
