import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** A prisoner is not collected from, and nobody else in their place. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'prison', { verdict: 'DENY', reason: 'PRISON' })
