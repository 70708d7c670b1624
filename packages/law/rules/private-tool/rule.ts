import type { RuleCheck } from '@fencun/core/gate/rule'
import type { Channel } from '@fencun/core/timeline/contact'

const PRIVATE: readonly Channel[] = ['private_phone', 'private_im']

/** What a person says on their own phone nobody can inspect. */
export const check: RuleCheck = ({ request: { channel, direction } }) =>
  direction === 'outbound' && PRIVATE.includes(channel)
    ? { verdict: 'DENY', reason: 'PRIVATE_CHANNEL', measured: { channel }, limit: {} }
    : undefined
