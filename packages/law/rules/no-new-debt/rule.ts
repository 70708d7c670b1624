import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** Paying is never to be bought with another debt. */
export const check: RuleCheck = ({ request }) =>
  declares(request, 'borrow-to-repay')
    ? { verdict: 'DENY', reason: 'BORROW_TO_REPAY', measured: {}, limit: {} }
    : undefined
