import type { RuleCheck } from '@fencun/core/gate/rule'
import { activeHolds } from '@fencun/core/gate/stopped'
import { factUnknown } from '@fencun/core/gate/unknown'

const OFFICER = 'complaint-officer'

/** Whoever makes contact is qualified and works the case, or answers its open complaint. */
export const check: RuleCheck = (input) => {
  const { request, facts } = input
  if (request.direction === 'inbound') return undefined
  const { staffActive } = facts
  const answers = facts.role === OFFICER && activeHolds(input, 'complaint').length > 0
  const assigned = answers ? true : facts.assigned
  if (staffActive === 'unknown') return factUnknown('staffActive')
  if (assigned === 'unknown') return factUnknown('assigned')
  if (staffActive && assigned) return undefined
  const measured = { staffActive, assigned }
  return { verdict: 'DENY', reason: 'ACTOR_NOT_QUALIFIED', measured, limit: {} }
}
