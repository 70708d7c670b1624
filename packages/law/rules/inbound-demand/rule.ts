import type { RuleCheck } from '@fencun/core/gate/rule'

/** The stops forbid calling; this one forbids asking when the debtor calls. */
export const check: RuleCheck = ({ state, request }) => {
  const { content, direction } = request
  const asks = content?.demandsFen !== undefined || (content?.costItems ?? []).length > 0
  if (direction === 'outbound' || !asks) return undefined
  const held = Object.values(state.holds).some(({ releasedAt }) => releasedAt === null)
  const closed = state.cases[request.case]?.status !== 'open'
  if (!held && !closed) return undefined
  return { verdict: 'DENY', reason: 'DEMAND_WHILE_STOPPED', measured: { held, closed }, limit: {} }
}
