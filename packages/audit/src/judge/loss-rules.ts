import { lawHere } from '@fencun/core/gate/law-here'
import { numberOf } from '@fencun/core/gate/strictness'
import type { Day } from '@fencun/core/time/beijing'
import { TARGET_ROLES } from '@fencun/core/timeline/contact'
import { type AuditedLaw, type AuditedRule, PLACE } from './audited-law.ts'
import { looksBack } from './looks-back.ts'
import { ruleWords } from './rule-words.ts'
import { NOTHING_ON_FILE } from './standing.ts'

/** A rule that asks whether the debtor is lost, and of whom it asks so. */
export interface LossRule {
  readonly audited: AuditedRule
  readonly words: ReturnType<typeof ruleWords>
  /** By role: 0 where it is silent whatever happened before. */
  readonly looks: Uint8Array
}

/** So many of the last tries are kept for such a rule. */
export const TRIES_KEPT = 8

/**
 * The rules of a law that look back at the proofs of loss; undefined when one of them wants more
 * tries to have failed than are kept.
 */
export function lossRules(law: AuditedLaw, days: readonly Day[]): readonly LossRule[] | undefined {
  const found = law.rules.filter(({ afterwards }) => afterwards.looksBack.includes('loss-proofs'))
  if (found.some((audited) => wantsMore(law, audited, days))) return undefined
  return found.map((audited) => ({
    audited,
    words: ruleWords(law.law, audited),
    looks: Uint8Array.from(TARGET_ROLES, (role) =>
      days.some((day) => looksBack(law, audited, NOTHING_ON_FILE, { day, role })) ? 1 : 0,
    ),
  }))
}

function wantsMore(law: AuditedLaw, { rule }: AuditedRule, days: readonly Day[]): boolean {
  const counts = rule.parameters.filter(({ kind }) => kind === 'max' || kind === 'min')
  return days.some((day) => {
    const here = lawHere(law.narrowed, day, PLACE)
    return counts.some(({ id }) => {
      const layers = here.layers(id)
      return layers !== undefined && numberOf(layers.base.value) > TRIES_KEPT
    })
  })
}
