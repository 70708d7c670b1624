import { type Failure, failure } from '../errors/failure.ts'
import { err, ok, type Result } from '../result.ts'
import { type Day, day, formatDay } from '../time/beijing.ts'
import { civilToDays } from '../time/civil.ts'
import { type Calendar, type CalendarYear, calendarOf } from './calendar.ts'

/** Statutory holidays of a fixed date; every new year's notice must give these days off. */
const FIXED: readonly (readonly [number, number, number])[] = [
  [1, 1, 2008],
  [5, 1, 2008],
  [5, 2, 2025],
  [10, 1, 2008],
  [10, 2, 2008],
  [10, 3, 2008],
]

/** Statutory holidays of the lunar calendar and the solar terms, by what their names contain (notices join
 * two that meet: `国庆节、中秋节`). */
const MOVABLE = ['春节', '清明', '端午', '中秋']

/**
 * The calendar with one more year, or with a correction to a year it has: a row of the notice
 * replaces what was known of its day, also in December of the year before. A new year must follow
 * the coverage without a gap, and give every statutory holiday, so that a line forgotten when the
 * notice was typed cannot make a holiday a workday.
 */
export function extendCalendar(calendar: Calendar, added: CalendarYear): Result<Calendar> {
  const { from, until } = calendar.coverage
  const isNew = yearStart(added.year) === until
  if (!isNew && (yearStart(added.year) < from || yearStart(added.year + 1) > until)) {
    return err(
      failure(
        'notice-invalid',
        `the calendar reaches from ${formatDay(from)} to before ${formatDay(until)} and cannot take the year ${added.year}`,
        'year',
      ),
    )
  }
  const missing = isNew ? missingHoliday(added) : undefined
  if (missing !== undefined) return err(missing)
  const end = isNew ? yearStart(added.year + 1) : until
  return ok(calendarOf(from, end, [...calendar.rows.values(), ...added.rows]))
}

/** A calendar of consecutive years, the first one given first. */
export function calendarOfYears(years: readonly CalendarYear[]): Result<Calendar> {
  const first = years[0]
  if (first === undefined) return err(failure('notice-invalid', 'there is no year to begin with'))
  const start = yearStart(first.year)
  return years.reduce<Result<Calendar>>(
    (calendar, year) => (calendar.ok ? extendCalendar(calendar.value, year) : calendar),
    ok(calendarOf(start, start, [])),
  )
}

function missingHoliday({ year, rows }: CalendarYear): Failure | undefined {
  const holidays = rows.filter(({ kind }) => kind === 'holiday')
  const days = new Set(holidays.map((row) => row.day))
  const date = FIXED.filter(([, , since]) => year >= since)
    .map(([month, dayOfMonth]) => day(civilToDays({ year, month, day: dayOfMonth })))
    .find((fixed) => !days.has(fixed))
  if (date !== undefined) {
    return failure(
      'notice-invalid',
      `${formatDay(date)} is a statutory holiday and no day off`,
      'holidays',
    )
  }
  const name = MOVABLE.find((part) => !holidays.some((row) => row.name.zh.includes(part)))
  return name === undefined
    ? undefined
    : failure('notice-invalid', `no day off is named ${name}`, 'holidays')
}

function yearStart(year: number): Day {
  return day(civilToDays({ year, month: 1, day: 1 }))
}
