import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** Whoever lacks full capacity is spoken to only after a person decided so. */
export const check: RuleCheck = (input) =>
  input.request.role === 'debtor'
    ? stoppedBy(input, 'incapacity', { verdict: 'REVIEW', reason: 'INCAPACITY' })
    : undefined
