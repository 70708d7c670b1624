import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** Whoever speaks says truly who they are and for whom. */
export const check: RuleCheck = ({ request }) =>
  declares(request, 'false-identity')
    ? { verdict: 'DENY', reason: 'FALSE_IDENTITY', measured: {}, limit: {} }
    : undefined
