import type { ContactId } from '../ids.ts'
import { beijingDay } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import type { TimelineEvent } from './event.ts'
import type { ContactState, DebtorState } from './state.ts'

export type ContactEvent = Extract<TimelineEvent, { kind: `contact-${string}` }>
type Of<Kind extends ContactEvent['kind']> = Extract<ContactEvent, { kind: Kind }>

/** Contacts older than this no longer bear on any counter of the pack. */
const REMEMBERED_DAYS = 40
/** The loss test looks at the last tries on a number, however long ago they were. */
const REMEMBERED_TRIES_PER_NUMBER = 3

/** The part of the fold that concerns single contacts: permit, start, end, record. */
export function foldContact(state: DebtorState, event: ContactEvent): DebtorState {
  switch (event.kind) {
    case 'contact-withheld':
      return state
    case 'contact-permitted':
      return prune(put(state, event.contact, permitted(state, event)), event.at)
    case 'contact-inbound':
      return reached(put(state, event.contact, inbound(event)), event.role, event.at)
    case 'contact-started':
      return change(state, event.contact, (contact) => ({ ...contact, startedAt: event.at }))
    case 'contact-ended':
      return ended(state, event)
    case 'contact-misdirected':
      return change(state, event.contact, (contact) => ({ ...contact, misdirected: true }))
    case 'contact-recorded':
      return change(state, event.contact, (contact) => ({ ...contact, recorded: true }))
  }
}

function permitted(state: DebtorState, event: Of<'contact-permitted'>): ContactState {
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
    numberKey: state.points[event.point]?.numberKey ?? null,
    startBy: event.startBy,
    startedAt: null,
    endedAt: null,
    outcome: null,
    misdirected: false,
    recorded: false,
  }
}

function inbound(event: Of<'contact-inbound'>): ContactState {
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
    numberKey: null,
    startBy: null,
    startedAt: event.at,
    endedAt: null,
    outcome: null,
    misdirected: false,
    recorded: false,
  }
}

/** The first outcome stands: a later, different word is a correction and not silently taken. */
function ended(state: DebtorState, event: Of<'contact-ended'>): DebtorState {
  const before = state.contacts[event.contact]
  if (before === undefined || before.outcome !== null) return state
  const after = { ...before, outcome: event.outcome, endedAt: event.at }
  const next = put(state, event.contact, after)
  const dead = event.outcome === 'not-in-service'
  const withNumber = dead ? invalidate(next, before.numberKey, event.at) : next
  const answeredByDebtor = event.outcome === 'answered-debtor'
  return answeredByDebtor ? reached(withNumber, before.role, event.at) : withNumber
}

/** A dead number is dead for every party and agency that holds it. */
function invalidate(state: DebtorState, numberKey: string | null, since: Instant): DebtorState {
  if (numberKey === null) return state
  const struck = { invalid: 'not-in-service', invalidSince: since } as const
  const points = Object.fromEntries(
    Object.entries(state.points).map(([id, point]) => [
      id,
      point.numberKey === numberKey ? { ...point, ...struck } : point,
    ]),
  )
  return { ...state, points }
}

function reached(state: DebtorState, role: ContactState['role'], at: Instant): DebtorState {
  if (role !== 'debtor' || (state.reachedAt !== null && state.reachedAt >= at)) return state
  return { ...state, reachedAt: at }
}

function put(state: DebtorState, id: ContactId, contact: ContactState): DebtorState {
  return { ...state, contacts: { ...state.contacts, [id]: contact } }
}

function change(
  state: DebtorState,
  id: ContactId,
  how: (contact: ContactState) => ContactState,
): DebtorState {
  const before = state.contacts[id]
  return before === undefined ? state : put(state, id, how(before))
}

/** Keeps the snapshot small: drops contacts that no rule can count any more. */
function prune(state: DebtorState, now: Instant): DebtorState {
  const oldest = beijingDay(now) - REMEMBERED_DAYS
  const entries = Object.entries(state.contacts)
  if (entries.every(([, contact]) => beijingDay(contact.at) >= oldest)) return state
  const perNumber = new Map<string, number>()
  const kept = entries
    .toSorted(([, a], [, b]) => b.at - a.at)
    .filter(([, contact]) => {
      const key = contact.numberKey ?? contact.party
      const nth = (perNumber.get(key) ?? 0) + 1
      perNumber.set(key, nth)
      return beijingDay(contact.at) >= oldest || nth <= REMEMBERED_TRIES_PER_NUMBER
    })
  const contacts = Object.fromEntries(kept.toSorted(([, a], [, b]) => a.at - b.at))
  return { ...state, contacts }
}
