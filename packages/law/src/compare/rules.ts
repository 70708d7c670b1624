import type { Scope } from '@fencun/core/gate/parameter'
import type { Rule } from '@fencun/core/gate/rule'
import { isInScope } from '@fencun/core/gate/scope'
import { PLACES } from './numbers.ts'
import type { Side } from './side.ts'

/** How a rule of A stands in B, where that matters. */
export interface RuleDifference {
  readonly rule: string
  readonly why: 'missing' | 'shorter-in-force' | 'binds-fewer' | 'other-code'
}

/**
 * The rules of A that B lacks, has in force for less time or for fewer lenders, products or
 * channels, or whose function differs. The first three loosen; of the last nobody can tell from the
 * text, and the situations must show it.
 */
export function compareRules(a: Side, b: Side): readonly RuleDifference[] {
  return a.law.pack.rules.flatMap((rule): readonly RuleDifference[] => {
    const other = b.law.pack.rules.find(({ id }) => id === rule.id)
    if (other === undefined) return [{ rule: rule.id, why: 'missing' }]
    const found: RuleDifference[] = []
    if (!coversTime(other, rule)) found.push({ rule: rule.id, why: 'shorter-in-force' })
    if (!coversPlaces(other, rule)) found.push({ rule: rule.id, why: 'binds-fewer' })
    if (a.code.get(rule.id) !== b.code.get(rule.id)) {
      found.push({ rule: rule.id, why: 'other-code' })
    }
    return found
  })
}

function coversTime(other: Rule, rule: Rule): boolean {
  if (other.from > rule.from) return false
  return other.until === null || (rule.until !== null && other.until >= rule.until)
}

function coversPlaces(other: Rule, rule: Rule): boolean {
  const binds = ({ citations }: Rule, place: (typeof PLACES)[number]): boolean =>
    citations.length === 0 ||
    citations.some(({ applies }: { applies?: Scope }) => isInScope(applies, place))
  return PLACES.every((place) => !binds(rule, place) || binds(other, place))
}
