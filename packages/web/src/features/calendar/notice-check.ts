import { dayNumber, dayText, weekdayOf } from '../../shared/days.ts'
import { isBlank, type NoticeDraft } from './notice-draft.ts'
import type { SaidWeekday } from './notice-text.ts'

/** Something to correct: where, what, and the words that the sentence about it needs. */
export interface Fault {
  /** `year`, `holidays[2].to`, `workdays[0]`. */
  readonly place: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Days from the first on and before the second are known already. */
export interface Coverage {
  readonly from: string
  readonly until: string
}

const STRETCH_MAX = 15
const MOVABLE = ['春节', '清明', '端午', '中秋']
/** Month and day, and the first year in which it was statutory. */
const FIXED: readonly (readonly [string, number])[] = [
  ['01-01', 2008],
  ['05-01', 2008],
  ['05-02', 2025],
  ['10-01', 2008],
  ['10-02', 2008],
  ['10-03', 2008],
]

/**
 * What the server would refuse, told while it is typed: existing days near the year, stretches of
 * sensible length that do not overlap, make-up workdays on weekends, and for a new year every
 * statutory holiday. `said` are the weekdays of a pasted text.
 */
export function checkNotice(
  draft: NoticeDraft,
  coverage: Coverage,
  said: readonly SaidWeekday[] = [],
): readonly Fault[] {
  const { year } = draft
  if (year === null || !isYear(year)) {
    return [fault('year', 'year-form')]
  }
  const faults = [...headFaults(draft, year, coverage), ...weekdayFaults(said)]
  const taken = new Map<number, string>()
  for (const [index, holiday] of draft.holidays.entries()) {
    if (!isBlank(holiday)) {
      faults.push(...holidayFaults(draft, index, { year, taken }))
    }
  }
  for (const [index, workday] of draft.workdays.entries()) {
    if (workday.trim() !== '') faults.push(...workdayFaults(workday, index, { year, taken }))
  }
  if (faults.length > 0) return faults
  if (taken.size === 0) return [fault('holidays', 'no-holidays')]
  return yearStart(year) === coverage.until ? missingFaults(draft, year, taken) : []
}

/** How many days off and make-up workdays a draft without faults holds. */
export function countDays({ holidays, workdays }: NoticeDraft): {
  readonly holidays: number
  readonly workdays: number
} {
  const lengths = holidays
    .filter((one) => !isBlank(one))
    .map(({ from, to }) => {
      const [first, last] = [dayNumber(from.trim()), dayNumber((to || from).trim())]
      return first === undefined || last === undefined ? 0 : last - first + 1
    })
  return {
    holidays: lengths.reduce((sum, length) => sum + length, 0),
    workdays: workdays.filter((day) => day.trim() !== '').length,
  }
}

interface Context {
  readonly year: number
  /** Whose each arranged day is. */
  readonly taken: Map<number, string>
}

function headFaults(
  { source, publishedOn }: NoticeDraft,
  year: number,
  { from, until }: Coverage,
): readonly Fault[] {
  const faults: Fault[] = []
  const [first, next] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  if (year < first || year > next) {
    faults.push(fault('year', 'year-gap', { first, next, last: next - 1 }))
  }
  if (source.trim() === '') faults.push(fault('source', 'source-empty'))
  const published = publishedOn.trim()
  if (dayNumber(published) === undefined) faults.push(fault('publishedOn', 'published-form'))
  else if (![year, year - 1].includes(Number(published.slice(0, 4)))) {
    faults.push(fault('publishedOn', 'published-year', { year }))
  }
  return faults
}

function weekdayFaults(said: readonly SaidWeekday[]): readonly Fault[] {
  return said.flatMap(({ day, weekday }) => {
    const number = dayNumber(day)
    if (number === undefined || weekdayOf(number) === weekday) return []
    const values = { day, said: weekday, weekday: weekdayOf(number) }
    return [fault('pasted', 'weekday-differs', values)]
  })
}

function holidayFaults(draft: NoticeDraft, index: number, context: Context): readonly Fault[] {
  const holiday = draft.holidays[index]
  if (holiday === undefined) return []
  const place = `holidays[${index}]`
  const named = holiday.name.trim() === '' ? [fault(`${place}.name`, 'name-empty')] : []
  const from = dayNear(holiday.from, `${place}.from`, context.year)
  const to = dayNear(
    holiday.to.trim() === '' ? holiday.from : holiday.to,
    `${place}.to`,
    context.year,
  )
  if (typeof from !== 'number' || typeof to !== 'number') {
    return [...named, ...[from, to].filter((one) => typeof one !== 'number')]
  }
  if (to < from) return [...named, fault(`${place}.to`, 'to-before')]
  if (to - from >= STRETCH_MAX) return [...named, fault(`${place}.to`, 'to-far')]
  const days = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
  const twice = days.find((day) => context.taken.has(day))
  for (const day of days) {
    if (!context.taken.has(day)) context.taken.set(day, holiday.name.trim())
  }
  return twice === undefined
    ? named
    : [
        ...named,
        fault(place, 'twice', { day: dayText(twice), other: context.taken.get(twice) ?? '' }),
      ]
}

function workdayFaults(text: string, index: number, { year, taken }: Context): readonly Fault[] {
  const place = `workdays[${index}]`
  const day = dayNear(text, place, year)
  if (typeof day !== 'number') return [day]
  const other = taken.get(day)
  if (other !== undefined) return [fault(place, 'twice', { day: dayText(day), other })]
  taken.set(day, dayText(day))
  return weekdayOf(day) < 6
    ? [fault(place, 'workday-weekday', { day: dayText(day), weekday: weekdayOf(day) })]
    : []
}

function dayNear(text: string, place: string, year: number): number | Fault {
  const day = text.trim()
  const number = dayNumber(day)
  if (number === undefined) return fault(place, 'day-form')
  const near = day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
  return near ? number : fault(place, 'day-year', { day, year })
}

function missingFaults(
  { holidays }: NoticeDraft,
  year: number,
  taken: ReadonlyMap<number, string>,
): readonly Fault[] {
  const days = FIXED.filter(([, since]) => year >= since)
    .map(([day]) => `${year}-${day}`)
    .filter((day) => !taken.has(dayNumber(day) ?? Number.NaN))
  const given = holidays.filter((one) => !isBlank(one)).map(({ name }) => name)
  const names = MOVABLE.filter((part) => !given.some((name) => name.includes(part)))
  return [
    ...days.map((day) => fault('holidays', 'missing-day', { day })),
    ...names.map((name) => fault('holidays', 'missing-name', { name })),
  ]
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2008 && year <= 9998
}

function yearStart(year: number): string {
  return `${year}-01-01`
}

function fault(place: string, code: string, values: Fault['values'] = {}): Fault {
  return { place, code, values }
}
