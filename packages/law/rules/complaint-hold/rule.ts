import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

const OFFICER = 'complaint-officer'

/** While a complaint is open only the complaint officer speaks with the debtor. */
export const check: RuleCheck = (input) => {
  const { facts, request } = input
  const outbound = request.direction === 'outbound'
  if (outbound && facts.role === OFFICER) return undefined
  return stoppedBy(input, 'complaint', { verdict: 'DENY', reason: 'COMPLAINT_HOLD' })
}
