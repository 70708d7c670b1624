import { beijingDay, plusDays, startOfBeijingDay } from '../time/beijing.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import { isConnected, isVoice } from './contact.ts'
import { earliest, latest } from './contact-reports.ts'
import { reachedBy } from './fold-proofs.ts'
import type { ContactState, DebtorState, RememberedState } from './state.ts'

/** Contacts older than this no longer bear on any counter of a pack. */
const REMEMBERED_DAYS = 40
/** The loss test looks at the last tries on a number, however long ago they were. */
const REMEMBERED_TRIES_PER_POINT = 6
/** So long a contact waits for its outcome, if it is one that only its outcome would let go. */
const UNKNOWN_DAYS = 120
const UNKNOWN_MS_MORE = (REMEMBERED_DAYS - UNKNOWN_DAYS) * 24 * 60 * 60_000

/**
 * Keeps the snapshot small: drops contacts that no rule can count any more, and remembers what they
 * proved. Which ones go depends on the contacts alone, not on the order in which they came. Of those
 * more than 40 days before the newest, calls that came in go, and others once six later tries on
 * their point have a known outcome, or when their own is unknown after 120 days. Talks with third
 * parties stay: how often each was spoken to is asked for ever (CN-F6). Words that wait for a permit
 * go after 40 days.
 */
export function prune(state: DebtorState): DebtorState {
  const oldest = oldestKept(state)
  if (oldest === null) return state
  const isOld = ({ at }: { readonly at: Instant }): boolean => at < oldest
  return withoutOld(withoutStale(state, isOld), isOld, plusMs(oldest, UNKNOWN_MS_MORE))
}

/** Nothing older than this is kept without a reason; null while nothing is that old. */
function oldestKept({ contacts, tombstones }: DebtorState): Instant | null {
  let newest: Instant | null = null
  let first: Instant | null = null
  for (const { at } of Object.values(contacts)) {
    if (newest === null || at > newest) newest = at
    if (first === null || at < first) first = at
  }
  if (newest === null || first === null) return null
  const oldest = startOfBeijingDay(plusDays(beijingDay(newest), -REMEMBERED_DAYS))
  const waitsLong = Object.values(tombstones).some(({ at }) => at < oldest)
  return first < oldest || waitsLong ? oldest : null
}

type IsOld = (one: { readonly at: Instant }) => boolean

function withoutStale(state: DebtorState, isOld: IsOld): DebtorState {
  const waiting = Object.entries(state.tombstones)
  const kept = waiting.filter(([, tombstone]) => !isOld(tombstone))
  return kept.length === waiting.length ? state : { ...state, tombstones: Object.fromEntries(kept) }
}

function withoutOld(state: DebtorState, isOld: IsOld, given: Instant): DebtorState {
  const entries = Object.entries(state.contacts)
  const recent = sixthTries(entries.map(([, contact]) => contact))
  const goes = (contact: ContactState): boolean =>
    isOld(contact) &&
    !isTalkWithThirdParty(contact) &&
    (contact.direction === 'inbound' ||
      contact.at < (recent.get(groupOf(contact)) ?? -Infinity) ||
      (contact.outcome === null && contact.at < given))
  const dropped = entries.map(([, contact]) => contact).filter(goes)
  if (dropped.length === 0) return state
  return {
    ...state,
    contacts: Object.fromEntries(entries.filter(([, contact]) => !goes(contact))),
    remembered: dropped.reduce(remember, state.remembered),
  }
}

/** It took place or may have; there are few of them, because the gate lets few happen. */
function isTalkWithThirdParty({ direction, role, channel, outcome }: ContactState): boolean {
  const spoken = isVoice(channel) || channel === 'visit'
  return (
    direction === 'outbound' && role !== 'debtor' && spoken && isConnected(outcome ?? undefined)
  )
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
