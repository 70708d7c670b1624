import type { Setting } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { RulePackWithTexts } from '../pack.ts'

/** One of the two laws that are compared: a pack with the policies that lie over it. */
export interface Side {
  /** What the reader called it, for example `tender` or a directory. */
  readonly name: string
  readonly law: LawInForce & { readonly pack: RulePackWithTexts }
  /** The text of each rule's function: equal text, equal rule. */
  readonly code: ReadonlyMap<string, string>
}

export function settingsOf({ law }: Side): readonly Setting[] {
  return [...law.pack.settings, ...law.policySettings]
}
