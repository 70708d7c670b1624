import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isVoice } from '@fencun/core/timeline/contact'
import { unansweredTries } from '@fencun/core/timeline/counters'

const MAX = 'number-attempts.max'

/** Tries in vain on one number on one Beijing day, whoever of the lender's side made them. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  const max = params.numberIfSet(MAX)
  if (request.direction === 'inbound' || !isVoice(request.channel) || max === undefined) {
    return undefined
  }
  const point = request.point === null ? undefined : state.points[request.point]
  if (point === undefined) return factUnknown('number')
  const unanswered = unansweredTries(state, day, point.numberKey)
  if (unanswered < max) return undefined
  return {
    verdict: 'DEFER',
    reason: 'ATTEMPT_CAP_NUMBER',
    measured: { unanswered },
    limit: { unansweredMax: max },
    parameter: MAX,
    notBefore: startOfBeijingDay(plusDays(day, 1)),
  }
}
