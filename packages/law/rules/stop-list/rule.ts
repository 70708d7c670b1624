import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** The lender's stop list binds everyone who collects for it. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'stop-list', { verdict: 'DENY', reason: 'STOP_LIST' })
