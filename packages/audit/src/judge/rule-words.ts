import { decide } from '@fencun/core/gate/decide'
import { type LawHere, lawHere } from '@fencun/core/gate/law-here'
import type { ContactRequest } from '@fencun/core/gate/request'
import type { LawInForce, Objection, RuleInput } from '@fencun/core/gate/rule'
import { beijingDay, beijingMinute } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { DebtorState } from '@fencun/core/timeline/state'
import { type AuditedRule, lawOfRules, PLACE } from './audited-law.ts'
import { factsFor, orgOf } from './benign.ts'
import { type Word, wordOf } from './words.ts'

/** What one rule says; `undecided`: it cannot tell. */
export type RuleWord = Word | 'undecided' | undefined

export interface Asked {
  readonly state: DebtorState
  readonly request: ContactRequest
  readonly at: Instant
}

/**
 * Asks one rule, all others being silent. Most answers are silence, which the rule's own function
 * gives at once; when it has something new to say the gate is asked, which adds layer and sources.
 * The same words are the same value.
 */
export function ruleWords(law: LawInForce, audited: AuditedRule): (asked: Asked) => RuleWord {
  const alone = lawOfRules(law, [audited])
  const facts = factsFor(orgOf(0))
  const known = new Map<LawHere, Map<string, RuleWord>>()
  const inFull = ({ state, request, at }: Asked): RuleWord => {
    const [finding] = decide({ state, request, facts, law: alone, at }).findings
    return finding === undefined ? undefined : (wordOf(audited, finding) ?? 'undecided')
  }
  return (asked) => {
    const { at, request, state } = asked
    const day = beijingDay(at)
    const here = lawHere(alone, day, PLACE)
    const [rule] = here.rules
    if (rule === undefined) return undefined
    const calendar = law.calendar ?? law.pack.calendar
    const clock = { day, minute: beijingMinute(at), calendar, params: here.numbers }
    const said = objectionTo(rule.check, { state, request, facts, at, ...clock })
    if (said === undefined) return undefined
    const words = known.get(here) ?? new Map<string, RuleWord>()
    known.set(here, words)
    const found = words.get(said)
    if (found !== undefined) return found
    const word = inFull(asked)
    words.set(said, word)
    return word
  }
}

/** What the rule says, as text, but for when it would say otherwise; undefined: nothing. */
function objectionTo(check: AuditedRule['rule']['check'], input: RuleInput): string | undefined {
  try {
    const said = check(input)
    return said === undefined ? undefined : textOf(said)
  } catch {
    // A rule that fails is not silent: the gate says what follows.
    return 'failed'
  }
}

function textOf({ notBefore: _when, ...said }: Objection): string {
  return JSON.stringify(said)
}
