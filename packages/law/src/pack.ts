import type { Bilingual } from '@fencun/core/errors/codes'
import type { Grade, LayerName } from '@fencun/core/gate/decision'
import type { Scope, Setting } from '@fencun/core/gate/parameter'
import type { Rule, RulePack } from '@fencun/core/gate/rule'
import type { Day } from '@fencun/core/time/beijing'
import type { RuleCase } from './cases.ts'

export type Force = 'statute' | 'standard' | 'association' | 'policy'

/** A document of law, or a policy, and how well its text is known here. */
export interface Instrument {
  readonly id: string
  readonly title: Bilingual
  readonly issuer: Bilingual
  /** Its official number, where it has one. */
  readonly number: string | null
  readonly binds: Bilingual
  /** Whom it binds, where that is not everybody: what cites it is in force for these only. */
  readonly applies?: Scope
  readonly force: Force
  readonly published: Day | null
  readonly from: Day
  readonly until: Day | null
  readonly supersededBy: string | null
  readonly grade: Grade
  /** What was seen of the text. */
  readonly seen: Bilingual
}

/** A question of interpretation that the texts leave open, and how it is read until answered. */
export interface OpenQuestion extends Bilingual {
  /** The number that the answer would change, for example `quiet-hours.window`. */
  readonly parameter: string | null
  /** The strict reading that holds meanwhile. */
  readonly strictDefault: Bilingual | null
  /** Who answered it; null while it is open. */
  readonly answeredBy: string | null
}

/** What a rule's folder says beyond what the gate needs. */
export interface RuleText {
  readonly rule: Rule
  readonly settings: readonly Setting[]
  /** Open questions of interpretation, for a lawyer. */
  readonly questions: readonly OpenQuestion[]
  readonly cases: readonly RuleCase[]
}

/** A policy that one lender or agency lays over the law. */
export interface Profile {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  readonly settings: readonly Setting[]
}

/** The pack that the gate reads, with the texts that people read. */
export interface RulePackWithTexts extends RulePack {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly texts: ReadonlyMap<string, RuleText>
  readonly profiles: ReadonlyMap<string, Profile>
  /** What the obligations of an allowed contact are called. */
  readonly obligationNames: ReadonlyMap<string, Bilingual>
}

/** The layer of authority of an instrument's numbers. */
export function layerOf(force: Force): Exclude<LayerName, 'agreement' | 'agency'> {
  if (force === 'policy') return 'lender'
  return force === 'statute' ? 'statute' : 'standard'
}
