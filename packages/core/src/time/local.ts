import { type Day, startOfBeijingDay } from './beijing.ts'
import { MS_PER_DAY, MS_PER_MINUTE } from './civil.ts'
import { clockOf } from './clock-face.ts'
import { type Instant, instant } from './instant.ts'

/**
 * The first instant at which clocks of a zone show a day; absent: Beijing. Where the clocks skip
 * midnight it is the first instant after the gap.
 * @throws Error for a zone that does not exist, and outside its years
 */
export function startOfDay(day: Day, zone: string | undefined): Instant {
  if (zone === undefined) return startOfBeijingDay(day)
  const clock = clockOf(zone)
  // No clock is as much as two days away from UTC.
  let [before, after] = [(day - 2) * MS_PER_DAY, (day + 2) * MS_PER_DAY]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (clock(instant(middle)).day < day) before = middle
    else after = middle
  }
  return instant(after)
}

/** In a week and a day every weekday comes, also on either side of a change of the clocks. */
const EVERY_WEEKDAY_DAYS = 8

/**
 * The first instant from `at` on at which it is open: `at` itself, or the minute that opens.
 * `undefined` when none opens within the days. Looks at every minute, so that it holds in several
 * zones at once and on the days on which clocks change.
 */
export function firstOpening(
  isOpen: (at: Instant) => boolean,
  at: Instant,
  daysMax = EVERY_WEEKDAY_DAYS,
): Instant | undefined {
  if (isOpen(at)) return at
  const end = at + daysMax * MS_PER_DAY
  let ms = (Math.floor(at / MS_PER_MINUTE) + 1) * MS_PER_MINUTE
  for (; ms <= end; ms += MS_PER_MINUTE) {
    if (isOpen(instant(ms))) return instant(ms)
  }
  return undefined
}
