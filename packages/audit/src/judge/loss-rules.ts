import { lawHere } from '@fencun/core/gate/law-here'
import { numberOf } from '@fencun/core/gate/strictness'
import { beijingInstant, type Day } from '@fencun/core/time/beijing'
import { TARGET_ROLES, type TargetRole } from '@fencun/core/timeline/contact'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import { type AuditedLaw, type AuditedRule, PLACE } from './audited-law.ts'
import { factsFor, orgOf, requestFor } from './benign.ts'
import { ruleWords } from './rule-words.ts'
import { personOf } from './standing.ts'

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
      days.some((day) => looksFor(law, audited, day, role)) ? 1 : 0,
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

/** A state that tells whoever looks at earlier calls, or at what follows from them. */
const WATCHED: DebtorState = {
  ...EMPTY_STATE,
  get contacts(): never {
    throw new LookedBack()
  },
  get points(): never {
    throw new LookedBack()
  },
  get lost(): never {
    throw new LookedBack()
  },
  get reachedAt(): never {
    throw new LookedBack()
  },
}

class LookedBack extends Error {}

const NOON = 720

function looksFor(law: AuditedLaw, { rule }: AuditedRule, day: Day, role: TargetRole): boolean {
  const here = lawHere(law.narrowed, day, PLACE)
  const calendar = law.law.calendar ?? law.law.pack.calendar
  const at = beijingInstant(day, NOON)
  const request = requestFor(0, personOf(role), role)
  const clock = { at, day, minute: NOON, calendar, params: here.numbers }
  try {
    const said = rule.check({ state: WATCHED, request, facts: factsFor(orgOf(0)), ...clock })
    return said !== undefined
  } catch {
    return true
  }
}
