import type { DecisionRecord } from '@fencun/core/gate/decision'
import type { GateFacts } from '@fencun/core/gate/request'
import type { ContactId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { keptDeclaration } from '@fencun/core/timeline/declared'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { keptFacts } from '@fencun/core/timeline/kept-facts'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import type { Asked } from './question.ts'
import type { ContactInput } from './request-contact.ts'

/** What the gate answered, and to whom. */
export interface GateAnswered {
  readonly actor: Actor
  readonly at: Instant
  readonly decision: DecisionRecord
  readonly facts: GateFacts
  /** Of the event. */
  readonly id: string
  readonly input: Pick<ContactInput, 'request' | 'line'>
}

type Of<Kind extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: Kind }>

/**
 * The event of a permit. Members stand in the order of canonical JSON, in which each event is
 * stored and hashed: what is in order need not be sorted, and a permit waits for it.
 */
export function permitted(
  { actor, at, decision, facts, id, input }: GateAnswered,
  asked: Asked,
  { contact, startBy }: { readonly contact: ContactId; readonly startBy: Instant },
): Of<'contact-permitted'> {
  const event: Of<'contact-permitted'> = {
    actor: authorOf(actor),
    at,
    case: asked.case,
    channel: asked.channel,
    contact,
    decision,
    facts: keptFacts(facts),
    id,
    kind: 'contact-permitted',
    line: input.line,
    party: asked.party,
    point: asked.point,
    purpose: asked.purpose,
    recordedAt: at,
    request: input.request,
    role: asked.role,
    startBy,
    v: 1,
  }
  return isDeclared(asked) ? { ...event, ...keptDeclaration(asked) } : event
}

/** The event of a refusal, which is one as well. */
export function withheld(
  { actor, at, decision, facts, id, input }: GateAnswered,
  asked: Asked,
): Of<'contact-withheld'> {
  const event: Of<'contact-withheld'> = {
    actor: authorOf(actor),
    at,
    case: asked.case,
    channel: asked.channel,
    decision,
    facts: keptFacts(facts),
    id,
    kind: 'contact-withheld',
    line: input.line,
    party: asked.party,
    point: asked.point,
    purpose: asked.purpose,
    recordedAt: at,
    request: input.request,
    role: asked.role,
    v: 1,
  }
  return isDeclared(asked) ? { ...event, ...keptDeclaration(asked) } : event
}

function isDeclared({ visit, content }: Asked): boolean {
  return visit !== undefined || content !== undefined
}
