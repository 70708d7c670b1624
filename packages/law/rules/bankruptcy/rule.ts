import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** Bankruptcy replaces collection by the declaration of the claim. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'bankruptcy', { verdict: 'DENY', reason: 'BANKRUPTCY_ACCEPTED' })
