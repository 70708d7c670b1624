import type { RuleCheck } from '@fencun/core/gate/rule'
import { formatDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { lastVisitDay, visitsSince } from '@fencun/core/timeline/counters'

const MAX = 'visit-cap.max'
const HARDSHIP_DAYS = 'visit-cap.hardship-days'

/** Where the lender limits visits: so many a day, and days between them in hardship. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  if (request.direction === 'inbound' || request.channel !== 'visit') return undefined
  if (request.visit?.askedByDebtor === true) return undefined
  const last = lastVisitDay(state)
  const daysMin = params.numberIfSet(HARDSHIP_DAYS)
  if (last !== undefined && daysMin !== undefined && state.hardship.length > 0) {
    const next = plusDays(last, daysMin)
    if (day < next) {
      return {
        verdict: 'DEFER',
        reason: 'VISIT_INTERVAL_HARDSHIP',
        measured: { lastVisit: formatDay(last), days: day - last },
        limit: { daysMin },
        parameter: HARDSHIP_DAYS,
        notBefore: startOfBeijingDay(next),
      }
    }
  }
  const visitsMax = params.numberIfSet(MAX)
  const visits = visitsSince(state, day)
  if (visitsMax === undefined || visits < visitsMax) return undefined
  return {
    verdict: 'DEFER',
    reason: 'VISIT_CAP',
    measured: { visits },
    limit: { visitsMax },
    parameter: MAX,
    notBefore: startOfBeijingDay(plusDays(day, 1)),
  }
}
