import { decide } from '@fencun/core/gate/decide'
import type { Measures } from '@fencun/core/gate/decision'
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
  const known = new Map<LawHere, (said: Objection | 'failed', asked: Asked) => RuleWord>()
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
    const inWords = known.get(here) ?? rememberedWords(inFull)
    known.set(here, inWords)
    return inWords(said, asked)
  }
}

/** The full word on each thing that a rule says; what it said last it often says again. */
function rememberedWords(
  inFull: (asked: Asked) => RuleWord,
): (said: Objection | 'failed', asked: Asked) => RuleWord {
  const words = new Map<string, RuleWord>()
  let last: { readonly said: Objection; readonly word: RuleWord } | undefined
  return (said, asked) => {
    if (last !== undefined && said !== 'failed' && isSame(last.said, said)) return last.word
    const text = said === 'failed' ? said : textOf(said)
    const word = words.get(text) ?? inFull(asked)
    words.set(text, word)
    if (said !== 'failed') last = { said, word }
    return word
  }
}

/** What the rule says; undefined: nothing. */
function objectionTo(
  check: AuditedRule['rule']['check'],
  input: RuleInput,
): Objection | 'failed' | undefined {
  try {
    return check(input)
  } catch {
    // A rule that fails is not silent: the gate says what follows.
    return 'failed'
  }
}

/** All that a rule says but when it would say otherwise. */
function textOf({ notBefore: _when, ...said }: Objection): string {
  return JSON.stringify(said)
}

function isSame(a: Objection, b: Objection): boolean {
  return (
    a.reason === b.reason &&
    a.verdict === b.verdict &&
    a.parameter === b.parameter &&
    a.force === b.force &&
    areSame(a.measured, b.measured) &&
    areSame(a.limit, b.limit)
  )
}

function areSame(a: Measures, b: Measures): boolean {
  for (const key in a) if (a[key] !== b[key]) return false
  for (const key in b) if (!(key in a)) return false
  return true
}
