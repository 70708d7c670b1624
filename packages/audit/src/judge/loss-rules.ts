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

export interface LossRules {
  readonly rules: readonly LossRule[]
  /** The largest number of tries that one of them compares with. */
  readonly tries: number
}

/**
 * So many of the last tries the fold keeps of a point, however long ago they were; a rule that wants
 * more is not swept.
 */
const TRIES_MAX = 6

/** The rules of a law that look back at the proofs of loss; undefined: they want too many tries. */
export function lossRules(law: AuditedLaw, days: readonly Day[]): LossRules | undefined {
  const found = law.rules.filter(({ afterwards }) => afterwards.looksBack.includes('loss-proofs'))
  const tries = found.reduce((most, audited) => Math.max(most, triesOf(law, audited, days)), 0)
  if (tries > TRIES_MAX) return undefined
  const rules = found.map((audited) => ({
    audited,
    words: ruleWords(law.law, audited),
    looks: Uint8Array.from(TARGET_ROLES, (role) =>
      days.some((day) => looksBack(law, audited, NOTHING_ON_FILE, { day, role })) ? 1 : 0,
    ),
  }))
  return { rules, tries }
}

/** The largest number of a rule on any of the days. */
function triesOf(law: AuditedLaw, { rule }: AuditedRule, days: readonly Day[]): number {
  const counts = rule.parameters.filter(({ kind }) => kind === 'max' || kind === 'min')
  return days.reduce((most, day) => {
    const here = lawHere(law.narrowed, day, PLACE)
    const numbers = counts.flatMap(({ id }) => {
      const layers = here.layers(id)
      return layers === undefined ? [] : [numberOf(layers.base.value)]
    })
    return Math.max(most, ...numbers)
  }, 0)
}
