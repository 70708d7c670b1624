import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { isLiable } from '@fencun/core/timeline/contact'

/** No contact at work where the employer forbids it. */
export const check: RuleCheck = ({ state, request }) => {
  const { direction, role, party, point, place, exception } = request
  if (direction === 'inbound' || !isLiable(role)) return undefined
  if (state.partyFlags[party]?.includes('employer-forbids') !== true) return undefined
  const kind = point === null ? undefined : state.points[point]?.kind
  if (place === undefined && (kind === 'landline' || kind === 'address')) {
    return factUnknown('place')
  }
  if (place !== 'work') return undefined
  const finding = { measured: {}, limit: {} }
  if (exception === 'court-permission') {
    return { ...finding, verdict: 'REVIEW', reason: 'COURT_PERMISSION' }
  }
  return { ...finding, verdict: 'DENY', reason: 'EMPLOYER_FORBIDS' }
}
