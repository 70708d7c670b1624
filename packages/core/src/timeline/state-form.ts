import { type ContactId, contactId } from '../ids.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import { type ContactState, type DebtorState, EMPTY_STATE } from './state.ts'
import { upgradeState } from './upgrade-state.ts'

/** Programs that know no forms are kept off by migration 0014. */
const FORM = 2

/**
 * How a snapshot is written: a state is read and written with every event, and as it stands it says
 * the same words for each contact. The written form leaves out what is empty, says once what the
 * contacts of one person by one collector share, and of each contact only what differs. It holds
 * exactly the state: reading gives back what was written.
 */
interface StateForm extends Partial<Omit<DebtorState, 'contacts'>> {
  readonly form: typeof FORM
  /** What several contacts share. */
  readonly alike: readonly Alike[]
  readonly calls: readonly CallForm[]
}

type Alike = readonly [
  /** The beginning of their ids, up to the point. */
  prefix: string,
  kase: ContactState['case'],
  point: ContactState['point'],
  party: ContactState['party'],
  role: ContactState['role'],
  channel: ContactState['channel'],
  direction: ContactState['direction'],
  org: ContactState['org'],
  staff: ContactState['staff'],
  numberKey: ContactState['numberKey'],
]

/** The rest of an id, the place in `alike`, when, how long the permit lived, what else is known. */
type CallForm = readonly [
  id: string,
  alike: number,
  at: Instant,
  lifeMs: number | null,
  more?: Partial<CallMore>,
]

type CallMore = Omit<ContactState, 'at' | 'startBy' | Shared>
type Shared =
  | 'case'
  | 'point'
  | 'party'
  | 'role'
  | 'channel'
  | 'direction'
  | 'org'
  | 'staff'
  | 'numberKey'

const NOTHING_SAID: Partial<CallMore> = {}

/** The text that is stored of a state. */
export function writtenState(state: DebtorState): string {
  const alike: Alike[] = []
  const calls: CallForm[] = []
  for (const [id, contact] of Object.entries(state.contacts)) {
    const dot = id.indexOf('.') + 1
    const prefix = id.slice(0, dot)
    const known = alike.findIndex((one) => isAlike(one, prefix, contact))
    const place = known === -1 ? alike.push(sharedOf(prefix, contact)) - 1 : known
    calls.push(callForm(id.slice(dot), place, contact))
  }
  const form: Record<string, unknown> = { form: FORM }
  putFull(form, state)
  form['alike'] = alike
  form['calls'] = calls
  return JSON.stringify(form)
}

/** A stored snapshot, of this form or of an earlier version, brought to today's fields. */
export function storedState(text: string): DebtorState {
  const stored: unknown = JSON.parse(text)
  if (!isSnapshot(stored)) throw new Error('a snapshot is an object')
  if (!isForm(stored)) return upgradeState(stored)
  const { form: _form, alike, calls, ...rest } = stored
  const contacts: Record<ContactId, ContactState> = {}
  for (const [id, place, at, lifeMs, more] of calls) {
    const shared = alike[place]
    if (shared === undefined) throw new Error('a stored contact belongs to none of its kind')
    contacts[contactId(`${shared[0]}${id}`)] = contactOf(shared, at, lifeMs, more)
  }
  return { ...EMPTY_STATE, ...rest, contacts }
}

/** Nobody but this program writes snapshots: what one is, it is as it was written. */
function isSnapshot(stored: unknown): stored is StateForm | Partial<DebtorState> {
  return typeof stored === 'object' && stored !== null
}

/** @throws Error when a later version wrote it: half understood, its calls would not count. */
function isForm(stored: StateForm | Partial<DebtorState>): stored is StateForm {
  if (!('form' in stored)) return false
  if (stored.form === FORM) return true
  throw new Error(`a snapshot of form ${String(stored.form)} is not known`)
}

/** Compared where it stands: nearly every call of a debtor is like the one before it. */
function isAlike(one: Alike, prefix: string, contact: ContactState): boolean {
  const [, kase, point, party, role, channel, direction, org, staff, numberKey] = one
  const sameCall =
    role === contact.role && channel === contact.channel && direction === contact.direction
  const sameOffice = org === contact.org && staff === contact.staff && kase === contact.case
  const sameNumber =
    point === contact.point && party === contact.party && numberKey === contact.numberKey
  return sameCall && sameOffice && sameNumber && one[0] === prefix
}

function sharedOf(prefix: string, contact: ContactState): Alike {
  const { point, party, role, channel, direction, org, staff, numberKey } = contact
  return [prefix, contact.case, point, party, role, channel, direction, org, staff, numberKey]
}

function callForm(id: string, place: number, contact: ContactState): CallForm {
  const { at, startBy } = contact
  const lifeMs = startBy === null ? null : startBy - at
  const said = isSpokenOf(contact)
  return said ? [id, place, at, lifeMs, moreOf(contact)] : [id, place, at, lifeMs]
}

/** Whether anything was said of a contact since its permit. */
function isSpokenOf(contact: ContactState): boolean {
  const { startedAt, reported, talkSec, misdirected, recorded, outcome, endedAt } = contact
  const marked = misdirected || recorded || !isEmpty(reported)
  return marked || [startedAt, talkSec, outcome, endedAt].some((one) => one !== null)
}

/** What was said of a contact. */
function moreOf(contact: ContactState): Partial<CallMore> {
  const { startedAt, reported, talkSec, misdirected, recorded, outcome, endedAt } = contact
  return {
    ...(startedAt !== null && { startedAt }),
    ...(!isEmpty(reported) && { reported }),
    ...(talkSec !== null && { talkSec }),
    ...(misdirected && { misdirected }),
    ...(recorded && { recorded }),
    ...(outcome !== null && { outcome }),
    ...(endedAt !== null && { endedAt }),
  }
}

/** One literal: a state is read with every question, and spreading costs ten times as much. */
function contactOf(
  [, kase, point, party, role, channel, direction, org, staff, numberKey]: Alike,
  at: Instant,
  lifeMs: number | null,
  more: Partial<CallMore> = NOTHING_SAID,
): ContactState {
  return {
    at,
    case: kase,
    point,
    party,
    role,
    channel,
    direction,
    org,
    staff,
    numberKey,
    startBy: lifeMs === null ? null : plusMs(at, lifeMs),
    startedAt: more.startedAt ?? null,
    reported: more.reported ?? {},
    talkSec: more.talkSec ?? null,
    misdirected: more.misdirected ?? false,
    recorded: more.recorded ?? false,
    outcome: more.outcome ?? null,
    endedAt: more.endedAt ?? null,
  }
}

/** Puts in what differs from a timeline on which nothing happened, but for the contacts. */
function putFull(form: Record<string, unknown>, state: DebtorState): void {
  const { contacts: _apart, remembered, reachedAt, ...collections } = state
  let name: keyof typeof collections
  for (name in collections) if (!isEmpty(collections[name])) form[name] = collections[name]
  if (reachedAt !== null) form['reachedAt'] = reachedAt
  if (remembered.reachedAt !== null || !isEmpty(remembered.dead)) form['remembered'] = remembered
}

function isEmpty(collection: object): boolean {
  for (const name in collection) if (Object.hasOwn(collection, name)) return false
  return true
}
