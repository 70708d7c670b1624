import type { Instant } from '../time/instant.ts'
import { OUTCOMES_BY_WEIGHT, type Outcome } from './contact.ts'
import type { ContactReports, ContactState } from './state.ts'

/*
 * What is said of one contact joins as a set joins: the order of the words, their doubles and words
 * that overtake each other leave the same result.
 */

export const NOTHING_REPORTED: ContactReports = {
  startedAt: null,
  reported: {},
  talkSec: null,
  misdirected: false,
  recorded: false,
}

/** Both sides' words together: the earliest times, the longest talk, every outcome. */
export function joinReports(a: ContactReports, b: ContactReports): ContactReports {
  return {
    startedAt: earliest(a.startedAt, b.startedAt),
    reported: joinOutcomes(a.reported, b.reported),
    talkSec: a.talkSec === null ? b.talkSec : Math.max(a.talkSec, b.talkSec ?? 0),
    misdirected: a.misdirected || b.misdirected,
    recorded: a.recorded || b.recorded,
  }
}

type Reported = ContactReports['reported']

function joinOutcomes(a: Reported, b: Reported): Reported {
  const all: Partial<Record<Outcome, Instant>> = { ...a }
  for (const outcome of OUTCOMES_BY_WEIGHT) {
    const at = earliest(a[outcome] ?? null, b[outcome] ?? null)
    if (at !== null) all[outcome] = at
  }
  return all
}

/**
 * The outcome that counts, with its time. That a permit was handed back says nothing of a contact
 * which began: it was dialled, so that its outcome stays unknown and counts.
 */
export function outcomeOf({
  reported,
  startedAt,
}: ContactReports): Pick<ContactState, 'outcome' | 'endedAt'> {
  const outcome = OUTCOMES_BY_WEIGHT.find(
    (one) => reported[one] !== undefined && (one !== 'not-dialled' || startedAt === null),
  )
  return outcome === undefined
    ? { outcome: null, endedAt: null }
    : { outcome, endedAt: reported[outcome] ?? null }
}

export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

export function latest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
