import type { StaffId } from '../ids.ts'
import { declaredAgain } from '../timeline/declared.ts'
import type { TimelineEvent } from '../timeline/event.ts'
import { factsAgain } from '../timeline/kept-facts.ts'
import type { DebtorState } from '../timeline/state.ts'
import { decide, type Question } from './decide.ts'
import { type DecisionRecord, recordOf } from './decision.ts'
import type { LawInForce } from './rule.ts'

/** A decision as an event of the timeline. */
export type DecidedEvent = Extract<
  TimelineEvent,
  { kind: 'contact-permitted' | 'contact-withheld' }
>

/**
 * The very question that a decision on the timeline answered, given the fold of all events before it
 * and the law of its hash and policy. Undefined when the event keeps no facts: versions before kept
 * none, and then nothing can be asked again.
 */
export function questionOnRecord(
  state: DebtorState,
  event: DecidedEvent,
  law: LawInForce,
): Question | undefined {
  const { facts, actor, line, party, role, channel, purpose, point, at } = event
  if (facts === undefined || actor.staff === 'system') return undefined
  const staff: StaffId = actor.staff
  const asked = { case: event.case, point, party, role, channel, purpose }
  return {
    state,
    at,
    law,
    request: { ...asked, ...declaredAgain(event), direction: 'outbound' },
    facts: factsAgain(facts, { org: actor.org, staff }, line),
  }
}

/**
 * The stored decision made again from what is stored; it must be the same word for word. A refusal
 * because the clock was not to be believed is no word of the law and is not made again: the findings
 * of the law in it must be the same.
 */
export function decidedAgain(
  state: DebtorState,
  event: DecidedEvent,
  law: LawInForce,
): DecisionRecord | undefined {
  const question = questionOnRecord(state, event, law)
  return question === undefined ? undefined : recordOf(decide(question))
}
