import type { RuleCheck } from '@fencun/core/gate/rule'

const CHANNELS = 'channel-permitted.channels'

/** A lender may restrict the lawful channels further; without such a policy this rule is silent. */
export const check: RuleCheck = ({ request: { channel, direction }, params }) => {
  const permitted = params.setIfSet(CHANNELS)
  if (direction === 'inbound' || permitted === undefined) return undefined
  if (permitted.includes(channel)) return undefined
  return {
    verdict: 'DENY',
    reason: 'CHANNEL_NOT_PERMITTED_BY_LENDER',
    measured: { channel },
    limit: { channels: permitted.join(', ') },
    parameter: CHANNELS,
  }
}
