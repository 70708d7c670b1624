import type { Bilingual } from '@fencun/core/errors/codes'
import type { Decision, DecisionRecord, Verdict } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { LenderId, OrgId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import type { CoverageLine, FieldGroup, InstrumentSheet, RuleSheet } from './law-pages.ts'
import type { LayerEffect, PolicyNumber } from './law-policy.ts'
import type { PolicySetting } from './policies.ts'

/** The law as this installation knows it: the pack it was handed, and each lender's policy. */
export interface LawBook {
  /** Undefined when the lender's policy is unknown: the caller refuses. */
  readonly inForce: (lender: LenderId) => Promise<LawInForce | undefined>
  /**
   * The law of each agency that has a layer of its own: the lender's with that layer over it. With
   * `instead`, these numbers stand on all days in place of the lender's own layer.
   */
  readonly agencyLaws: (lender: LenderId, instead?: readonly PolicySetting[]) => Promise<AgencyLaws>
  readonly explain: (decision: Decision | DecisionRecord) => Explanation
  /** Names exactly the text of the rules. */
  readonly packHash: string
  /** The policies that come with the pack; the first lays nothing over the law. */
  readonly policies: readonly { readonly id: string; readonly title: Bilingual }[]
  /** The law under one of these policies; undefined when there is no such policy. */
  readonly underPolicy: (id: string) => Promise<LawInForce | undefined>
  /** Every rule's page; making them lets other requests through in between. */
  readonly sheets: (reading: Reading) => Promise<readonly RuleSheet[]>
  readonly sheet: (rule: string, reading: Reading) => RuleSheet | undefined
  readonly instruments: () => readonly InstrumentSheet[]
  /** Every demand and where it is met. */
  readonly coverage: () => readonly CoverageLine[]
  /** The facts that a situation can be put together of. */
  readonly scenarioForm: () => readonly FieldGroup[]
  /**
   * Puts a situation to the gate under a policy. Nothing is read of anybody's timeline and nothing
   * is written. `request-invalid` names the fact that cannot be read.
   */
  readonly tryOut: (situation: Situation, law: LawInForce) => Result<Tried>
  /** The numbers that a lender may set in a layer of its own, as they hold for it on a day. */
  readonly numbers: (reading: Reading) => readonly PolicyNumber[]
  /** A layer as somebody sends it. `request-invalid` names the setting that cannot be read. */
  readonly readLayer: (written: unknown) => Result<readonly PolicySetting[]>
  /**
   * What a layer would change from a day on, for the lender or for the agency whose it is; undefined
   * when the lender's policy is unknown.
   */
  readonly effectOf: (
    lender: LenderId,
    settings: readonly PolicySetting[],
    from: Day,
    agency?: OrgId,
  ) => Promise<LayerEffect | undefined>
  /**
   * The lender's law, or an agency's, with a layer of its own on all days in place of every approved
   * one; undefined when the lender's policy is unknown.
   */
  readonly underLayer: (
    lender: LenderId,
    settings: readonly PolicySetting[],
    agency?: OrgId,
  ) => Promise<LawInForce | undefined>
}

export type AgencyLaws = ReadonlyMap<OrgId, LawInForce>

/** A lender's law, and those of its agencies that have a layer of their own. */
export interface LawsInForce {
  readonly lenders: LawInForce
  readonly agencies: AgencyLaws
}

/** The law that binds the people of an organisation. */
export function lawFor({ lenders, agencies }: LawsInForce, org: OrgId): LawInForce {
  return agencies.get(org) ?? lenders
}

/** The day of which the law is asked, and the policy under which its numbers are read. */
export interface Reading {
  readonly day: Day
  readonly law: LawInForce
}

/** Facts by the names of the worked examples; whatever is not said is benign. */
export type Situation = Readonly<Record<string, unknown>>

export interface Tried {
  readonly decision: Decision
  readonly explanation: Explanation
  /** For each finding, what the others alone would answer. */
  readonly withoutFinding: readonly Verdict[]
  /** Facts without which the answer would be another one. */
  readonly turning: readonly { readonly fact: string; readonly outcome: Verdict }[]
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
