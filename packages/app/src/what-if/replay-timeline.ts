import type { Verdict } from '@fencun/core/gate/decision'
import { type CaseId, type ContactId, contactIdFor, type DebtorId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import { type AskedEvent, isAsked, type Judge, objectors } from '../judge-again/judge-again.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { PERMIT_LIFE_MS } from '../request-contact/permit-life.ts'

/** A question with its answer then and its answer in the world of the draft. */
export interface Replayed {
  readonly event: AskedEvent
  readonly permittedThen: boolean
  readonly permittedUnder: boolean
  readonly verdict: Verdict
  /** Rules that stood in the way then. */
  readonly objectedThen: readonly string[]
  /** Rules that stand in the way under the draft. */
  readonly objectedUnder: readonly string[]
}

/** The law that was in force on each day, and the draft on all days. */
export interface Laws {
  readonly inForce: Judge
  readonly draft: Judge
}

export interface Past {
  readonly debtor: DebtorId
  readonly events: Iterable<TimelineEvent>
  readonly cases: ReadonlyMap<CaseId, CaseFile>
}

/**
 * Lives one timeline through once more under a draft, from its first event on. A contact that the
 * draft refuses did not happen, so nothing of it counts for what follows; a refusal that it lifts is
 * a permit of which nobody reported anything, and counts as such permits do. Every other event stays.
 */
export function* replayTimeline({ debtor, events, cases }: Past, laws: Laws): Generator<Replayed> {
  let actual: DebtorState = EMPTY_STATE
  let supposed: DebtorState = EMPTY_STATE
  const gone = new Set<ContactId>()
  for (const event of events) {
    let happens = true
    if (isAsked(event)) {
      const answer = replay(event, { actual, supposed, cases }, laws)
      yield answer
      if (answer.permittedThen && !answer.permittedUnder && event.kind === 'contact-permitted') {
        gone.add(event.contact)
        supposed = withoutWord(supposed, event.contact)
        happens = false
      }
      if (!answer.permittedThen && answer.permittedUnder) {
        supposed = applyEvent(supposed, permitFor(debtor, event))
      }
    } else if (isOfContact(event)) {
      happens = !gone.has(event.contact)
    }
    // As long as the worlds are the same, one fold is both.
    const same = supposed === actual
    actual = applyEvent(actual, event)
    if (happens) supposed = same ? actual : applyEvent(supposed, event)
  }
}

interface Worlds {
  readonly actual: DebtorState
  readonly supposed: DebtorState
  readonly cases: ReadonlyMap<CaseId, CaseFile>
}

/**
 * What the draft is answerable for. A permit that the law of its own day would not give again, by
 * the facts that are left, is no effect of the draft; nor is it one when a refusal rested on facts
 * that are not kept: it stands.
 */
function replay(event: AskedEvent, { actual, supposed, cases }: Worlds, laws: Laws): Replayed {
  const { outcome, findings } = laws.draft.judge(event, supposed, cases)
  const permittedThen = event.kind === 'contact-permitted'
  const drafted = objectors({ findings })
  if (permittedThen && drafted.length === 0) {
    const nothing = { objectedThen: [], objectedUnder: [] }
    return { event, permittedThen, permittedUnder: true, verdict: outcome, ...nothing }
  }
  const again = objectors(laws.inForce.judge(event, actual, cases))
  const beyond = (rules: readonly string[]) => rules.filter((rule) => !again.includes(rule))
  if (permittedThen) {
    const objectedUnder = beyond(drafted)
    const permittedUnder = objectedUnder.length === 0
    const verdict = permittedUnder ? 'ALLOW' : outcome
    return { event, permittedThen, permittedUnder, verdict, objectedThen: [], objectedUnder }
  }
  const objectedThen = objectors(event.decision)
  const standing = beyond(objectedThen)
  const objectedUnder = [...new Set([...standing, ...drafted])]
  const permittedUnder = objectedUnder.length === 0
  const verdict = standing.length === 0 ? outcome : event.decision.outcome
  return { event, permittedThen, permittedUnder, verdict, objectedThen, objectedUnder }
}

type OfContact = Extract<
  TimelineEvent,
  {
    kind: 'contact-started' | 'contact-ended' | 'contact-misdirected' | 'contact-recorded'
  }
>

function isOfContact(event: TimelineEvent): event is OfContact {
  return (
    event.kind === 'contact-started' ||
    event.kind === 'contact-ended' ||
    event.kind === 'contact-misdirected' ||
    event.kind === 'contact-recorded'
  )
}

/** What was said of a contact before its permit waits for it; it does not come. */
function withoutWord(state: DebtorState, contact: ContactId): DebtorState {
  if (state.tombstones[contact] === undefined) return state
  const { [contact]: _gone, ...tombstones } = state.tombstones
  return { ...state, tombstones }
}

function permitFor(debtor: DebtorId, { kind: _kind, ...asked }: AskedEvent): TimelineEvent {
  const contact = contactIdFor(debtor, `supposed-${asked.id}`)
  const startBy = plusMs(asked.at, PERMIT_LIFE_MS)
  return { ...asked, kind: 'contact-permitted', contact, startBy }
}
