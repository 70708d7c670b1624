import type { CaseId, OrgId, PartyId } from '../ids.ts'
import type { Day } from '../time/beijing.ts'
import { clockOf } from '../time/clock-face.ts'
import type { Instant } from '../time/instant.ts'
import { isCall, isConnected, isDial } from './contact.ts'
import type { PartyFlag } from './event.ts'
import type { ContactState, DebtorState } from './state.ts'

/**
 * A counter of contacts in general: what is counted, whose, over which days, and what is left out.
 *
 * - `dial`: a call that was placed, or may have been
 * - `connected`: a call that was put through, or may have been
 * - `conversation`: a talk with the person, whoever called, or what may have been one
 * - `any-media`: a contact of any kind that was made, or may have been
 * - `inbound`: a contact of any kind that the person made
 *
 * An outbound contact whose outcome nobody knows counts in every unit but the last.
 */
export type TallyUnit = 'dial' | 'connected' | 'conversation' | 'any-media' | 'inbound'

/** Whose contacts. Each part that is given must match; none at all: all contacts of the debtor. */
export interface TallyKey {
  readonly number?: string
  readonly person?: PartyId
  readonly debt?: CaseId
  /** Whoever placed or took it. */
  readonly org?: OrgId
}

/**
 * - `day`: the calendar day of `at`
 * - `days`: so many calendar days in a row, of which that day is the last
 * - `since`: after an instant, which itself is not counted
 */
export type TallyWindow =
  | { readonly kind: 'day' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'since'; readonly event: Instant }

/** What is not counted. */
export interface TallyExclusions {
  /** Outcomes by which a call never reached the number, such as `busy`. */
  readonly outcomes?: readonly string[]
  /** Contacts that turned out to have reached somebody without a part in the debt. */
  readonly misdirected?: boolean
  /** Calls under the person's consent, which lasts so many days, its own day the first. */
  readonly consentDaysMax?: number
  readonly persons?: PartyFlag
}

export interface Tally {
  readonly unit: TallyUnit
  readonly key: TallyKey
  readonly window: TallyWindow
  readonly exclude?: TallyExclusions
  /** The end: what happened later is not counted. */
  readonly at: Instant
  /** Whose calendar days; absent: Beijing. */
  readonly zone?: string
}

/** The contacts that count, in order of time. */
export function tallied(state: DebtorState, tally: Tally): readonly ContactState[] {
  const { unit, at, exclude = {} } = tally
  const inWindow = windowOf(tally)
  return Object.values(state.contacts)
    .filter((one) => isOf(unit, one) && hasKey(tally.key, one))
    .filter((one) => placedAt(one) <= at && inWindow(placedAt(one)))
    .filter((one) => !isExcluded(state, one, exclude, tally.zone))
    .toSorted((a, b) => placedAt(a) - placedAt(b))
}

/** The calendar days of the contacts that count, one for each, in order. */
export function talliedDays(state: DebtorState, tally: Tally): readonly Day[] {
  const clock = clockOf(tally.zone)
  return tallied(state, tally).map((one) => clock(placedAt(one)).day)
}

/** When a call was placed: begun, or as long as nobody says so permitted. */
export function placedAt({ startedAt, at }: ContactState): Instant {
  return startedAt ?? at
}

/** Whose consent, given to whom, to calls about what. */
export type Consented = Pick<ContactState, 'case' | 'party' | 'role' | 'org'>

/**
 * Whether a call at an instant is under the debtor's own consent to further calls about this debt
 * (12 CFR 1006.14(b)(3)(i)): given before it, not over, at most so many calendar days old with its
 * own day the first, and not used up by a conversation since.
 */
export function isConsented(
  state: DebtorState,
  call: Consented,
  at: Instant,
  { daysMax, zone }: { readonly daysMax: number; readonly zone: string | undefined },
): boolean {
  if (call.role !== 'debtor') return false
  const clock = clockOf(zone)
  return Object.values(state.consents)
    .filter((given) => given.case === call.case && given.org === call.org)
    .filter((given) => given.from <= at && at < given.until)
    .filter((given) => clock(at).day - clock(given.from).day < daysMax)
    .some((given) => !talkedBetween(state, call, given.from, at))
}

/** A talk that began after the first instant and before the last. */
function talkedBetween(
  state: DebtorState,
  { party, case: debt }: Consented,
  from: Instant,
  until: Instant,
): boolean {
  const window = { kind: 'since', event: from } as const
  const key = { person: party, debt }
  const exclude = { misdirected: true }
  return tallied(state, { unit: 'conversation', key, window, exclude, at: until }).some(
    (talk) => placedAt(talk) < until,
  )
}

function windowOf({ window, at, zone }: Tally): (when: Instant) => boolean {
  if (window.kind === 'since') return (when) => when > window.event
  const clock = clockOf(zone)
  const days = window.kind === 'day' ? 1 : window.days
  const last = clock(at).day
  return (when) => {
    const { day } = clock(when)
    return day > last - days && day <= last
  }
}

function isOf(unit: TallyUnit, contact: ContactState): boolean {
  const outcome = contact.outcome ?? undefined
  const outbound = contact.direction === 'outbound'
  switch (unit) {
    case 'dial':
      return outbound && isCall(contact.channel) && isDial(outcome)
    case 'connected':
      return outbound && isCall(contact.channel) && isConnected(outcome)
    case 'conversation':
      return isCall(contact.channel) && isConversation(contact)
    case 'any-media':
      return outbound && isDial(outcome)
    case 'inbound':
      return !outbound
  }
}

/** A voicemail is none; that somebody else answered is none with the debtor. */
function isConversation({ direction, outcome, role }: ContactState): boolean {
  if (outcome === null || outcome === 'answered-debtor' || outcome === 'answered-unknown') {
    return true
  }
  return outcome === 'answered-other' && (role !== 'debtor' || direction === 'inbound')
}

function hasKey(key: TallyKey, contact: ContactState): boolean {
  const { number, person, debt, org } = key
  return (
    (number === undefined || contact.numberKey === number) &&
    (person === undefined || contact.party === person) &&
    (debt === undefined || contact.case === debt) &&
    (org === undefined || contact.org === org)
  )
}

function isExcluded(
  state: DebtorState,
  contact: ContactState,
  { outcomes, misdirected, consentDaysMax, persons }: TallyExclusions,
  zone: string | undefined,
): boolean {
  if (contact.outcome !== null && outcomes?.includes(contact.outcome) === true) return true
  if (misdirected === true && wentAstray(state, contact)) return true
  if (persons !== undefined && state.partyFlags[contact.party]?.includes(persons) === true) {
    return true
  }
  if (consentDaysMax === undefined) return false
  return isConsented(state, contact, placedAt(contact), { daysMax: consentDaysMax, zone })
}

/** Said of the call, or of the number: a number proved to be another's never was the person's. */
function wentAstray(state: DebtorState, { misdirected, point }: ContactState): boolean {
  return misdirected || (point !== null && state.points[point]?.invalid === 'wrong-person')
}
