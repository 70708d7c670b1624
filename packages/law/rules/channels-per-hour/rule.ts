import { recentContacts } from '@fencun/core/gate/pattern'
import type { RuleCheck } from '@fencun/core/gate/rule'

const MINUTES = 'channels-per-hour.minutes'
const MAX = 'channels-per-hour.max'
const ANSWER = 'channels-per-hour.answer'

/** Call, message and visit at once press more than each alone. */
export const check: RuleCheck = (input) => {
  const { request, params } = input
  if (request.direction === 'inbound') return undefined
  const minutes = params.number(MINUTES)
  const channels = recentContacts(input, minutes).map(({ channel }) => channel)
  const used = new Set([...channels, request.channel]).size
  const usedMax = params.number(MAX)
  if (used <= usedMax) return undefined
  return {
    verdict: params.text(ANSWER) === 'review' ? 'REVIEW' : 'ALLOW',
    reason: 'SEVERAL_CHANNELS',
    measured: { used, minutes },
    limit: { usedMax },
    parameter: MAX,
  }
}
