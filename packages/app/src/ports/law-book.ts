import type { Bilingual } from '@fencun/core/errors/codes'
import type { Decision, DecisionRecord } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { LenderId } from '@fencun/core/ids'

/** The law as this installation knows it: the pack it was handed, and each lender's policy. */
export interface LawBook {
  /** Undefined when the lender's policy is unknown: the caller refuses. */
  readonly inForce: (lender: LenderId) => Promise<LawInForce | undefined>
  readonly explain: (decision: Decision | DecisionRecord) => Explanation
  /** Names exactly the text of the rules. */
  readonly packHash: string
  readonly sheets: () => readonly RuleSheet[]
  readonly sheet: (rule: string) => RuleSheet | undefined
}

/** A decision in words. Same order as the decision's findings. */
export interface Explanation {
  readonly headline: Bilingual
  readonly findings: readonly ExplainedFinding[]
  readonly obligations: readonly { readonly code: string; readonly text: Bilingual }[]
}

export interface ExplainedFinding {
  readonly rule: string
  readonly title: Bilingual
  /** One sentence with the measured numbers in it. */
  readonly reason: Bilingual
  readonly layer: Bilingual
  readonly sources: readonly ExplainedSource[]
}

export interface ExplainedSource {
  readonly instrument: string
  readonly name: Bilingual
  /** `条款未核实 / clause not verified` where the clause is not known. */
  readonly clause: Bilingual
  readonly grade: string
}

/** What the rule page shows. */
export interface RuleSheet {
  readonly rule: string
  readonly title: Bilingual
  readonly asks: Bilingual
  readonly reasons: readonly { readonly code: string; readonly text: Bilingual }[]
  readonly sources: readonly ExplainedSource[]
  readonly parameters: readonly {
    readonly id: string
    readonly unit: Bilingual
    readonly values: readonly {
      readonly layer: string
      readonly value: string
      readonly from: string
      readonly until: string | null
      readonly source: string
    }[]
  }[]
  readonly examples: readonly { readonly name: Bilingual; readonly outcome: string }[]
  readonly questions: readonly Bilingual[]
}
