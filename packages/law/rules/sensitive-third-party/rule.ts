import type { RuleCheck } from '@fencun/core/gate/rule'

/** Whom a call may hurt is called only after somebody with authority thought about it. */
export const check: RuleCheck = ({ state, request }) => {
  if (request.direction === 'inbound' || request.role === 'debtor') return undefined
  const flags = state.partyFlags[request.party] ?? []
  if (!flags.includes('sensitive')) return undefined
  const measured = { role: request.role }
  return { verdict: 'REVIEW', reason: 'SENSITIVE_THIRD_PARTY', measured, limit: {} }
}
