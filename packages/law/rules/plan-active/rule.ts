import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** A plan that is kept is not collected on. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'plan', { verdict: 'DENY', reason: 'PLAN_ACTIVE' })
