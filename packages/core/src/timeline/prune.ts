import { beijingDay } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import { earliest, latest } from './contact-reports.ts'
import { reachedBy } from './fold-proofs.ts'
import type { ContactState, DebtorState, RememberedState } from './state.ts'

/** Contacts older than this no longer bear on any counter of a pack. */
const REMEMBERED_DAYS = 40
/** The loss test looks at the last tries on a number, however long ago they were. */
const REMEMBERED_TRIES_PER_POINT = 6
/** So long a contact waits for its outcome, if it is one that only its outcome would let go. */
const UNKNOWN_DAYS = 120

/**
 * Keeps the snapshot small: drops contacts that no rule can count any more, and remembers what they
 * proved. Which ones go depends on the contacts alone, not on the order in which they came. Of those
 * more than 40 days before the newest, calls that came in go, and others once six later tries on
 * their point have a known outcome, or when their own is unknown after 120 days. Words that wait for
 * a permit go after 40 days.
 */
export function prune(state: DebtorState): DebtorState {
  const newest = Object.values(state.contacts).reduce<Instant | null>(
    (max, { at }) => latest(max, at),
    null,
  )
  if (newest === null) return state
  const oldest = beijingDay(newest) - REMEMBERED_DAYS
  const isOld = ({ at }: { readonly at: Instant }): boolean => beijingDay(at) < oldest
  const given = oldest + REMEMBERED_DAYS - UNKNOWN_DAYS
  const entries = Object.entries(state.contacts)
  const waiting = Object.entries(state.tombstones)
  const stale = waiting.some(([, tombstone]) => isOld(tombstone))
  const tombstones = stale
    ? Object.fromEntries(waiting.filter(([, tombstone]) => !isOld(tombstone)))
    : state.tombstones
  if (!entries.some(([, contact]) => isOld(contact))) return { ...state, tombstones }
  const recent = sixthTries(entries.map(([, contact]) => contact))
  const goes = (contact: ContactState): boolean =>
    isOld(contact) &&
    (contact.direction === 'inbound' ||
      contact.at < (recent.get(groupOf(contact)) ?? -Infinity) ||
      (contact.outcome === null && beijingDay(contact.at) < given))
  return {
    ...state,
    tombstones,
    contacts: Object.fromEntries(entries.filter(([, contact]) => !goes(contact))),
    remembered: entries
      .map(([, contact]) => contact)
      .filter(goes)
      .reduce(remember, state.remembered),
  }
}

/** By point, the time of the sixth last try of known outcome; absent where there are fewer. */
function sixthTries(contacts: readonly ContactState[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant[]>()
  for (const contact of contacts) {
    if (contact.outcome === null || contact.outcome === 'not-dialled') continue
    const before = times.get(groupOf(contact)) ?? []
    times.set(groupOf(contact), [...before, contact.at])
  }
  const sixth = [...times].flatMap(([group, all]) => {
    const at = all.toSorted((a, b) => b - a)[REMEMBERED_TRIES_PER_POINT - 1]
    return at === undefined ? [] : [[group, at] as const]
  })
  return new Map(sixth)
}

function groupOf({ point, party }: ContactState): string {
  return point ?? party
}

function remember(before: RememberedState, contact: ContactState): RememberedState {
  const { outcome, numberKey, endedAt } = contact
  const reachedAt = latest(before.reachedAt, reachedBy(contact))
  if (outcome !== 'not-in-service' || numberKey === null || endedAt === null) {
    return { ...before, reachedAt }
  }
  const since = earliest(before.dead[numberKey] ?? null, endedAt) ?? endedAt
  return { reachedAt, dead: { ...before.dead, [numberKey]: since } }
}
