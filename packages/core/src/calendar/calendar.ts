import type { Bilingual } from '../errors/codes.ts'
import { type Day, plusDays, weekday } from '../time/beijing.ts'

/**
 * `holiday`: a day off named by the State Council's schedule, bridge days and weekends inside it
 * included. `rest`: an ordinary Saturday or Sunday. `workday`: all others, and the Saturdays and
 * Sundays that the schedule turns into workdays.
 */
export type DayKind = 'workday' | 'rest' | 'holiday'

/** A day that is not what its weekday says, with the notice that made it so. */
export interface CalendarRow {
  readonly day: Day
  readonly kind: 'holiday' | 'makeup-workday'
  /** One of the 13 statutory days (11 until 2024), not merely a day off swapped for another. */
  readonly statutory: boolean
  readonly name: Bilingual
  /** Number of the State Council's notice, or empty when not known. */
  readonly source: string
}

/** Everything known about one year, and the days of its neighbours that its notice moves. */
export interface CalendarYear {
  readonly year: number
  readonly rows: readonly CalendarRow[]
}

/**
 * Workdays and holidays of the years that have been published. Outside [from, until) nobody knows
 * them yet and every question is answered `undefined`, never guessed from the weekday.
 */
export interface Calendar {
  readonly coverage: { readonly from: Day; readonly until: Day }
  readonly rows: ReadonlyMap<Day, CalendarRow>
  readonly kindOf: (day: Day) => DayKind | undefined
}

/** A calendar for [from, until). Of two rows for one day the later counts. */
export function calendarOf(from: Day, until: Day, rows: Iterable<CalendarRow>): Calendar {
  const byDay = new Map(Array.from(rows, (row) => [row.day, row]))
  return {
    coverage: { from, until },
    rows: byDay,
    kindOf(day) {
      if (day < from || day >= until) return undefined
      const row = byDay.get(day)
      if (row !== undefined) return row.kind === 'holiday' ? 'holiday' : 'workday'
      return weekday(day) >= 6 ? 'rest' : 'workday'
    },
  }
}

/** Whether a day is a workday; `undefined` outside the coverage. */
export function isWorkday(calendar: Calendar, day: Day): boolean | undefined {
  const kind = calendar.kindOf(day)
  return kind === undefined ? undefined : kind === 'workday'
}

/** Whether a day is one of the statutory holidays; `undefined` outside the coverage. */
export function isStatutoryHoliday(calendar: Calendar, day: Day): boolean | undefined {
  const kind = calendar.kindOf(day)
  if (kind === undefined) return undefined
  return kind === 'holiday' && calendar.rows.get(day)?.statutory === true
}

/**
 * The n-th workday after a day, which itself is not counted (Civil Code 201); before it when `n` is
 * negative; the day itself for 0. `undefined` when the count leaves the coverage.
 */
export function addWorkdays(calendar: Calendar, day: Day, n: number): Day | undefined {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of workdays: ${n}`)
  if (calendar.kindOf(day) === undefined) return undefined
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = plusDays(at, step)
    const works = isWorkday(calendar, at)
    if (works === undefined) return undefined
    if (works) left -= 1
  }
  return at
}

/** The first day from `from` on whose kind is accepted; `undefined` when the coverage ends first. */
export function firstDayWhere(
  calendar: Calendar,
  from: Day,
  accept: (kind: DayKind, day: Day) => boolean,
): Day | undefined {
  for (let at = from; ; at = plusDays(at, 1)) {
    const kind = calendar.kindOf(at)
    if (kind === undefined) return undefined
    if (accept(kind, at)) return at
  }
}
