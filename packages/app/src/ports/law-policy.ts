import type { Bilingual } from '@fencun/core/errors/codes'
import type { LayerName, Verdict } from '@fencun/core/gate/decision'
import type { ParameterSpec } from '@fencun/core/gate/parameter'

/** A number of the law that a lender may tighten, or make relaxable, in a layer of its own. */
export interface PolicyNumber {
  readonly parameter: string
  readonly rule: string
  readonly title: Bilingual
  readonly unit: Bilingual
  readonly kind: ParameterSpec['kind']
  /** What it may be, for scales and sets. */
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[]
  /** What holds now; null: the rule does not apply. */
  readonly now: Bilingual | null
  readonly layer: LayerName | null
}

/** What a change of policy does: to the numbers of a day, and to the worked examples. */
export interface LayerEffect {
  readonly numbers: readonly {
    readonly parameter: string
    readonly rule: string
    readonly title: Bilingual
    readonly before: Bilingual | null
    readonly after: Bilingual | null
    readonly layer: LayerName | null
  }[]
  readonly examples: {
    readonly asked: number
    readonly changed: readonly {
      readonly rule: string
      readonly name: Bilingual
      readonly before: Verdict
      readonly after: Verdict
    }[]
  }
}
