import type { RuleCheck } from '@fencun/core/gate/rule'

const CHANNELS = 'channel-traceable.channels'

/** Only channels that lead back to who used them, and never in public. */
export const check: RuleCheck = ({ request: { channel, direction }, params }) => {
  const traceable = params.set(CHANNELS)
  if (direction === 'inbound' || traceable.includes(channel)) return undefined
  return {
    verdict: 'DENY',
    reason: 'CHANNEL_NOT_TRACEABLE',
    measured: { channel },
    limit: { channels: traceable.join(', ') },
    parameter: CHANNELS,
  }
}
