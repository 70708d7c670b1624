import type { RuleCheck } from '@fencun/core/gate/rule'
import { isLiable } from '@fencun/core/timeline/contact'
import { unanswered } from '@fencun/core/timeline/reply'

/** Whoever has a lawyer for the debt is spoken to through the lawyer. */
export const check: RuleCheck = ({ state, request, at }) => {
  const { direction, role, party, exception } = request
  if (direction === 'inbound' || !isLiable(role)) return undefined
  if (state.partyFlags[party]?.includes('represented') !== true) return undefined
  const finding = { measured: {}, limit: {} }
  if (unanswered(state, request, at) !== undefined) {
    return { ...finding, verdict: 'ALLOW', reason: 'REPLY_ONCE' }
  }
  if (exception === 'lawyer-permits' || exception === 'court-permission') {
    return { ...finding, verdict: 'REVIEW', reason: 'LAWYER_PERMITS' }
  }
  return { ...finding, verdict: 'DENY', reason: 'REPRESENTED' }
}
