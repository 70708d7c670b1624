import type { ContactId } from '../ids.ts'
import { joinReports, latest, NOTHING_REPORTED, outcomeOf } from './contact-reports.ts'
import type { TimelineEvent } from './event.ts'
import { derived } from './fold-proofs.ts'
import { prune } from './prune.ts'
import type { ContactReports, ContactState, DebtorState } from './state.ts'

export type ContactEvent = Extract<TimelineEvent, { kind: `contact-${string}` }>
type Of<Kind extends ContactEvent['kind']> = Extract<ContactEvent, { kind: Kind }>

/** Who was contacted by whom and how: what the permit, or the call that came in, says. */
type Opening = Omit<ContactState, keyof ContactReports | 'numberKey' | 'outcome' | 'endedAt'>

/**
 * The part of the fold that concerns single contacts. It is free of order: whatever the order in
 * which the events of a contact become known, and however often, the state is the same. What is
 * said before the permit is known waits for it as a tombstone and counts nowhere meanwhile.
 */
export function foldContact(state: DebtorState, event: ContactEvent): DebtorState {
  switch (event.kind) {
    case 'contact-withheld':
      return state
    case 'contact-permitted':
      return open(state, event.contact, permitted(event), NOTHING_REPORTED)
    case 'contact-inbound':
      return open(state, event.contact, inbound(event), {
        ...NOTHING_REPORTED,
        startedAt: event.at,
      })
    case 'contact-started':
      return report(state, event, { startedAt: event.at })
    case 'contact-ended':
      return report(state, event, {
        reported: { [event.outcome]: event.at },
        talkSec: event.talkSec ?? null,
      })
    case 'contact-misdirected':
      return report(state, event, { misdirected: true })
    case 'contact-recorded':
      return report(state, event, { recorded: true })
  }
}

function permitted(event: Of<'contact-permitted'>): Opening {
  return {
    at: event.at,
    case: event.case,
    point: event.point,
    party: event.party,
    role: event.role,
    channel: event.channel,
    direction: 'outbound',
    org: event.actor.org,
    staff: event.actor.staff,
    startBy: event.startBy,
  }
}

function inbound(event: Of<'contact-inbound'>): Opening {
  return {
    at: event.at,
    case: event.case,
    point: null,
    party: event.party,
    role: event.role,
    channel: event.channel,
    direction: 'inbound',
    org: event.actor.org,
    staff: event.actor.staff,
    startBy: null,
  }
}

/** The contact comes to be, with what was said of it before. */
function open(
  state: DebtorState,
  id: ContactId,
  opening: Opening,
  said: ContactReports,
): DebtorState {
  const tombstone = state.tombstones[id]
  const known = state.contacts[id]
  const heard = tombstone === undefined ? said : joinReports(tombstone, said)
  const reports = known === undefined ? heard : joinReports(known, heard)
  const firm = known === undefined ? opening : firmer(openingOf(known), opening)
  const numberKey = firm.point === null ? null : (state.points[firm.point]?.numberKey ?? null)
  const contact = contactOf(firm, numberKey, reports)
  return settled(tombstone === undefined ? state : without(state, id), id, contact)
}

function without(state: DebtorState, id: ContactId): DebtorState {
  const { [id]: _met, ...tombstones } = state.tombstones
  return { ...state, tombstones }
}

/** Something is said of a contact; of one that is not known yet, it waits for the permit. */
function report(
  state: DebtorState,
  { contact: id, at }: ContactEvent & { readonly contact: ContactId },
  said: Partial<ContactReports>,
): DebtorState {
  const known = state.contacts[id]
  const more = { ...NOTHING_REPORTED, ...said }
  if (known !== undefined) {
    return settled(state, id, contactOf(known, known.numberKey, joinReports(known, more)))
  }
  const before = state.tombstones[id]
  const waiting = {
    ...joinReports(before ?? NOTHING_REPORTED, more),
    at: latest(before?.at ?? null, at) ?? at,
  }
  return prune({ ...state, tombstones: { ...state.tombstones, [id]: waiting } })
}

function settled(state: DebtorState, id: ContactId, contact: ContactState): DebtorState {
  const before = state.contacts[id]
  const next = { ...state, contacts: { ...state.contacts, [id]: contact } }
  // Nothing follows from a call whose outcome nobody knows, and nothing new from one that stands.
  const same =
    contact.outcome === (before?.outcome ?? null) &&
    contact.endedAt === (before?.endedAt ?? null) &&
    contact.direction === 'outbound'
  return prune(same ? next : derived(next))
}

/** Field by field: every permit passes here, and spreading three objects takes ten times as long. */
function contactOf(
  opening: Opening,
  numberKey: string | null,
  reports: ContactReports,
): ContactState {
  const { outcome, endedAt } = outcomeOf(reports)
  return {
    at: opening.at,
    case: opening.case,
    point: opening.point,
    party: opening.party,
    role: opening.role,
    channel: opening.channel,
    direction: opening.direction,
    org: opening.org,
    staff: opening.staff,
    numberKey,
    startBy: opening.startBy,
    startedAt: reports.startedAt,
    reported: reports.reported,
    talkSec: reports.talkSec,
    misdirected: reports.misdirected,
    recorded: reports.recorded,
    outcome,
    endedAt,
  }
}

function openingOf(contact: ContactState): Opening {
  const { at, case: id, point, party, role, channel, direction, org, staff, startBy } = contact
  return { at, case: id, point, party, role, channel, direction, org, staff, startBy }
}

/**
 * One contact has one permit, and its redelivery is the same. Should two differ, the outbound one
 * stands, since that one counts, then the earlier, then whichever text comes first.
 */
function firmer(a: Opening, b: Opening): Opening {
  if (a.direction !== b.direction) return a.direction === 'outbound' ? a : b
  if (a.at !== b.at) return a.at < b.at ? a : b
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b
}
