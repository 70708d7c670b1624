import type { Brand } from '../brand.ts'
import { beijingOffsetMs } from './beijing-offset.ts'
import {
  civilToDays,
  daysToCivil,
  isCivilDate,
  MS_PER_DAY,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  pad,
} from './civil.ts'

/** A moment in time: milliseconds since 1970-01-01T00:00:00Z, the same everywhere on Earth. */
export type Instant = Brand<number, 'Instant'>

/** Years 0–9999, so that every instant has an ISO text of four-digit year. */
const EARLIEST_MS = -62_167_219_200_000 + MS_PER_DAY
const LATEST_MS = 253_402_300_800_000 - MS_PER_DAY - 1

/**
 * Names a number of ms since the epoch as an instant.
 * @throws RangeError when it is not whole or outside years 0–9999: a bug in the caller, because
 * input from outside goes through `parseInstant`.
 */
export function instant(ms: number): Instant {
  if (!Number.isInteger(ms) || ms < EARLIEST_MS || ms > LATEST_MS) {
    throw new RangeError(`not an instant in whole ms of years 0 to 9999: ${ms}`)
  }
  return (ms === 0 ? 0 : ms) as Instant
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/

/** The widest offset kept anywhere is +14:00; more is a slip of the pen. */
const OFFSET_MS_MAX = 14 * MS_PER_HOUR

/**
 * Reads `2026-11-18T22:15:00+08:00`. An offset or `Z` is required, since a time without one is a
 * different moment in every zone; seconds may be left out; digits beyond ms are cut off.
 * `undefined` for anything else, also for dates and times that do not exist (24:00, second 60).
 */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const part = (index: number): number => Number(match[index] ?? 0)
  const date = { year: part(1), month: part(2), day: part(3) }
  const [hour, minute, second] = [part(4), part(5), part(6)]
  if (!isCivilDate(date) || hour > 23 || minute > 59 || second > 59 || part(10) > 59) {
    return undefined
  }
  const offset = part(9) * MS_PER_HOUR + part(10) * MS_PER_MINUTE
  if (offset > OFFSET_MS_MAX) return undefined
  const fraction = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'))
  const wall =
    civilToDays(date) * MS_PER_DAY +
    hour * MS_PER_HOUR +
    minute * MS_PER_MINUTE +
    second * 1000 +
    fraction
  const ms = match[8] === '-' ? wall + offset : wall - offset
  return ms < EARLIEST_MS || ms > LATEST_MS ? undefined : instant(ms)
}

/**
 * Beijing time with its offset, `2026-11-18T22:15:00+08:00`; ms only when not zero. In the
 * summers of 1986–1991 the clock stood at +09:00 and so does the text.
 */
export function formatInstant(at: Instant): string {
  const offset = beijingOffsetMs(at)
  const wall = at + offset
  const days = Math.floor(wall / MS_PER_DAY)
  const { year, month, day } = daysToCivil(days)
  const rest = wall - days * MS_PER_DAY
  const hour = Math.floor(rest / MS_PER_HOUR)
  const minute = Math.floor(rest / MS_PER_MINUTE) % 60
  const second = Math.floor(rest / 1000) % 60
  const ms = rest % 1000
  const time = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${ms === 0 ? '' : `.${pad(ms, 3)}`}`
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time}+${pad(offset / MS_PER_HOUR, 2)}:00`
}

/** The instant `ms` later (earlier when negative). @throws RangeError as `instant` does. */
export function plusMs(at: Instant, ms: number): Instant {
  return instant(at + ms)
}
