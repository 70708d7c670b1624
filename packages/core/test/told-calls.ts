import { Temporal } from 'temporal-polyfill'
import { caseId, contactId, lineId, orgId, partyId, pointId } from '../src/ids.ts'
import { type Instant, instant, plusMs } from '../src/time/instant.ts'
import type { Outcome } from '../src/timeline/contact.ts'
import type { EventBody, TimelineEvent } from '../src/timeline/event.ts'
import { fold } from '../src/timeline/fold.ts'
import type { Tally } from '../src/timeline/tally.ts'
import { framed } from './arbitrary-timeline.ts'

export const ZONE = 'America/New_York'
export const ORG = orgId('agency-a')
export const DEBT = caseId('debt-1')
export const PERSON = partyId('person-1')
export const POINT = pointId('mobile-1')

/** A wall clock in New York: 2026 has its changes on March 8 and November 1. */
export function wall(text: string): Instant {
  return instant(Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds)
}

export interface Told {
  readonly at: Instant
  readonly outcome?: Outcome | undefined
  readonly inbound?: boolean
  readonly debt?: string
  readonly person?: string
  readonly channel?: 'voice_interactive' | 'private_phone' | 'sms'
  readonly role?: 'debtor' | 'contact'
  readonly astray?: boolean
  readonly startedAt?: Instant
}

export function happened(told: readonly Told[], more: readonly TimelineEvent[] = []) {
  return fold([POINT_ADDED, ...more, ...told.flatMap(eventsOf)])
}

const POINT_ADDED = on(instant(0), {
  kind: 'point-added',
  point: POINT,
  party: PERSON,
  role: 'debtor',
  pointKind: 'mobile',
  source: 'contract',
  numberKey: 'key-1',
  reserved: false,
})

export function on(at: Instant, body: EventBody): TimelineEvent {
  return framed(body, { at, org: ORG, id: `event-${at}-${body.kind}` })
}

function eventsOf(told: Told, i: number): readonly TimelineEvent[] {
  const { at, outcome, inbound = false, astray = false, startedAt } = told
  const contact = contactId(`call-${i}`)
  const asked = {
    case: caseId(told.debt ?? DEBT),
    party: partyId(told.person ?? PERSON),
    role: told.role ?? ('debtor' as const),
    channel: told.channel ?? ('voice_interactive' as const),
  }
  const decision = {
    outcome: 'ALLOW' as const,
    at,
    findings: [],
    obligations: [],
    nextPermittedAt: at,
    packHash: 'pack',
    policy: 'policy',
  }
  const permit = {
    ...{ kind: 'contact-permitted' as const, contact, startBy: plusMs(at, 1000), request: 'r' },
    ...{ point: POINT, purpose: 'interactive' as const, line: lineId('line-1'), decision },
  }
  const begun = inbound
    ? on(at, { kind: 'contact-inbound', contact, ...asked })
    : on(at, { ...permit, ...asked })
  return [
    begun,
    ...(startedAt === undefined ? [] : [on(startedAt, { kind: 'contact-started', contact })]),
    ...(outcome === undefined ? [] : [on(at, { kind: 'contact-ended', contact, outcome })]),
    ...(astray ? [on(at, { kind: 'contact-misdirected', contact, evidence: 'e' })] : []),
  ]
}

export const seven = (at: Instant, more: Partial<Tally> = {}): Tally => ({
  unit: 'dial',
  key: { person: PERSON, debt: DEBT },
  window: { kind: 'days', days: 7 },
  at,
  zone: ZONE,
  ...more,
})
