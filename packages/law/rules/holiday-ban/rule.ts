import { type Calendar, firstDayWhere, isStatutoryHoliday } from '@fencun/core/calendar/calendar'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { type Day, formatDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'

const SCOPE = 'holiday-ban.scope'

/** Where a policy bans holidays, contact waits for the first day that is none. */
export const check: RuleCheck = ({ request, day, calendar, params }) => {
  const scope = params.textIfSet(SCOPE)
  if (request.direction === 'inbound' || scope === undefined || scope === 'none') return undefined
  const measured = { day: formatDay(day) }
  if (calendar.kindOf(day) === undefined) {
    const { from, until } = calendar.coverage
    const limit = { from: formatDay(from), until: formatDay(plusDays(until, -1)) }
    return { verdict: 'DENY', reason: 'CALENDAR_NOT_COVERED', measured, limit, parameter: SCOPE }
  }
  if (!isBanned(calendar, day, scope)) return undefined
  const finding = { measured, limit: { scope }, parameter: SCOPE }
  const after = plusDays(day, 1)
  const next = firstDayWhere(calendar, after, (_, at) => !isBanned(calendar, at, scope))
  // The notice for the time after the holiday is not published yet: nobody can say when.
  if (next === undefined) return { verdict: 'DENY', reason: 'HOLIDAY_END_UNKNOWN', ...finding }
  const notBefore = startOfBeijingDay(next)
  return { verdict: 'DEFER', reason: 'STATUTORY_HOLIDAY', notBefore, ...finding }
}

function isBanned(calendar: Calendar, day: Day, scope: string): boolean {
  if (scope === 'statutory') return isStatutoryHoliday(calendar, day) === true
  return calendar.kindOf(day) === 'holiday'
}
