import type { CaseId, ContactId, PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Outcome } from '@fencun/core/timeline/contact'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { ReadRecord } from '../ports/timeline-store.ts'
import { type ContactEvent, isContactEvent } from './contact-text.ts'

/** What of an event a screen can link to or show beside its sentence; only what the event has. */
export interface EventDetails {
  readonly case?: CaseId
  readonly contact?: ContactId
  readonly point?: PointId
  readonly outcome?: Outcome
  readonly talkSec?: number
  readonly resultCode?: string
  readonly nextStepAt?: Instant
  /** What the collector wrote, in full: for those who may see the case. */
  readonly note?: string
  /** The note is there, and the organisation holds no key to it (any more). */
  readonly keyDestroyed?: true
  readonly hold?: string
  readonly origin?: string
  readonly evidence?: string
  readonly refusal?: string
  /** Rules that objected, in the order of the decision. */
  readonly rules?: readonly string[]
}

export function eventDetails(event: TimelineEvent, record: ReadRecord | undefined): EventDetails {
  return {
    ...(isContactEvent(event) ? contactDetails(event) : plainDetails(event)),
    ...noteOf(record),
  }
}

function noteOf(record: ReadRecord | undefined): EventDetails {
  if (record === undefined) return {}
  return record.note === null ? { keyDestroyed: true } : { note: record.note.reveal() }
}

function contactDetails(event: ContactEvent): EventDetails {
  switch (event.kind) {
    case 'contact-permitted':
      return { case: event.case, contact: event.contact, point: event.point }
    case 'contact-withheld': {
      const objections = event.decision.findings.filter(({ verdict }) => verdict !== 'ALLOW')
      const rules = objections.map(({ rule }) => rule)
      return { case: event.case, point: event.point, rules }
    }
    case 'contact-started':
      return { contact: event.contact }
    case 'contact-ended': {
      const { contact, outcome, talkSec } = event
      return { contact, outcome, ...(talkSec === undefined ? {} : { talkSec }) }
    }
    case 'contact-misdirected':
      return { contact: event.contact, evidence: event.evidence }
    case 'contact-inbound':
      return { case: event.case, contact: event.contact }
    case 'contact-recorded': {
      const { contact, resultCode, nextStepAt } = event
      return { contact, resultCode, ...(nextStepAt === undefined ? {} : { nextStepAt }) }
    }
  }
}

function plainDetails(event: Exclude<TimelineEvent, ContactEvent>): EventDetails {
  const id = 'case' in event ? { case: event.case } : {}
  const point = 'point' in event ? { point: event.point } : {}
  const hold = 'hold' in event ? { hold: event.hold } : {}
  const refusal = 'refusal' in event ? { refusal: event.refusal } : {}
  const origin = 'origin' in event ? { origin: event.origin } : {}
  const evidence = 'evidence' in event && event.evidence !== null ? event.evidence : undefined
  const proof = evidence === undefined ? {} : { evidence }
  return { ...id, ...point, ...hold, ...refusal, ...origin, ...proof }
}
