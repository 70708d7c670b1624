import { decide } from '@fencun/core/gate/decide'
import { plusMs } from '@fencun/core/time/instant'
import { isDial } from '@fencun/core/timeline/contact'
import { applyEvent, fold } from '@fencun/core/timeline/fold'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { AuditDebtor } from '../people.ts'
import type { AuditedLaw } from './audited-law.ts'
import { factsFor, orgOf, requestFor } from './benign.ts'
import { type DebtorCall, eventsOfCall, eventsOnFile, startOf } from './slow-events.ts'
import { canBreak, type Word, wordOf } from './words.ts'

/** How calls that ought not to have been made bear on later ones. */
export type World =
  /** They were made, and count. */
  | 'as-it-was'
  /** The gate refused them: they did not happen, and count nowhere. */
  | 'as-refused'

/** What was said of one call of a debtor. */
export interface Said {
  readonly call: number
  readonly words: readonly Word[]
}

/** What the slow way says of one debtor, and by which rules it could not tell. */
export interface SlowAnswer {
  readonly said: readonly Said[]
  readonly undecided: ReadonlySet<string>
}

/**
 * Judges the calls of one debtor as the gate would have, one after the other in the order of their
 * starts, and those of one second in the order of their rows. Each is asked about at its start, on
 * the fold of what is on file and of all calls that began before it, with the outcomes they had in
 * the end. This is the meaning of an audit; whatever is quicker must say the same.
 */
export function judgeSlowly(
  debtor: AuditDebtor,
  calls: readonly DebtorCall[],
  law: AuditedLaw,
  world: World,
): SlowAnswer {
  const inOrder = calls.toSorted((a, b) => a.startSec - b.startSec || a.call - b.call)
  const [first] = inOrder
  const undecided = new Set<string>()
  if (first === undefined) return { said: [], undecided }
  let state = fold(eventsOnFile(debtor, plusMs(startOf(first), -1)))
  const said: Said[] = []
  for (const call of inOrder) {
    const words = call.inbound ? [] : wordsOn({ debtor, call, law, state }, undecided)
    if (words.length > 0) said.push({ call: call.call, words })
    const refused = world === 'as-refused' && words.some(({ kind }) => kind === 'breach')
    if (!refused) state = eventsOfCall(debtor, call).reduce(applyEvent, state)
  }
  return { said, undecided }
}

interface Asked {
  readonly debtor: AuditDebtor
  readonly call: DebtorCall
  readonly law: AuditedLaw
  readonly state: DebtorState
}

function wordsOn({ debtor, call, law, state }: Asked, undecided: Set<string>): readonly Word[] {
  const point = debtor.points[call.point]
  if (point === undefined || !isDial(call.outcome)) return []
  const { findings } = decide({
    state,
    request: requestFor(call.point, point.person, point.role),
    facts: factsFor(orgOf(call.org)),
    law: law.narrowed,
    at: startOf(call),
  })
  const words: Word[] = []
  for (const finding of findings) {
    const by = law.rules.find(({ rule }) => rule.id === finding.rule)
    if (by === undefined || !canBreak(by, call.outcome)) continue
    const word = wordOf(by, finding)
    if (word === undefined) undecided.add(finding.rule)
    else words.push(word)
  }
  return words
}
