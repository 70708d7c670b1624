import type { LookBack } from '@fencun/core/gate/afterwards'
import type { AuditedRule } from './audited-law.ts'

/** Places in the values of one call, which the tables are looked up by. */
export const NOTHING = 0
export const MINUTE = 1
export const DAY = 2
export const CONNECTED = 3
export const UNANSWERED = 4
export const DIALS = 5
export const ORGS = 6
/** Minutes since the last try and one more; 0: none, or longer ago than a table goes. */
export const TRY = 7
/** The day, and how many days ago the last call was: see `lastCallValue`. */
export const LAST_CALL = 8
export const TALKS = 9
export const DEAD = 10
export const VALUES = 11

/** What the counters of a day are at when a debtor is called for the first time on it. */
export const FIRST_OF_DAY: ReadonlyMap<number, number> = new Map([
  [CONNECTED, 0],
  [UNANSWERED, 0],
  [DIALS, 0],
  [ORGS, 1],
])

const COUNTERS: Readonly<Record<Exclude<LookBack, 'loss-proofs'>, number>> = {
  'connected-today': CONNECTED,
  'unanswered-today': UNANSWERED,
  'dials-today': DIALS,
  'orgs-today': ORGS,
  'minutes-since-try': TRY,
  'last-call-day': LAST_CALL,
  talks: TALKS,
  'dead-number': DEAD,
}

/** Which value a rule is looked up by; undefined: by none of these. */
export function valueOf({ afterwards }: AuditedRule): number | undefined {
  const { clock, looksBack } = afterwards
  const [counter, ...more] = looksBack
  if (more.length > 0 || counter === 'loss-proofs') return undefined
  if (counter === undefined) return clock === null ? NOTHING : clock === 'day' ? DAY : MINUTE
  const value = COUNTERS[counter]
  return clock === null || (clock === 'day' && value === LAST_CALL) ? value : undefined
}

/** So long ago, and nothing any more: a rule that still speaks then is not looked up in a table. */
export const TRY_MINUTES_MAX = 1440
export const LAST_CALL_DAYS_MAX = 400
const LAST_CALL_VALUES = LAST_CALL_DAYS_MAX + 2

/** `day` a place in the days of the log; `ago` in days, negative for never. */
export function lastCallValue(day: number, ago: number): number {
  return day * LAST_CALL_VALUES + (ago < 0 || ago > LAST_CALL_DAYS_MAX ? 0 : ago + 1)
}

/** What `lastCallValue` was made of. */
export function lastCallOf(value: number): { readonly day: number; readonly ago: number } {
  const day = Math.floor(value / LAST_CALL_VALUES)
  return { day, ago: value - day * LAST_CALL_VALUES - 1 }
}
