import type { RuleCheck } from '@fencun/core/gate/rule'

/** Shame is no means of collection. */
export const check: RuleCheck = ({ request: { channel, direction } }) =>
  direction === 'outbound' && channel === 'public_post'
    ? { verdict: 'DENY', reason: 'PUBLIC_POSTING', measured: { channel }, limit: {} }
    : undefined
