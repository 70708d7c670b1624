import { contactId, lineId, orgId, partyId } from '../src/ids.ts'
import { type Instant, plusMs } from '../src/time/instant.ts'
import type { Outcome } from '../src/timeline/contact.ts'
import type { EventBody, TimelineEvent } from '../src/timeline/event.ts'
import { CASES, framed, HOUR_MS, MIDNIGHT, ORGS, POINTS } from './arbitrary-timeline.ts'

const [ORG = orgId('none')] = ORGS
const [CASE] = CASES
const [POINT] = POINTS

type Dated = readonly [Instant, EventBody]

/** Bodies as events of the lender, in the order given. */
export function written(...bodies: readonly Dated[]): readonly TimelineEvent[] {
  return bodies.map(([at, body], i) => framed(body, { at, org: ORG, id: `event-${i}` }))
}

/** A permitted call to the debtor's reserved number. */
export const permitted = (name: string, at: Instant): Dated => [
  at,
  {
    kind: 'contact-permitted',
    contact: contactId(name),
    startBy: plusMs(at, 1000),
    request: name,
    case: CASE ?? never(),
    point: POINT ?? never(),
    party: partyId('debtor'),
    role: 'debtor',
    channel: 'voice_interactive',
    purpose: 'interactive',
    line: lineId('line-1'),
    decision: {
      outcome: 'ALLOW',
      at,
      findings: [],
      obligations: [],
      nextPermittedAt: at,
      packHash: 'pack',
      policy: 'policy',
    },
  },
]
export const ended = (name: string, at: Instant, outcome: Outcome): Dated => [
  at,
  { kind: 'contact-ended', contact: contactId(name), outcome },
]
/** The debtor's reserved number comes on file. */
export const added: Dated = [
  plusMs(MIDNIGHT, -HOUR_MS),
  {
    kind: 'point-added',
    point: POINT ?? never(),
    party: partyId('debtor'),
    role: 'debtor',
    pointKind: 'mobile',
    source: 'reserved',
    numberKey: 'key-1',
    reserved: true,
  },
]

/** The debtor calls in. */
export const rang = (at: Instant): Dated => [
  at,
  {
    kind: 'contact-inbound',
    contact: contactId('c-in'),
    case: CASE ?? never(),
    party: partyId('debtor'),
    role: 'debtor',
    channel: 'voice_interactive',
  },
]

function never(): never {
  throw new Error('the sample has one')
}
