import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** A disputed debt waits for the written answer. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'dispute', { verdict: 'DENY', reason: 'DISPUTE_OPEN' })
