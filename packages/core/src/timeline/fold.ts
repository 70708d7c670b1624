import { earliest } from './contact-reports.ts'
import type { TimelineEvent } from './event.ts'
import { foldContact } from './fold-contact.ts'
import { foldKnown } from './fold-known.ts'
import { derived } from './fold-proofs.ts'
import { type DebtorState, EMPTY_STATE } from './state.ts'

/**
 * The state after all events, from nothing. `applyEvent` gives the same one event at a time.
 *
 * Free of order, of doubles and of overtaking are:
 * - the events of contacts (permitted, inbound, started, ended, misdirected, recorded), among
 *   themselves and towards everything else;
 * - a point and what is declared or shown of it: that it was added, that it is void, that its number
 *   is dead.
 * They give one state in whatever order they come, as long as no event of a contact comes more than
 * 40 days of the timeline after its permit: by then nothing counts it any more, and it may have been
 * dropped. All other events (cases, holds, refusals, agreements, notices, hardship, what became known
 * of people, transfers) keep the order in which they were appended: of two words on one thing the
 * later stands, except where a function below says otherwise.
 */
export function fold(events: Iterable<TimelineEvent>): DebtorState {
  let state = EMPTY_STATE
  for (const event of events) state = applyEvent(state, event)
  return state
}

/** One step of the fold. Pure: the given state is left as it was. */
export function applyEvent(state: DebtorState, event: TimelineEvent): DebtorState {
  switch (event.kind) {
    case 'case-placed':
      return withCase(state, event)
    case 'case-assigned':
    case 'case-closed':
      return changeCase(state, event)
    case 'point-added':
    case 'point-invalidated':
      return foldPoint(state, event)
    case 'hold-placed':
    case 'hold-released':
      return foldHold(state, event)
    case 'hardship-flagged':
      return { ...state, hardship: [...new Set([...state.hardship, event.flag])].toSorted() }
    case 'hardship-cleared':
      return { ...state, hardship: state.hardship.filter((flag) => flag !== event.flag) }
    case 'refusal-recorded':
    case 'refusal-withdrawn':
      return foldRefusal(state, event)
    case 'agreement-made':
    case 'agreement-revoked':
      return foldAgreement(state, event)
    case 'notice-delivered':
      return withNotice(state, event)
    case 'debtor-lost':
      return { ...state, lost: [...state.lost, { proof: event.proof, day: event.day }] }
    case 'guarantee-recorded':
    case 'callback-asked':
    case 'party-flagged':
    case 'review-decided':
    case 'call-consented':
    case 'calls-carried':
      return foldKnown(state, event)
    case 'contact-permitted':
    case 'contact-withheld':
    case 'contact-started':
    case 'contact-ended':
    case 'contact-inbound':
    case 'contact-misdirected':
    case 'contact-recorded':
      return foldContact(state, event)
  }
}

type Of<Kind extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: Kind }>

function withCase(state: DebtorState, event: Of<'case-placed'>): DebtorState {
  const placed = { handler: event.handler, collector: null, status: 'open' as const }
  return { ...state, cases: { ...state.cases, [event.case]: placed } }
}

function changeCase(state: DebtorState, event: Of<'case-assigned' | 'case-closed'>): DebtorState {
  const before = state.cases[event.case]
  if (before === undefined) return state
  const after =
    event.kind === 'case-assigned'
      ? { ...before, collector: event.collector }
      : { ...before, status: event.why }
  return { ...state, cases: { ...state.cases, [event.case]: after } }
}

function foldPoint(
  state: DebtorState,
  event: Of<'point-added' | 'point-invalidated'>,
): DebtorState {
  return derived(event.kind === 'point-added' ? withPoint(state, event) : strike(state, event))
}

/** A point names one number for ever; calls to it that were known before now have their number. */
function withPoint(state: DebtorState, event: Of<'point-added'>): DebtorState {
  const numberKey = state.points[event.point]?.numberKey ?? event.numberKey
  const added = {
    party: event.party,
    role: event.role,
    kind: event.pointKind,
    source: event.source,
    numberKey,
    reserved: event.reserved,
    invalid: null,
    invalidSince: null,
  }
  const contacts = Object.entries(state.contacts).map(
    ([id, contact]) =>
      [id, contact.point === event.point ? { ...contact, numberKey } : contact] as const,
  )
  return {
    ...state,
    points: { ...state.points, [event.point]: added },
    contacts: Object.fromEntries(contacts),
  }
}

/** The earliest word stands, also when the point comes on file after it. */
function strike(
  state: DebtorState,
  { point, why, at: since }: Of<'point-invalidated'>,
): DebtorState {
  const before = state.struck[point]
  const stands =
    before !== undefined && (before.since < since || (before.since === since && before.why <= why))
  return stands ? state : { ...state, struck: { ...state.struck, [point]: { why, since } } }
}

function foldHold(state: DebtorState, event: Of<'hold-placed' | 'hold-released'>): DebtorState {
  const before = state.holds[event.hold]
  if (event.kind === 'hold-released') {
    if (before === undefined) return state
    return {
      ...state,
      holds: { ...state.holds, [event.hold]: { ...before, releasedAt: event.at } },
    }
  }
  if (before !== undefined) return state
  const placed = { reason: event.reason, origin: event.origin, since: event.at, releasedAt: null }
  return { ...state, holds: { ...state.holds, [event.hold]: placed } }
}

function foldRefusal(
  state: DebtorState,
  event: Of<'refusal-recorded' | 'refusal-withdrawn'>,
): DebtorState {
  const before = state.refusals[event.refusal]
  if (event.kind === 'refusal-withdrawn') {
    if (before === undefined || event.evidence === '') return state
    return {
      ...state,
      refusals: { ...state.refusals, [event.refusal]: { ...before, withdrawn: true } },
    }
  }
  const said = {
    party: event.party,
    role: event.role,
    scope: event.scope,
    at: event.at,
    withdrawn: before?.withdrawn ?? false,
  }
  return { ...state, refusals: { ...state.refusals, [event.refusal]: said } }
}

function foldAgreement(
  state: DebtorState,
  event: Of<'agreement-made' | 'agreement-revoked'>,
): DebtorState {
  const before = state.agreements[event.agreement]
  if (event.kind === 'agreement-revoked') {
    if (before === undefined) return state
    const after = { ...before, revoked: true, revokedAt: earliest(before.revokedAt, event.at) }
    return { ...state, agreements: { ...state.agreements, [event.agreement]: after } }
  }
  const made = {
    widens: event.widens,
    window: event.window ?? null,
    callsPerDayMax: event.callsPerDayMax ?? null,
    channels: event.channels ?? null,
    from: event.at,
    until: event.until,
    evidence: event.evidence,
    revoked: before?.revoked ?? false,
    revokedAt: before?.revokedAt ?? null,
  }
  return { ...state, agreements: { ...state.agreements, [event.agreement]: made } }
}

/** The earliest delivery stands, in whatever order deliveries become known. */
function withNotice(state: DebtorState, event: Of<'notice-delivered'>): DebtorState {
  const known = state.notified[event.org]
  if (known !== undefined && known <= event.at) return state
  return { ...state, notified: { ...state.notified, [event.org]: event.at } }
}
