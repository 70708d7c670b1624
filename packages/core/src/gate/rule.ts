import type { Calendar } from '../calendar/calendar.ts'
import type { Bilingual } from '../errors/codes.ts'
import type { Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import type { Window } from '../time/window.ts'
import type { Channel, TargetRole } from '../timeline/contact.ts'
import type { DebtorState } from '../timeline/state.ts'
import type { Afterwards } from './afterwards.ts'
import type { Citation, LayerName, Measures, Verdict } from './decision.ts'
import type { ParameterSpec, Scope, Setting } from './parameter.ts'
import type { ContactRequest, GateFacts } from './request.ts'

/** All that a rule may look at. */
export interface RuleInput {
  readonly state: DebtorState
  readonly request: ContactRequest
  readonly facts: GateFacts
  readonly at: Instant
  /** Civil day and minute of the day of `at`, on the clock of the pack: Beijing unless it says so. */
  readonly day: Day
  readonly minute: number
  /** The zone of that clock; absent: Beijing. */
  readonly zone?: string
  readonly calendar: Calendar
  readonly params: Params
}

/** The numbers in force. Each throws when a value that must exist does not: fail closed. */
export interface Params {
  readonly windows: (id: string) => readonly Window[]
  readonly number: (id: string) => number
  readonly text: (id: string) => string
  readonly set: (id: string) => readonly string[]
  /** Undefined when the optional parameter has no value in force: the rule does not apply. */
  readonly numberIfSet: (id: string) => number | undefined
  readonly textIfSet: (id: string) => string | undefined
  readonly setIfSet: (id: string) => readonly string[] | undefined
}

/** What a rule says when it objects, or has something to note (verdict ALLOW). */
export interface Objection {
  readonly verdict: Verdict
  readonly reason: string
  readonly measured: Measures
  readonly limit: Measures
  /** The parameter that decided; its layer and source are shown. */
  readonly parameter?: string
  readonly notBefore?: Instant
  /** A presumption can be rebutted, a ban cannot; absent: a ban. */
  readonly force?: 'ban' | 'presumption'
}

/** One pure function: nothing to say, or an objection with its measured numbers. */
export type RuleCheck = (input: RuleInput) => Objection | undefined

/** A rule as the law pack holds it: the function with what `rule.yaml` says about it. */
export interface Rule {
  readonly id: string
  readonly title: Bilingual
  readonly asks: Bilingual
  readonly citations: readonly CitationInForce[]
  readonly layer: LayerName
  readonly from: Day
  readonly until: Day | null
  readonly reasons: Readonly<Record<string, Bilingual>>
  readonly parameters: readonly ParameterSpec[]
  readonly obligations: readonly Obligation[]
  /** How it judges contacts of the past; absent: it does not. */
  readonly afterwards?: Afterwards
  readonly check: RuleCheck
}

export interface CitationInForce extends Citation {
  readonly from: Day
  readonly until: Day | null
  /** Whom the instrument binds. */
  readonly applies?: Scope
}

/** What an allowed contact must do, by channel and, where given, by who is spoken to. */
export interface Obligation {
  readonly code: string
  readonly channels: readonly Channel[]
  readonly roles?: readonly TargetRole[]
}

/** The rules with their numbers, and a hash that names exactly this text of them. */
export interface RulePack {
  readonly hash: string
  readonly rules: readonly Rule[]
  readonly settings: readonly Setting[]
  readonly calendar: Calendar
  /** The IANA zone whose days the counters use; absent: Beijing. */
  readonly zone?: string
}

/** The pack with the policies that one lender and one agency lay over it. */
export interface LawInForce {
  readonly pack: RulePack
  /** Names the policies, for example `tender@3`. */
  readonly policy: string
  readonly policySettings: readonly Setting[]
  /** Days loaded after the pack was made; the pack's own calendar otherwise. */
  readonly calendar?: Calendar
}
