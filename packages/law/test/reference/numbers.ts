import { type Day, parseDay } from '@fencun/core/time/beijing'

/** A number as the texts of rules and profiles give it; the profile null is the law itself. */
type Row = readonly [
  parameter: string,
  profile: 'tender' | null,
  from: string,
  until: string | null,
  value: number | string | readonly number[] | readonly string[],
  mayBeWidened: boolean,
]

const SEEN = '2024-05-15'
const GBT = '2025-02-28'
const CBA = '2026-01-30'
const TRACEABLE = ['voice_interactive', 'voice_notice', 'sms', 'email', 'wework', 'visit', 'letter']
const LAWFUL = ['contract', 'reserved', 'authorised', 'public', 'told-by-contact', 'credit-bureau']
const TENDER_CHANNELS = ['voice_interactive', 'voice_notice', 'visit', 'letter']

const ROWS: readonly Row[] = [
  ['hours', null, SEEN, GBT, [8 * 60, 22 * 60], true],
  ['hours', null, GBT, null, [8 * 60, 22 * 60], true],
  ['hours', null, CBA, null, [8 * 60, 22 * 60], true],
  ['hours', 'tender', SEEN, null, [8 * 60, 21 * 60], false],
  ['connectedMax', null, SEEN, GBT, 3, true],
  ['connectedMax', null, GBT, null, 3, true],
  ['connectedMax', 'tender', SEEN, null, 3, false],
  ['triesMax', null, CBA, null, 6, true],
  ['triesMax', 'tender', SEEN, null, 3, false],
  ['dialsMax', 'tender', SEEN, null, 10, false],
  ['callDays', 'tender', SEEN, null, 2, false],
  ['holidays', 'tender', SEEN, null, 'schedule', false],
  ['traceableChannels', null, SEEN, GBT, TRACEABLE, false],
  ['traceableChannels', null, GBT, null, TRACEABLE, false],
  ['lenderChannels', 'tender', SEEN, null, TENDER_CHANNELS, false],
  ['lawfulSources', null, SEEN, null, LAWFUL, false],
  ['lawfulSources', null, CBA, null, LAWFUL, false],
  ['failedCalls', null, SEEN, null, 3, false],
  ['failedCalls', null, CBA, null, 3, false],
  ['visitsMax', 'tender', SEEN, null, 2, false],
  ['visitDays', 'tender', SEEN, null, 7, false],
  ['visitorsMin', null, SEEN, null, 2, false],
  ['visitorsMin', null, CBA, null, 2, false],
  ['visitorsHardshipMax', 'tender', SEEN, null, 2, false],
]

/** The rows of one parameter that are in force on a day under a profile. */
export function inForce(parameter: string, day: Day, profile: string): readonly Row[] {
  return ROWS.filter(
    ([name, owner, from, until]) =>
      name === parameter &&
      (owner === null || owner === profile) &&
      dayOf(from) <= day &&
      (until === null || day < dayOf(until)),
  )
}

/** No limit is a limit that nobody reaches. */
export const NO_LIMIT = 1_000_000_000

/** The lowest ceiling in force; `NO_LIMIT` without any. */
export function ceiling(parameter: string, day: Day, profile: string): number {
  return Math.min(
    NO_LIMIT,
    ...inForce(parameter, day, profile).map(([, , , , value]) => Number(value)),
  )
}

/** The highest floor in force; 0 without any. */
export function floor(parameter: string, day: Day, profile: string): number {
  return Math.max(0, ...inForce(parameter, day, profile).map(([, , , , value]) => Number(value)))
}

/** What all the sets in force have in common; none without any set. */
export function common(parameter: string, day: Day, profile: string): readonly string[] {
  const sets = inForce(parameter, day, profile).map(([, , , , value]) => [value].flat().map(String))
  return (sets[0] ?? []).filter((member) => sets.every((set) => set.includes(member)))
}

export function mayBeWidened(parameter: string, day: Day, profile: string): boolean {
  return inForce(parameter, day, profile).every((row) => row[5])
}

/** Before that day nothing that is known here was in force. */
export function anyLaw(day: Day): boolean {
  return day >= dayOf(SEEN)
}

const days = new Map<string, Day>()

function dayOf(text: string): Day {
  const found = days.get(text) ?? parseDay(text)
  if (found === undefined) throw new Error(`${text} is no day`)
  days.set(text, found)
  return found
}
