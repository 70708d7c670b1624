import type { RuleCheck } from '@fencun/core/gate/rule'
import { ANSWER_ONLY } from '@fencun/core/gate/stopped'
import { factUnknown } from '@fencun/core/gate/unknown'

const REASONS = {
  settled: 'SETTLED',
  returned: 'CASE_RETURNED',
  'written-off': 'WRITTEN_OFF',
} as const

/** A case that is closed is not collected on, whatever closed it. */
export const check: RuleCheck = ({ state, request }) => {
  const placed = state.cases[request.case]
  if (placed === undefined) return factUnknown('case')
  const { status } = placed
  if (status === 'open') return undefined
  const measured = { status }
  if (request.direction === 'inbound') return { measured, limit: {}, ...ANSWER_ONLY }
  return { verdict: 'DENY', reason: REASONS[status], measured, limit: {} }
}
