import type { RuleCheck } from '@fencun/core/gate/rule'
import { formatDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isVoice } from '@fencun/core/timeline/contact'
import { lastCallDay } from '@fencun/core/timeline/counters'

const DAYS = 'hardship-interval.days'

/** A debtor in hardship is called less often: so many days lie between two calls. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  const daysMin = params.numberIfSet(DAYS)
  const concerned = request.role === 'debtor' && isVoice(request.channel)
  if (request.direction === 'inbound' || !concerned || daysMin === undefined) return undefined
  if (state.hardship.length === 0) return undefined
  const last = lastCallDay(state)
  if (last === undefined) return undefined
  const next = plusDays(last, daysMin)
  if (day >= next) return undefined
  return {
    verdict: 'DEFER',
    reason: 'HARDSHIP_INTERVAL',
    measured: { lastCall: formatDay(last), days: day - last },
    limit: { daysMin },
    parameter: DAYS,
    notBefore: startOfBeijingDay(next),
  }
}
