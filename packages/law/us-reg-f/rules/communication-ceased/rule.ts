import type { RuleCheck } from '@fencun/core/gate/rule'
import { isLiable } from '@fencun/core/timeline/contact'

/** A consumer who refuses to pay or wants no more communication is not contacted further. */
export const check: RuleCheck = ({ state, request }) => {
  const { direction, role, party, exception, content } = request
  if (direction === 'inbound' || !isLiable(role)) return undefined
  const notices = Object.values(state.refusals).filter(
    (said) => said.party === party && said.scope.kind === 'for-ever' && !said.withdrawn,
  )
  if (notices.length === 0) return undefined
  const finding = { measured: { notices: notices.length }, limit: {} }
  if (exception === 'required-by-law') {
    return { ...finding, verdict: 'REVIEW', reason: 'REQUIRED_BY_LAW' }
  }
  if (exception !== 'final-notice') return { ...finding, verdict: 'DENY', reason: 'CEASED' }
  return content?.templateApproved === true
    ? { ...finding, verdict: 'ALLOW', reason: 'FINAL_NOTICE' }
    : { ...finding, verdict: 'REVIEW', reason: 'FINAL_NOTICE_UNSEEN' }
}
