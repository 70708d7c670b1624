import { type ContactId, contactId } from '@fencun/core/ids'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import { type ContactState, type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import { upgradeState } from '@fencun/core/timeline/upgrade-state'

/**
 * How a snapshot is written: a state is read and written with every event, and as it stands it says
 * the same words for each contact. The written form leaves out what is empty, says once what the
 * contacts of one person by one collector share, and of each contact only what differs. It holds
 * exactly the state: reading gives back what was written.
 */
interface StateForm extends Partial<Omit<DebtorState, 'contacts'>> {
  readonly form: 2
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

/** A contact of which nothing was said yet. */
const NOTHING_SAID: CallMore = {
  startedAt: null,
  reported: {},
  talkSec: null,
  misdirected: false,
  recorded: false,
  outcome: null,
  endedAt: null,
}

/** The text that is stored of a state. */
export function writtenState({ contacts, ...rest }: DebtorState): string {
  const alike: Alike[] = []
  const placeOf = new Map<string, number>()
  const calls = Object.entries(contacts).map(([id, contact]): CallForm => {
    const dot = id.indexOf('.') + 1
    const shared = sharedOf(id.slice(0, dot), contact)
    const name = shared.join('\n')
    const place = placeOf.get(name) ?? alike.push(shared) - 1
    placeOf.set(name, place)
    return callForm(id.slice(dot), place, contact)
  })
  const form: StateForm = { form: 2, ...withoutEmpty(rest), alike, calls }
  return JSON.stringify(form)
}

/** A stored snapshot, of this form or of an earlier version, brought to today's fields. */
export function storedState(text: string): DebtorState {
  const stored = JSON.parse(text) as StateForm | Partial<DebtorState>
  if (!('form' in stored)) return upgradeState(stored)
  const { form: _form, alike, calls, ...rest } = stored
  const contacts: Record<ContactId, ContactState> = {}
  for (const [id, place, at, lifeMs, more] of calls) {
    const shared = alike[place]
    if (shared === undefined) throw new Error('a stored contact belongs to none of its kind')
    contacts[contactId(`${shared[0]}${id}`)] = contactOf(shared, at, lifeMs, more)
  }
  return { ...EMPTY_STATE, ...rest, contacts }
}

function sharedOf(prefix: string, contact: ContactState): Alike {
  const { point, party, role, channel, direction, org, staff, numberKey } = contact
  return [prefix, contact.case, point, party, role, channel, direction, org, staff, numberKey]
}

function callForm(id: string, place: number, contact: ContactState): CallForm {
  const { at, startBy } = contact
  const more = moreOf(contact)
  const form = [id, place, at, startBy === null ? null : startBy - at] as const
  return more === undefined ? form : [...form, more]
}

/** What was said of a contact; undefined when it is nothing. */
function moreOf(contact: ContactState): Partial<CallMore> | undefined {
  const { startedAt, reported, talkSec, misdirected, recorded, outcome, endedAt } = contact
  const said = {
    ...(startedAt !== null && { startedAt }),
    ...(!isEmpty(reported) && { reported }),
    ...(talkSec !== null && { talkSec }),
    ...(misdirected && { misdirected }),
    ...(recorded && { recorded }),
    ...(outcome !== null && { outcome }),
    ...(endedAt !== null && { endedAt }),
  }
  return isEmpty(said) ? undefined : said
}

function contactOf(
  [, kase, point, party, role, channel, direction, org, staff, numberKey]: Alike,
  at: Instant,
  lifeMs: number | null,
  more: Partial<CallMore> = {},
): ContactState {
  const startBy = lifeMs === null ? null : plusMs(at, lifeMs)
  return {
    ...{ at, case: kase, point, party, role, channel, direction, org, staff, numberKey, startBy },
    ...NOTHING_SAID,
    ...more,
  }
}

type Rest = Omit<DebtorState, 'contacts'>

/** What differs from a timeline on which nothing happened. */
function withoutEmpty({ remembered, reachedAt, ...collections }: Rest): Partial<Rest> {
  const { dead } = remembered
  const full = Object.entries(collections).filter(([, value]) => !isEmpty(value))
  return {
    ...Object.fromEntries(full),
    ...(reachedAt !== null && { reachedAt }),
    ...((remembered.reachedAt !== null || !isEmpty(dead)) && { remembered }),
  }
}

function isEmpty(collection: object): boolean {
  return Object.keys(collection).length === 0
}
