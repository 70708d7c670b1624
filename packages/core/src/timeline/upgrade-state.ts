import type { Instant } from '../time/instant.ts'
import { earliest } from './contact-reports.ts'
import { type DebtorState, EMPTY_STATE } from './state.ts'

/**
 * A stored snapshot as this version folds it. Snapshots of earlier versions lack some parts: before
 * guarantees, reviews and transfers were known nothing of the kind had happened; before the words on
 * a contact were kept one by one, there was one outcome, and what was void stays void.
 */
export function upgradeState(stored: Partial<DebtorState>): DebtorState {
  const whole = { ...EMPTY_STATE, ...stored }
  const known = stored.carried === undefined ? withKnown(whole) : whole
  return stored.tombstones === undefined ? withReports(known) : known
}

function withKnown(state: DebtorState): DebtorState {
  return {
    ...state,
    contacts: each(state.contacts, (contact) => ({ ...contact, misdirected: false })),
    agreements: each(state.agreements, (agreement) => ({ ...agreement, channels: null })),
  }
}

function withReports(state: DebtorState): DebtorState {
  const dead: Record<string, Instant> = {}
  const struck: Record<string, DebtorState['struck'][keyof DebtorState['struck']]> = {}
  for (const [id, { invalid: why, invalidSince: since, numberKey }] of entries(state.points)) {
    if (why === null || since === null) continue
    if (why !== 'not-in-service') struck[id] = { why, since }
    else dead[numberKey] = earliest(dead[numberKey] ?? null, since) ?? since
  }
  return {
    ...state,
    struck,
    remembered: { reachedAt: state.reachedAt, dead },
    // When it was taken back was not kept; that it was, was.
    agreements: each(state.agreements, (agreement) => ({ ...agreement, revokedAt: null })),
    contacts: each(state.contacts, (contact) => ({
      ...contact,
      reported:
        contact.outcome === null || contact.endedAt === null
          ? {}
          : { [contact.outcome]: contact.endedAt },
      talkSec: null,
    })),
  }
}

const entries = Object.entries

function each<T>(
  record: Readonly<Record<string, T>>,
  change: (one: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(entries(record).map(([key, one]) => [key, change(one)]))
}
