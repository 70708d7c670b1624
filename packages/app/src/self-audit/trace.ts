import type { ContactId, DebtorId, PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { isVoice, type Outcome } from '@fencun/core/timeline/contact'
import { outcomeOf } from '@fencun/core/timeline/contact-reports'
import type { TimelineEvent } from '@fencun/core/timeline/event'

export type PermittedEvent = Extract<TimelineEvent, { kind: 'contact-permitted' }>

/** What is on the timeline of one contact, from its events alone: nothing is dropped here. */
export interface Trace {
  permit: PermittedEvent | undefined
  /** It came in: no permit is needed. */
  inbound: boolean
  startedAt: Instant | null
  readonly reported: Partial<Record<Outcome, Instant>>
  /** The first event that speaks of it. */
  readonly first: { readonly event: TimelineEvent; readonly version: number }
}

/** All contacts of one debtor, and the numbers they were made on. */
export interface Traces {
  readonly debtor: DebtorId
  readonly contacts: ReadonlyMap<ContactId, Trace>
  /** Each number with the moment at which it came on file. */
  readonly numbers: ReadonlyMap<PointId, { readonly numberKey: string; readonly since: Instant }>
}

/** A call that was permitted, and what was reported of it. */
export interface OwnCall {
  readonly contact: ContactId
  readonly permit: PermittedEvent
  readonly numberKey: string
  readonly startedAt: Instant | null
  readonly outcome: Outcome | null
}

/** The contact that an event speaks of; a refusal names the one in which it was said. */
export function contactOf(event: TimelineEvent): ContactId | undefined {
  return 'contact' in event && event.kind !== 'refusal-recorded' ? event.contact : undefined
}

/** Outbound calls with a permit, each with its number. */
export function ownCalls({ contacts, numbers }: Traces): readonly OwnCall[] {
  return [...contacts].flatMap(([contact, { permit, startedAt, reported }]) => {
    if (permit === undefined || !isVoice(permit.channel)) return []
    const number = numbers.get(permit.point)
    if (number === undefined) return []
    const { outcome } = outcomeOf({ reported, startedAt, ...NOTHING_ELSE })
    return [{ contact, permit, numberKey: number.numberKey, startedAt, outcome }]
  })
}

const NOTHING_ELSE = { talkSec: null, misdirected: false, recorded: false } as const
