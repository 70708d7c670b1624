import { caseId, partyId } from '../ids.ts'
import { type EventBody, GUARANTEE_KINDS, PARTY_FLAGS } from './event.ts'
import type { KnownEvent } from './fold-known.ts'
import {
  dayNumberOf,
  type Fields,
  flagOf,
  instantOf,
  oneOf,
  orNull,
  tallyOf,
  textOf,
  wholeOf,
} from './read-value.ts'

type Body<Kind extends EventBody['kind']> = Extract<EventBody, { kind: Kind }>

/** A reader for the body of each kind of event about guarantors, third parties and transfers. */
export const KNOWN_BODIES: {
  readonly [Kind in KnownEvent['kind']]: (at: Fields) => Body<Kind>
} = {
  'guarantee-recorded': ({ take }) => ({
    kind: 'guarantee-recorded',
    guarantee: textOf(take('guarantee')),
    party: partyId(textOf(take('party'))),
    case: caseId(textOf(take('case'))),
    guaranteeKind: oneOf(take('guaranteeKind'), GUARANTEE_KINDS),
    signed: flagOf(take('signed')),
    periodUntil: orNull(take('periodUntil'), dayNumberOf),
    claimedInTime: flagOf(take('claimedInTime')),
    enforcedFirst: flagOf(take('enforcedFirst')),
    evidence: textOf(take('evidence')),
  }),
  'callback-asked': ({ take }) => ({
    kind: 'callback-asked',
    party: partyId(textOf(take('party'))),
    until: instantOf(take('until')),
    evidence: textOf(take('evidence')),
  }),
  'party-flagged': ({ take }) => ({
    kind: 'party-flagged',
    party: partyId(textOf(take('party'))),
    flag: oneOf(take('flag'), PARTY_FLAGS),
  }),
  'review-decided': ({ take }) => ({
    kind: 'review-decided',
    review: textOf(take('review')),
    rule: textOf(take('rule')),
    party: partyId(textOf(take('party'))),
    allows: flagOf(take('allows')),
    until: instantOf(take('until')),
    evidence: textOf(take('evidence')),
  }),
  'call-consented': ({ take }) => ({
    kind: 'call-consented',
    consent: textOf(take('consent')),
    case: caseId(textOf(take('case'))),
    until: instantOf(take('until')),
    evidence: textOf(take('evidence')),
  }),
  'calls-carried': ({ take }) => ({
    kind: 'calls-carried',
    transfer: textOf(take('transfer')),
    case: caseId(textOf(take('case'))),
    day: dayNumberOf(take('day')),
    connected: wholeOf(take('connected')),
    dials: wholeOf(take('dials')),
    unanswered: tallyOf(take('unanswered')),
  }),
}
