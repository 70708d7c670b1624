import type { Brand } from '../brand.ts'
import { beijingOffsetMs, beijingWallToUtc } from './beijing-offset.ts'
import {
  type CivilDate,
  civilToDays,
  daysToCivil,
  isCivilDate,
  MINUTES_PER_DAY,
  MS_PER_DAY,
  MS_PER_MINUTE,
  pad,
} from './civil.ts'
import { type Instant, instant } from './instant.ts'

/** A civil day as the number of days since 1970-01-01. Days subtract: `later - earlier`. */
export type Day = Brand<number, 'Day'>

const FIRST_DAY = civilToDays({ year: 0, month: 1, day: 1 })
const LAST_DAY = civilToDays({ year: 9999, month: 12, day: 31 })

/**
 * Names a count of days since 1970-01-01 as a day.
 * @throws RangeError when it is not whole or outside years 0–9999.
 */
export function day(count: number): Day {
  if (!Number.isInteger(count) || count < FIRST_DAY || count > LAST_DAY) {
    throw new RangeError(`not a day of years 0 to 9999: ${count}`)
  }
  return (count === 0 ? 0 : count) as Day
}

/** The day `n` days later (earlier when negative). @throws RangeError as `day` does. */
export function plusDays(from: Day, n: number): Day {
  return day(from + n)
}

/**
 * The calendar day [00:00, 24:00) that Beijing clocks show at an instant. Right from 1950 on,
 * summer time of 1986–1991 included; earlier instants are taken at UTC+8 (see `beijingOffsetMs`).
 */
export function beijingDay(at: Instant): Day {
  return day(Math.floor((at + beijingOffsetMs(at)) / MS_PER_DAY))
}

/** The minute of the day, 0–1439, that Beijing clocks show at an instant. */
export function beijingMinute(at: Instant): number {
  const wall = at + beijingOffsetMs(at)
  return Math.floor((wall - Math.floor(wall / MS_PER_DAY) * MS_PER_DAY) / MS_PER_MINUTE)
}

/** 00:00 Beijing time of a day. */
export function startOfBeijingDay(of: Day): Instant {
  return beijingInstant(of, 0)
}

/**
 * The instant at which Beijing clocks show a minute of a day; minute 1440 is the end of the day.
 * On the twelve days of 1986–1991 when clocks were moved, see `beijingWallToUtc`.
 * @throws RangeError when the minute is not a whole number of 0–1440.
 */
export function beijingInstant(of: Day, minute: number): Instant {
  if (!Number.isInteger(minute) || minute < 0 || minute > MINUTES_PER_DAY) {
    throw new RangeError(`not a minute of the day: ${minute}`)
  }
  return instant(beijingWallToUtc(of * MS_PER_DAY + minute * MS_PER_MINUTE))
}

/** Reads `2026-11-18`, nothing else; `undefined` also for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** `2026-11-18`. */
export function formatDay(of: Day): string {
  const { year, month, day: dayOfMonth } = daysToCivil(of)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** Year, month 1–12 and day of the month. */
export function dayParts(of: Day): CivilDate {
  return daysToCivil(of)
}

/** The day of a civil date, or `undefined` when there is no such date (2025-02-29). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = { year, month, day: dayOfMonth }
  return isCivilDate(date) ? day(civilToDays(date)) : undefined
}

/** Monday = 1 … Sunday = 7, as ISO 8601 counts. */
export function weekday(of: Day): number {
  const sinceMonday = of + 3
  return sinceMonday - Math.floor(sinceMonday / 7) * 7 + 1
}
