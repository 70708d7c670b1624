import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** Reason, amount and consequence are told as they are. */
export const check: RuleCheck = ({ request }) =>
  declares(request, 'false-fact')
    ? { verdict: 'DENY', reason: 'FALSE_FACT', measured: {}, limit: {} }
    : undefined
