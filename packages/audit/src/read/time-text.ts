import { toHalfWidth } from '@fencun/core/text/half-width'
import { civilToDays, isCivilDate } from '@fencun/core/time/civil'
import type { WallClock } from './wall-clock.ts'

/**
 * What comes first: 9/11/2026 is a day of September or of November, 26-11-09 one of November in
 * either 2026 or 2009.
 */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const CLOCK =
  '(上午|下午|AM|PM)? *(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})秒?(?:[.,]\\d+)?)?分? *(AM|PM|上午|下午)?'
const OFFSET = '(?: *(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?'
const NUMERIC = new RegExp(
  `^(\\d{1,4}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,4})日?[T ]*${CLOCK}${OFFSET}$`,
  'i',
)
const NAMED = new RegExp(
  `^(?:[a-z]{3,9},? +)?(?:(\\d{1,2})[ -]+([a-z]{3,9})|([a-z]{3,9}) +(\\d{1,2})),?[ -]+(\\d{4}),? +${CLOCK}${OFFSET}$`,
  'i',
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})[T ]?(\d{2}):?(\d{2}):?(\d{2})?$/
const EPOCH = /^(\d{10})(?:\.\d+)?$|^(\d{10})\d{3}(?:\.\d+)?$|^(\d{10})\d{6}$/
/** Days since 1899-12-30 with the time as a fraction, as spreadsheets store it. */
const SERIAL = /^\d{5}\.\d+$/
const SERIAL_OF_1970 = 25_569
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/**
 * Whole seconds since 1970 UTC of a time as systems and spreadsheets write it; `undefined` when it is
 * none or does not exist. A time with an offset needs no wall clock.
 */
export function timeOfText(text: string, order: DateOrder, wall: WallClock): number | undefined {
  const time = timeAsWritten(text, order, wall)
  if (time !== undefined) return time
  const plain = plainTime(text)
  return plain === text ? undefined : timeAsWritten(plain, order, wall)
}

/** Without what spreadsheets and consoles put around a time: quotes, `="…"`, the day of the week. */
function plainTime(text: string): string {
  return toHalfWidth(text)
    .replace(/\s+/g, ' ')
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^['’]/, '')
    .replace(/ *\(?(?:星期|周)[一二三四五六日天]\)?/g, ' ')
    .trim()
}

function timeAsWritten(text: string, order: DateOrder, wall: WallClock): number | undefined {
  const epoch = EPOCH.exec(text)
  if (epoch !== null) return Number(epoch[1] ?? epoch[2] ?? epoch[3])
  if (SERIAL.test(text)) return timeOfSerial(Number(text) - SERIAL_OF_1970, wall)
  const compact = COMPACT.exec(text)
  if (compact !== null) return at({ ...dateOf(compact, 1), clock: clockOf(compact, 4) }, wall)
  const numeric = NUMERIC.exec(text)
  if (numeric !== null) return at(fromNumeric(numeric, order), wall)
  const named = NAMED.exec(text)
  return named === null ? undefined : at(fromNamed(named), wall)
}

/** Days since 1970 with a fraction, rounded to the second because a fraction of a day is not exact. */
export function timeOfSerial(days: number, wall: WallClock): number {
  const seconds = Math.round(days * 86_400)
  const day = Math.floor(seconds / 86_400)
  return wall(day, seconds - day * 86_400)
}

/** Which order the dates of a sample prove; `either`: any of them may be read either way. */
export function dateOrderOf(texts: readonly string[]): DateOrder | 'either' {
  const dates = texts.flatMap((text): readonly (readonly [string, string, string])[] => {
    const [, first = '', second = '', third = ''] = NUMERIC.exec(plainTime(text)) ?? []
    return first === '' || first.length === 4 ? [] : [[first, second, third]]
  })
  if (dates.length === 0) return 'day-first'
  if (dates.every(([, , third]) => third.length < 3)) {
    const yearIs = placeOfYear(dates)
    if (yearIs !== 'last') return yearIs === 'first' ? 'year-first' : 'either'
  }
  if (dates.some(([first]) => Number(first) > 12)) return 'day-first'
  return dates.some(([, second]) => Number(second) > 12) ? 'month-first' : 'either'
}

/** Years of two digits hardly change within a log, and are not long ago. */
function placeOfYear(
  dates: readonly (readonly [string, string, string])[],
): 'first' | 'last' | 'either' {
  const [first, last] = [0, 2].map((place) => {
    const numbers = dates.map((date) => Number(date[place]))
    const least = Math.min(...numbers)
    return least >= 15 && Math.max(...numbers) - least <= 1
  })
  if (first === last) return 'either'
  return first ? 'first' : 'last'
}

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Second of the day; `undefined`: no such time of day. */
  readonly clock: number | undefined
  readonly offset?: string | undefined
}

function at({ year, month, day, clock, offset }: Moment, wall: WallClock): number | undefined {
  if (clock === undefined || !isCivilDate({ year, month, day })) return undefined
  const days = civilToDays({ year, month, day })
  if (offset === undefined) return wall(days, clock)
  const ahead = offsetSeconds(offset)
  return ahead === undefined ? undefined : days * 86_400 + clock - ahead
}

function dateOf(
  match: RegExpExecArray,
  from: number,
): { year: number; month: number; day: number } {
  return {
    year: Number(match[from]),
    month: Number(match[from + 1]),
    day: Number(match[from + 2]),
  }
}

function clockOf(match: RegExpExecArray, from: number): number | undefined {
  const [hour, minute, second] = [0, 1, 2].map((i) => Number(match[from + i] ?? 0))
  return clockSeconds(hour, minute, second)
}

function clockSeconds(hour = 24, minute = 60, second = 60): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return (hour * 60 + minute) * 60 + second
}

/** The groups of `CLOCK`, the first of which is at `from`, twelve-hour clocks included. */
function twelveHourClock(match: RegExpExecArray, from: number): number | undefined {
  const half = match[from] ?? match[from + 4]
  const hour = Number(match[from + 1])
  const minute = Number(match[from + 2])
  const second = Number(match[from + 3] ?? 0)
  if (half === undefined) return clockSeconds(hour, minute, second)
  if (hour > 12 && /PM|下午/i.test(half)) return clockSeconds(hour, minute, second)
  if (hour < 1 || hour > 12) return undefined
  return clockSeconds((hour % 12) + (/PM|下午/i.test(half) ? 12 : 0), minute, second)
}

function fromNumeric(match: RegExpExecArray, order: DateOrder): Moment {
  const clock = twelveHourClock(match, 4)
  const offset = match[9]
  const [, first = '', second = '', third = ''] = match
  if (first.length === 4) {
    return { year: Number(first), month: Number(second), day: Number(third), clock, offset }
  }
  if (order === 'year-first') {
    return { year: 2000 + Number(first), month: Number(second), day: Number(third), clock, offset }
  }
  const year = third.length === 2 ? 2000 + Number(third) : Number(third)
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return { year, month: Number(month), day: Number(day), clock, offset }
}

function fromNamed(match: RegExpExecArray): Moment {
  const name = (match[2] ?? match[3] ?? '').slice(0, 3).toLowerCase()
  const place = MONTHS.indexOf(name)
  return {
    year: Number(match[5]),
    month: place % 3 === 0 ? place / 3 + 1 : 0,
    day: Number(match[1] ?? match[4]),
    clock: twelveHourClock(match, 6),
    offset: match[11],
  }
}

function offsetSeconds(offset: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset)
  if (match === null) return 0
  const seconds = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60
  if (seconds > 14 * 3600) return undefined
  return match[1] === '-' ? -seconds : seconds
}
