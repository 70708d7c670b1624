import { caseId, contactId, orgId, partyId, placementId, pointId, staffId } from '../ids.ts'
import { MINUTES_PER_DAY } from '../time/civil.ts'
import type { Window } from '../time/window.ts'
import { CHANNELS, TARGET_ROLES } from './contact.ts'
import {
  type EventBody,
  type EventKind,
  HARDSHIP_FLAGS,
  HOLD_REASONS,
  LOSS_PROOFS,
  PLACES,
  POINT_KINDS,
  POINT_SOURCES,
  type RefusalScope,
} from './event.ts'
import { CONTACT_BODIES } from './parse-contact.ts'
import { KNOWN_BODIES } from './parse-known.ts'
import {
  dayNumberOf,
  type Fields,
  fieldsOf,
  flagOf,
  instantOf,
  listOf,
  malformed,
  oneOf,
  orNull,
  textOf,
  type Value,
  wholeOf,
} from './read-value.ts'

type Body<Kind extends EventKind> = Extract<EventBody, { kind: Kind }>

/** A reader for the body of each kind of event. */
export const BODIES: { readonly [Kind in EventKind]: (at: Fields) => Body<Kind> } = {
  ...CONTACT_BODIES,
  ...KNOWN_BODIES,
  'case-placed': ({ take }) => ({
    kind: 'case-placed',
    case: caseId(textOf(take('case'))),
    placement: placementId(textOf(take('placement'))),
    handler: orgId(textOf(take('handler'))),
  }),
  'case-assigned': ({ take }) => ({
    kind: 'case-assigned',
    case: caseId(textOf(take('case'))),
    collector: orNull(take('collector'), (staff) => staffId(textOf(staff))),
  }),
  'case-closed': ({ take }) => ({
    kind: 'case-closed',
    case: caseId(textOf(take('case'))),
    why: oneOf(take('why'), ['settled', 'returned', 'written-off']),
  }),
  'point-added': ({ take }) => ({
    kind: 'point-added',
    point: pointId(textOf(take('point'))),
    party: partyId(textOf(take('party'))),
    role: oneOf(take('role'), TARGET_ROLES),
    pointKind: oneOf(take('pointKind'), POINT_KINDS),
    source: oneOf(take('source'), POINT_SOURCES),
    numberKey: textOf(take('numberKey')),
    reserved: flagOf(take('reserved')),
  }),
  'point-invalidated': ({ take }) => ({
    kind: 'point-invalidated',
    point: pointId(textOf(take('point'))),
    why: oneOf(take('why'), ['not-in-service', 'wrong-person', 'withdrawn']),
  }),
  'hold-placed': ({ take }) => ({
    kind: 'hold-placed',
    hold: textOf(take('hold')),
    reason: oneOf(take('reason'), HOLD_REASONS),
    origin: textOf(take('origin')),
  }),
  'hold-released': ({ take }) => ({
    kind: 'hold-released',
    hold: textOf(take('hold')),
    evidence: textOf(take('evidence')),
  }),
  'hardship-flagged': ({ take }) => ({
    kind: 'hardship-flagged',
    flag: oneOf(take('flag'), HARDSHIP_FLAGS),
    origin: textOf(take('origin')),
  }),
  'hardship-cleared': ({ take }) => ({
    kind: 'hardship-cleared',
    flag: oneOf(take('flag'), HARDSHIP_FLAGS),
    evidence: textOf(take('evidence')),
  }),
  'refusal-recorded': ({ take, find }) => {
    const contact = find('contact')
    return {
      kind: 'refusal-recorded',
      refusal: textOf(take('refusal')),
      party: partyId(textOf(take('party'))),
      role: oneOf(take('role'), TARGET_ROLES),
      scope: scopeOf(take('scope')),
      ...(contact && { contact: contactId(textOf(contact)) }),
    }
  },
  'refusal-withdrawn': ({ take }) => ({
    kind: 'refusal-withdrawn',
    refusal: textOf(take('refusal')),
    evidence: textOf(take('evidence')),
  }),
  'agreement-made': ({ take, find }) => {
    const [window, calls, channels] = ['window', 'callsPerDayMax', 'channels'].map(find)
    return {
      kind: 'agreement-made',
      agreement: textOf(take('agreement')),
      widens: flagOf(take('widens')),
      ...(window && { window: windowOf(window) }),
      ...(calls && { callsPerDayMax: wholeOf(calls) }),
      ...(channels && { channels: listOf(channels, (one) => oneOf(one, CHANNELS)) }),
      until: instantOf(take('until')),
      evidence: orNull(take('evidence'), textOf),
    }
  },
  'agreement-revoked': ({ take }) => ({
    kind: 'agreement-revoked',
    agreement: textOf(take('agreement')),
  }),
  'notice-delivered': ({ take }) => ({
    kind: 'notice-delivered',
    org: orgId(textOf(take('org'))),
    evidence: textOf(take('evidence')),
  }),
  'debtor-lost': ({ take }) => ({
    kind: 'debtor-lost',
    proof: oneOf(take('proof'), LOSS_PROOFS),
    day: dayNumberOf(take('day')),
  }),
}

function scopeOf(value: Value): RefusalScope {
  return fieldsOf<RefusalScope>(value, ({ take, find }) => {
    const kind = oneOf(take('kind'), ['for-ever', 'windows', 'channel'])
    if (kind === 'for-ever') return { kind }
    if (kind === 'channel') {
      const point = find('point')
      const channel = oneOf(take('channel'), CHANNELS)
      return { kind, channel, ...(point && { point: pointId(textOf(point)) }) }
    }
    const [weekdays, place] = ['weekdays', 'place'].map(find)
    return {
      kind,
      windows: listOf(take('windows'), windowOf),
      ...(weekdays && { weekdays: listOf(weekdays, weekdayOf) }),
      ...(place && { place: oneOf(place, PLACES) }),
    }
  })
}

function weekdayOf(value: Value): number {
  const found = wholeOf(value)
  if (found >= 1 && found <= 7) return found
  return malformed('a weekday from 1 to 7 is expected', value.place)
}

/** Minutes of the day, half-open, as `Window` holds them. */
function windowOf(value: Value): Window {
  return fieldsOf(value, ({ take }) => {
    const from = wholeOf(take('from'))
    const until = wholeOf(take('until'))
    if (from < MINUTES_PER_DAY && until <= MINUTES_PER_DAY) return { from, until }
    return malformed('minutes of one day are expected', value.place)
  })
}
