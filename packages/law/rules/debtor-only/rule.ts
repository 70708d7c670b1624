import type { RuleCheck } from '@fencun/core/gate/rule'

/** Nobody who has nothing to do with the debt is spoken to. */
export const check: RuleCheck = ({ request: { direction, role } }) =>
  direction === 'outbound' && role === 'unrelated'
    ? { verdict: 'DENY', reason: 'UNRELATED_THIRD_PARTY', measured: { role }, limit: {} }
    : undefined
