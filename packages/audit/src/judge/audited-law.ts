import type { Afterwards, Need } from '@fencun/core/gate/afterwards'
import { type LawHere, lawHere } from '@fencun/core/gate/law-here'
import type { LawInForce, Rule } from '@fencun/core/gate/rule'
import type { Day } from '@fencun/core/time/beijing'
import type { NotJudged } from '../finding.ts'

/** A rule that can say something of the calls of a log. */
export interface AuditedRule {
  readonly rule: Rule
  readonly afterwards: Afterwards
  /** It can only tell a person where to look: too little is known to judge by it. */
  readonly hinted: boolean
}

/** What of the law a log can be held to. */
export interface AuditedLaw {
  readonly law: LawInForce
  readonly rules: readonly AuditedRule[]
  /** The law with these rules alone: what the others would want to know, nobody knows. */
  readonly narrowed: LawInForce
  readonly notJudged: readonly NotJudged[]
}

/** Where a call log is judged: nobody knows lender or product, so whatever may bind binds. */
export const PLACE = {
  lenderType: 'unknown',
  product: 'unknown',
  channel: 'voice_interactive',
} as const

/**
 * The rules of a law that can be judged, or hinted at, from what is at hand on the days of a log.
 * The others are listed with what they lack: `in-force` when they did not bind on these days,
 * `limit` when no layer sets a number for them.
 */
export function auditedLaw(
  law: LawInForce,
  days: Iterable<Day>,
  have: ReadonlySet<Need>,
): AuditedLaw {
  const laws = new Set<LawHere>()
  for (const day of days) laws.add(lawHere(law, day, PLACE))
  const rules: AuditedRule[] = []
  const notJudged: NotJudged[] = []
  for (const rule of law.pack.rules) {
    const { afterwards } = rule
    const lacks = afterwards === undefined ? [] : afterwards.needs.filter((one) => !have.has(one))
    const idle = whyIdle(rule, laws)
    if (idle !== undefined) {
      notJudged.push({ rule: rule.id, needs: [...lacks, idle] })
      continue
    }
    const judged = afterwards !== undefined && lacks.length === 0
    if (!judged) notJudged.push({ rule: rule.id, needs: lacks })
    const hinted = !judged && canHint(afterwards, have)
    if (afterwards && (judged || hinted)) rules.push({ rule, afterwards, hinted })
  }
  return { law, rules, narrowed: lawOfRules(law, rules), notJudged }
}

/** The law with some of its rules. */
export function lawOfRules(
  law: LawInForce,
  rules: readonly Pick<AuditedRule, 'rule'>[],
): LawInForce {
  return { ...law, pack: { ...law.pack, rules: rules.map(({ rule }) => rule) } }
}

function canHint(afterwards: Afterwards | undefined, have: ReadonlySet<Need>): boolean {
  const hints = afterwards?.hints ?? []
  return hints.length > 0 && hints.every((one) => have.has(one))
}

/** Why a rule says nothing on any of the days. */
function whyIdle(rule: Rule, laws: ReadonlySet<LawHere>): string | undefined {
  const inForce = [...laws].filter(({ considered }) => considered.includes(rule.id))
  if (inForce.length === 0) return 'in-force'
  const { parameters } = rule
  if (parameters.length === 0 || !parameters.every(({ optional }) => optional)) return undefined
  const isSet = inForce.some((here) => parameters.some(({ id }) => here.layers(id) !== undefined))
  return isSet ? undefined : 'limit'
}
