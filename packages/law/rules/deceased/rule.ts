import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** The dead are not called; a contact may still be asked about heirs. */
export const check: RuleCheck = (input) =>
  input.request.role === 'debtor'
    ? stoppedBy(input, 'deceased', { verdict: 'DENY', reason: 'DECEASED' })
    : undefined
