import type { RuleCheck } from '@fencun/core/gate/rule'
import { plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isVoice } from '@fencun/core/timeline/contact'
import { connectedCalls } from '@fencun/core/timeline/counters'

const MAX = 'connected-cap.max'

/** Connected calls of a Beijing day, summed over the lender and all its agencies. */
export const check: RuleCheck = ({ state, request, day, params }) => {
  const connected = connectedCalls(state, day)
  if (request.direction === 'inbound') {
    const verdict = 'ALLOW'
    return { verdict, reason: 'INBOUND_NOT_COUNTED', measured: { connected }, limit: {} }
  }
  if (!isVoice(request.channel)) return undefined
  const connectedMax = params.number(MAX)
  if (connected < connectedMax) return undefined
  return {
    verdict: 'DEFER',
    reason: 'CONNECTED_CAP',
    measured: { connected },
    limit: { connectedMax },
    parameter: MAX,
    notBefore: startOfBeijingDay(plusDays(day, 1)),
  }
}
