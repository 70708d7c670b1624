import type { Bilingual } from '../errors/codes.ts'
import type { Day } from '../time/beijing.ts'
import type { Window } from '../time/window.ts'
import type { Channel } from '../timeline/contact.ts'
import type { Citation, LayerName } from './decision.ts'
import type { LenderType, Product } from './request.ts'

/**
 * A number of the law with an order "stricter than".
 * - `windows`: minutes of the day in which contact is permitted; fewer is stricter
 * - `max`: a ceiling; lower is stricter
 * - `min`: a floor, such as days between calls; higher is stricter
 * - `scale`: named steps, from the mildest to the strictest
 * - `set`: what is permitted; smaller is stricter
 */
export type ParameterSpec = {
  readonly id: string
  readonly unit: Bilingual
  /** Without any value in force the rule does not apply; otherwise it fails closed. */
  readonly optional: boolean
} & (
  | { readonly kind: 'windows' | 'max' | 'min' | 'set' }
  | { readonly kind: 'scale'; readonly steps: readonly string[] }
)

export type ParameterValue = readonly Window[] | number | string | readonly string[]

/** Where something applies. An absent list means everywhere; an unknown fact is always inside. */
export interface Scope {
  readonly lenderTypes?: readonly LenderType[]
  readonly products?: readonly Product[]
  readonly channels?: readonly Channel[]
}

/** One layer's value for one parameter, from a day on. */
export interface Setting {
  readonly parameter: string
  readonly layer: Exclude<LayerName, 'agreement'>
  readonly value: ParameterValue
  readonly from: Day
  readonly until: Day | null
  /** The debtor's own agreement may widen it. */
  readonly relaxable: boolean
  readonly source: Citation
  /** The lenders, products and channels that the value is for. */
  readonly applies?: Scope
}

/** The value that holds: the strictest of the layers, and who set it. */
export interface Effective {
  readonly value: ParameterValue
  readonly layer: LayerName
  readonly source: Citation | null
}
