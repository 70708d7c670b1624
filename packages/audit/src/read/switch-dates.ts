import { civilToDays, daysToCivil, isCivilDate, MS_PER_DAY } from '@fencun/core/time/civil'
import type { Instant } from '@fencun/core/time/instant'
import type { DateOrder } from './time-text.ts'

/** A record of the date: month and day in an order that the line does not tell. */
export interface SwitchDate {
  readonly first: number
  readonly second: number
  readonly year?: number
}

const DATE = /^(?:\d{2}:\d{2} +)?(\d{2})[/ -]?(\d{2})(?:[/ -]?(\d{2}|\d{4}))?$/

/** Reads `1109`, `11/09`, `11/09/26`, `00:00 11/09`, with blanks and NULs around. */
export function dateOfLine(line: string): SwitchDate | undefined {
  const match = DATE.exec(line.replace(/\0/g, '').trim())
  if (match === null) return undefined
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (Math.min(first, second) < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) {
    return undefined
  }
  if (match[3] === undefined) return { first, second }
  return { first, second, year: 2000 + (Number(match[3]) % 100) }
}

/** What the user says, or a number above 12 proves; else as the switch comes: the month first. */
export function orderOfDates(dates: readonly SwitchDate[], given: string | undefined): DateOrder {
  if (given === 'day-first' || given === 'month-first') return given
  if (dates.some(({ first }) => first > 12)) return 'day-first'
  if (dates.some(({ second }) => second > 12)) return 'month-first'
  return span(dates, 'day-first') < span(dates, 'month-first') ? 'day-first' : 'month-first'
}

/** Days between the first and the last date: records of one log follow each other daily. */
function span(dates: readonly SwitchDate[], order: DateOrder): number {
  const days = dates.map((date) => dayIn(2000, date, order))
  return Math.max(...days) - Math.min(...days)
}

function dayIn(year: number, { first, second }: SwitchDate, order: DateOrder): number {
  const [month, day] = order === 'month-first' ? [first, second] : [second, first]
  return isCivilDate({ year, month, day }) ? civilToDays({ year, month, day }) : Number.NaN
}

/** The last year in which the first date had come by then; `undefined`: nothing tells. */
export function yearOfFirst(
  dates: readonly SwitchDate[],
  order: DateOrder,
  asOf: Instant | undefined,
): number | undefined {
  const first = dates[0]
  if (first === undefined) return undefined
  if (first.year !== undefined) return first.year
  if (asOf === undefined) return undefined
  // A day of grace: the file may come from further east.
  const latest = Math.floor(asOf / MS_PER_DAY) + 1
  const { year } = daysToCivil(latest)
  return dayIn(year, first, order) <= latest ? year : year - 1
}
