import type { RuleCheck } from '@fencun/core/gate/rule'
import { plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isVoice } from '@fencun/core/timeline/contact'
import { caseDials } from '@fencun/core/timeline/counters'

const MAX = 'case-dials.max'

/** Dials of a Beijing day on one case, whatever came of them. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  const max = params.numberIfSet(MAX)
  if (request.direction === 'inbound' || !isVoice(request.channel) || max === undefined) {
    return undefined
  }
  const dials = caseDials(state, day, request.case)
  if (dials < max) return undefined
  return {
    verdict: 'DEFER',
    reason: 'ATTEMPT_CAP_CASE',
    measured: { dials },
    limit: { dialsMax: max },
    parameter: MAX,
    notBefore: startOfBeijingDay(plusDays(day, 1)),
  }
}
