import type { DecisionRecord, Verdict } from '@fencun/core/gate/decision'
import { type DecidedEvent, decidedAgain } from '@fencun/core/gate/on-record'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { ContactId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { isAsked, objectors } from '../judge-again/judge-again.ts'
import { saysTheSame } from '../self-audit/judge-decisions.ts'

/** An event with its place in the debtor's timeline, from 1. */
export interface PlacedEvent {
  readonly n: number
  readonly event: TimelineEvent
}

/**
 * - `same`: decided again from the same facts, word for word
 * - `unlawful`: a permit, and the named rules do not allow it on the facts of that moment
 * - `differs`: another answer, or another reason, than the one on record
 * - `rules-unknown`: this program does not have the rules that the decision names
 * - `facts-missing`: the event keeps no facts beside the timeline, as versions before kept none
 */
export type ReplayVerdict = 'same' | 'unlawful' | 'differs' | 'rules-unknown' | 'facts-missing'

/** One decision of the past, and what the gate says to the same question now. */
export interface ReplayedDecision {
  readonly n: number
  readonly id: string
  readonly kind: DecidedEvent['kind']
  /** Null for a refusal: no contact came of it. */
  readonly contact: ContactId | null
  readonly at: Instant
  readonly packHash: string
  readonly policy: string
  readonly verdict: ReplayVerdict
  readonly recorded: Verdict
  /** Null when it could not be decided again. */
  readonly again: Verdict | null
  /** The rules that stand in the way now. */
  readonly against: readonly string[]
}

/** The law that a decision names; undefined when this program does not have it. */
export type NamedLaw = (record: DecisionRecord) => LawInForce | undefined

/**
 * Folds a timeline from its first event and puts every question on it to the gate again, under the
 * rules that its answer names. A timeline that was changed shows as an answer that comes out
 * otherwise; a permit that was never lawful shows as one that the rules refuse, however untouched
 * its record is. The events are in order and complete from 1 up to the last decision of interest.
 */
export function* replay(
  events: Iterable<PlacedEvent>,
  lawOf: NamedLaw,
): Generator<ReplayedDecision> {
  let state = EMPTY_STATE
  for (const { n, event } of events) {
    if (isAsked(event)) {
      const law = lawOf(event.decision)
      const again = law === undefined ? undefined : decidedAgain(state, event, law)
      yield { ...aboutOf(n, event), ...verdictOn(event, law, again) }
    }
    state = applyEvent(state, event)
  }
}

function aboutOf(n: number, event: DecidedEvent) {
  const { id, kind, at, decision } = event
  const contact = event.kind === 'contact-permitted' ? event.contact : null
  const { packHash, policy, outcome: recorded } = decision
  return { ...{ n, id, kind, contact, at, packHash, policy, recorded } }
}

function verdictOn(
  event: DecidedEvent,
  law: LawInForce | undefined,
  again: DecisionRecord | undefined,
): Pick<ReplayedDecision, 'verdict' | 'again' | 'against'> {
  if (law === undefined) return { verdict: 'rules-unknown', again: null, against: [] }
  if (again === undefined) return { verdict: 'facts-missing', again: null, against: [] }
  const said = { again: again.outcome, against: objectors(again) }
  if (event.kind === 'contact-permitted') {
    const { decision } = event
    const allowed = decision.outcome === 'ALLOW' && again.outcome === 'ALLOW'
    if (!allowed) return { verdict: 'unlawful', ...said }
  }
  return { verdict: saysTheSame(event.decision, again) ? 'same' : 'differs', ...said }
}
