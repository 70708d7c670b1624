import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** Nobody is spoken to about a debt that may be another person's. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'identity-unverified', { verdict: 'DENY', reason: 'IDENTITY_UNVERIFIED' })
