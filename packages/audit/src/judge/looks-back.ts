import { lawHere } from '@fencun/core/gate/law-here'
import { beijingInstant, type Day } from '@fencun/core/time/beijing'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import { type AuditedLaw, type AuditedRule, PLACE } from './audited-law.ts'
import { factsFor, orgOf, requestFor } from './benign.ts'
import { personOf, type Standing, stateOf } from './standing.ts'

const NOON = 720

/**
 * Whether earlier calls can bear on what a rule says of a call to somebody on a day: false when it is
 * silent without even looking at them, which a state that tells whoever looks finds out.
 */
export function looksBack(
  { law, narrowed }: AuditedLaw,
  { rule }: AuditedRule,
  standing: Standing,
  { day, role }: { readonly day: Day; readonly role: TargetRole },
): boolean {
  const { numbers: params } = lawHere(narrowed, day, PLACE)
  const calendar = law.calendar ?? law.pack.calendar
  const at = beijingInstant(day, NOON)
  const state = watched(stateOf(standing, role))
  const request = requestFor(0, personOf(role), role)
  const facts = factsFor(orgOf(0))
  try {
    return (
      rule.check({ state, request, facts, at, day, minute: NOON, calendar, params }) !== undefined
    )
  } catch {
    return true
  }
}

/** The state without all that calls bear on. */
function watched(state: DebtorState): DebtorState {
  const looked = (): never => {
    throw new Error('the rule looks back')
  }
  return {
    ...state,
    get contacts() {
      return looked()
    },
    get carried() {
      return looked()
    },
    get points() {
      return looked()
    },
    get lost() {
      return looked()
    },
    get reachedAt() {
      return looked()
    },
  }
}
