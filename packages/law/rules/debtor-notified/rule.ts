import type { RuleCheck } from '@fencun/core/gate/rule'

/** The debtor is told who will collect before that agency's first contact. */
export const check: RuleCheck = ({ state, request, facts: { org, orgKind }, at }) => {
  if (request.direction === 'inbound' || orgKind === 'lender') return undefined
  const since = state.notified[org]
  if (since !== undefined && since <= at) return undefined
  const measured = { notified: false }
  return { verdict: 'DENY', reason: 'OUTSOURCING_NOT_NOTIFIED', measured, limit: {} }
}
