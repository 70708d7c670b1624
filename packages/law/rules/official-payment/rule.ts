import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** Money never passes through a collector. */
export const check: RuleCheck = ({ request }) =>
  declares(request, 'collector-receives-cash')
    ? { verdict: 'DENY', reason: 'NON_OFFICIAL_PAYMENT', measured: {}, limit: {} }
    : undefined
