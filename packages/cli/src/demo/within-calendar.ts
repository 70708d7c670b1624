import type { Clock, SettableClock } from '@fencun/app/ports/clock'
import type { Calendar } from '@fencun/core/calendar/calendar'
import { beijingDay, plusDays } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'

/** What is done today is due again within a week, and the rules ask the calendar for that day. */
const DAYS_AHEAD = 7
const WEEK_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Beyond the holiday calendar nobody may be called, and a demonstration would show nothing else:
 * its clock is then set back by whole weeks, to the last of them that the calendar knows. Tells
 * whether that was necessary; a clock that cannot be set is left as it is.
 */
export function setWithinCalendar(
  clock: Clock | SettableClock,
  { coverage }: Pick<Calendar, 'coverage'>,
): boolean {
  if (!('set' in clock)) return false
  const now = clock.now()
  const beyond = plusDays(beijingDay(now), DAYS_AHEAD) - plusDays(coverage.until, -1)
  if (beyond <= 0) return false
  const weeks = Math.ceil(beyond / WEEK_DAYS)
  clock.set(plusMs(now, -weeks * WEEK_DAYS * DAY_MS))
  return true
}
