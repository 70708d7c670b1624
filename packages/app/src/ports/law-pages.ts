import type { Bilingual } from '@fencun/core/errors/codes'
import type { LayerName, Measures, Verdict } from '@fencun/core/gate/decision'

/** What the pages of the rulebook show: plain texts, days as `2025-02-28`. */

/** One rule: what it asks, where that comes from, its numbers, examples and open questions. */
export interface RuleSheet {
  readonly rule: string
  readonly title: Bilingual
  readonly asks: Bilingual
  /** What the rule is about: the letter of its lines in the catalogue, `other` without one. */
  readonly group: string
  readonly from: string
  readonly until: string | null
  /** Whether it is in force on the day that was asked for. */
  readonly inForce: boolean
  readonly reasons: readonly { readonly code: string; readonly text: Bilingual }[]
  readonly obligations: readonly { readonly code: string; readonly text: Bilingual }[]
  readonly sources: readonly RuleSource[]
  readonly parameters: readonly RuleNumber[]
  readonly examples: readonly RuleExample[]
  readonly questions: readonly RuleQuestion[]
  readonly meets: readonly Pick<CoverageLine, 'id' | 'demand' | 'reason'>[]
  /** Where the rule is seen to speak in its examples, played over every channel. */
  readonly channels: readonly string[]
  /** What it is seen to answer. */
  readonly outcomes: readonly Verdict[]
}

/** What the law leaves open, and the strict reading that holds meanwhile. */
export interface RuleQuestion extends Bilingual {
  /** The number that the answer would change. */
  readonly parameter: string | null
  readonly strictDefault: Bilingual | null
  /** Who answered it; null while it is open. */
  readonly answeredBy: string | null
}

export interface RuleSource {
  readonly instrument: string
  readonly name: Bilingual
  readonly issuer: Bilingual
  /** The official number, where there is one. */
  readonly number: string | null
  /** Null: the clause is not verified. */
  readonly clause: string | null
  readonly clauseText: Bilingual
  readonly grade: string
  readonly layer: LayerName
  readonly from: string
  readonly until: string | null
  readonly supersededBy: string | null
  /** What was seen of the text. */
  readonly seen: Bilingual
  /** The lenders and products that it binds; null when all. */
  readonly applies: Bilingual | null
}

export interface RuleNumber {
  readonly id: string
  readonly unit: Bilingual
  /** `windows`, `max`, `min`, `scale` or `set`: the order in which one value is stricter. */
  readonly stricter: string
  /** Everything that was ever said of it: by the law, and by each policy that comes with the pack. */
  readonly values: readonly NumberValue[]
  /** As it stands on the day and under the policy asked for. */
  readonly reading: NumberReading
}

export interface NumberValue {
  readonly layer: LayerName
  readonly value: string
  readonly shown: Bilingual
  readonly from: string
  readonly until: string | null
  readonly instrument: string
  readonly clause: string | null
  /** The debtor's own agreement may widen it. */
  readonly relaxable: boolean
  /** The policy and its version, such as `tender@1`; null when the law sets the value. */
  readonly policy: string | null
  /** The lenders, products and channels that it is for; null when for all. */
  readonly applies: Bilingual | null
}

export interface NumberReading {
  /** The strictest of the layers; null when none has a value in force. */
  readonly value: string | null
  readonly shown: Bilingual | null
  readonly layer: LayerName | null
  readonly relaxable: boolean
  readonly voices: readonly (NumberValue & { readonly decides: boolean })[]
  readonly spans: readonly NumberSpan[]
}

export interface NumberSpan {
  readonly from: string
  readonly until: string | null
  readonly value: string | null
  readonly shown: Bilingual | null
  readonly layer: LayerName | null
}

/** A worked example with the engine's own answer. */
export interface RuleExample {
  readonly name: Bilingual
  readonly at: string
  readonly policy: string
  /** The facts, to be put to the gate again or changed. */
  readonly situation: Readonly<Record<string, unknown>>
  readonly outcome: Verdict
  /** What the rule says; null when it is silent. */
  readonly says: { readonly verdict: Verdict; readonly reason: string } | null
  readonly nextPermittedAt: string | null
  readonly findings: readonly ExampleFinding[]
}

export interface ExampleFinding {
  readonly rule: string
  readonly reason: string
  readonly verdict: Verdict
  readonly title: Bilingual
  readonly text: Bilingual
  readonly layer: LayerName
  readonly measured: Measures
  readonly limit: Measures
}

/** One demand on the product, or line of the catalogue, and where it is met. */
export interface CoverageLine {
  readonly id: string
  readonly demand: Bilingual
  readonly rules: readonly string[]
  readonly processes: readonly { readonly module: string; readonly state: 'built' | 'planned' }[]
  readonly outOfScope: boolean
  readonly reason: Bilingual
}

/** A document of law, or a policy. */
export interface InstrumentSheet {
  readonly instrument: string
  readonly title: Bilingual
  readonly issuer: Bilingual
  readonly number: string | null
  readonly binds: Bilingual
  readonly applies: Bilingual | null
  readonly force: string
  readonly layer: LayerName
  readonly published: string | null
  readonly from: string
  readonly until: string | null
  readonly supersedes: readonly string[]
  readonly supersededBy: string | null
  readonly grade: string
  readonly seen: Bilingual
  readonly citedBy: readonly {
    readonly rule: string
    readonly title: Bilingual
    readonly clause: string | null
    readonly grade: string
  }[]
  readonly numbers: readonly (NumberValue & {
    readonly rule: string
    readonly parameter: string
    readonly unit: Bilingual
  })[]
}

/** Facts that belong together on a form. */
export interface FieldGroup {
  readonly id: string
  readonly title: Bilingual
  readonly fields: readonly ScenarioField[]
}

export interface ScenarioField extends InnerField {
  /** Asked for only when another fact is one of these. */
  readonly when: { readonly key: string; readonly values: readonly string[] } | null
  /** The facts inside a `group`, or of each of the `rows`. */
  readonly fields: readonly InnerField[]
}

export interface InnerField {
  readonly key: string
  readonly kind: string
  readonly label: Bilingual
  readonly help: Bilingual | null
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[]
  /** What holds when nobody says anything; null where nothing is said. */
  readonly normal: string | number | boolean | null
  readonly max: number | null
}
