import { type Day, parseDay } from '@fencun/core/time/beijing'

/** A number as the texts of rules and profiles give it; the profile null is the law itself. */
type Row = readonly [
  parameter: string,
  profile: 'tender' | null,
  from: string,
  until: string | null,
  value: number | string | readonly number[] | readonly string[],
  mayBeWidened: boolean,
  banksOnly?: true,
]

/** When, for whom and under which policy: what is in force there, by parameter. */
export interface Where {
  readonly day: Day
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

const SEEN = '2024-05-15'
const CBA = '2026-01-30'
const TRACEABLE = ['voice_interactive', 'voice_notice', 'sms', 'email', 'wework', 'visit', 'letter']
const LAWFUL = ['contract', 'reserved', 'authorised', 'public', 'told-by-contact', 'credit-bureau']
const TENDER_CHANNELS = ['voice_interactive', 'voice_notice', 'visit', 'letter']

const ROWS: readonly Row[] = [
  ['hours', null, SEEN, null, [8 * 60, 22 * 60], true],
  ['hours', 'tender', SEEN, null, [8 * 60, 21 * 60], false],
  ['connectedMax', null, SEEN, null, 3, true],
  ['connectedMax', 'tender', SEEN, null, 3, false],
  ['triesMax', null, CBA, null, 6, true, true],
  ['triesMax', 'tender', SEEN, null, 3, false],
  ['personTriesMax', 'tender', SEEN, null, 3, false],
  ['dialsMax', 'tender', SEEN, null, 10, false],
  ['callDays', 'tender', SEEN, null, 2, false],
  ['holidays', 'tender', SEEN, null, 'schedule', false],
  ['traceableChannels', null, SEEN, null, TRACEABLE, false],
  ['lenderChannels', 'tender', SEEN, null, TENDER_CHANNELS, false],
  ['lawfulSources', null, SEEN, null, LAWFUL, false],
  ['failedCalls', null, SEEN, null, 3, false],
  ['visitsMax', 'tender', SEEN, null, 2, false],
  ['visitDays', 'tender', SEEN, null, 7, false],
  ['visitorsMin', null, SEEN, null, 2, false],
  ['visitorsHardshipMax', 'tender', SEEN, null, 2, false],
  ['authorityWords', 'tender', SEEN, null, 'never', false],
  ['scripts', 'tender', SEEN, null, 'written', false],
  ['smallBelow', 'tender', SEEN, null, 500 * 100, false],
  ['promise', null, '2025-12-22', '2026-04-01', 'verified', false],
  ['criminalFrom', null, SEEN, null, 50_000 * 100, false],
  ['criminalProducts', null, SEEN, null, ['credit-card'], false],
  ['costsOfLoansFrom', null, '2026-08-01', null, '2026-08-01', false],
  ['talksMax', null, SEEN, null, 1, false],
  ['organisationsMax', null, SEEN, null, 2, false],
  ['channelsMax', null, SEEN, null, 1, false],
]

const days = new Map<string, Day>()

/** Days on which a number begins to hold or ceases to. */
export const LAW_DAYS: readonly Day[] = ROWS.flatMap(([, , from, until]) =>
  until === null ? [dayOf(from)] : [dayOf(from), dayOf(until)],
)

const wheres = new Map<string, Where>()

/** The same day, policy and kind of lender have the same rows, so they are looked up once. */
export function whereOf(day: Day, profile: string, lenderType: string): Where {
  const mayBeBank = lenderType === 'bank' || lenderType === 'unknown'
  const key = `${day} ${profile} ${mayBeBank}`
  const found = wheres.get(key) ?? { day, rows: rowsOn(day, profile, mayBeBank) }
  wheres.set(key, found)
  return found
}

function rowsOn(day: Day, profile: string, mayBeBank: boolean): Where['rows'] {
  const rows = new Map<string, Row[]>()
  for (const row of ROWS) {
    const [parameter, owner, from, until, , , banksOnly] = row
    if (owner !== null && owner !== profile) continue
    if (banksOnly === true && !mayBeBank) continue
    if (day < dayOf(from) || (until !== null && day >= dayOf(until))) continue
    rows.set(parameter, [...(rows.get(parameter) ?? []), row])
  }
  return rows
}

/** The rows of one parameter that are in force. */
export function inForce(parameter: string, { rows }: Where): readonly Row[] {
  return rows.get(parameter) ?? []
}

/** No limit is a limit that nobody reaches. */
export const NO_LIMIT = 1_000_000_000

/** The lowest ceiling in force; `NO_LIMIT` without any. */
export function ceiling(parameter: string, where: Where): number {
  return Math.min(NO_LIMIT, ...inForce(parameter, where).map(([, , , , value]) => Number(value)))
}

/** The highest floor in force; 0 without any. */
export function floor(parameter: string, where: Where): number {
  return Math.max(0, ...inForce(parameter, where).map(([, , , , value]) => Number(value)))
}

/** What all the sets in force have in common; none without any set. */
export function common(parameter: string, where: Where): readonly string[] {
  const sets = inForce(parameter, where).map(([, , , , value]) => [value].flat().map(String))
  return (sets[0] ?? []).filter((member) => sets.every((set) => set.includes(member)))
}

export function mayBeWidened(parameter: string, where: Where): boolean {
  return inForce(parameter, where).every((row) => row[5])
}

/** Before that day nothing that is known here was in force. */
export function anyLaw(day: Day): boolean {
  return day >= dayOf(SEEN)
}

export function dayOf(text: string): Day {
  const found = days.get(text) ?? parseDay(text)
  if (found === undefined) throw new Error(`${text} is no day`)
  days.set(text, found)
  return found
}
