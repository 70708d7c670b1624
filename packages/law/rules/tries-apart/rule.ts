import { minutesBetween, recentContacts } from '@fencun/core/gate/pattern'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { isVoice } from '@fencun/core/timeline/contact'

const MINUTES = 'tries-apart.minutes'
const ANSWER = 'tries-apart.answer'

/** Ringing again at once is neither reasonable nor necessary. */
export const check: RuleCheck = (input) => {
  const { request, at, params } = input
  if (request.direction === 'inbound' || !isVoice(request.channel)) return undefined
  const minutesMin = params.number(MINUTES)
  const ago = recentContacts(input, minutesMin)
    .filter(({ channel }) => isVoice(channel))
    .map((call) => minutesBetween(call.at, at))
  if (ago.length === 0) return undefined
  return {
    verdict: params.text(ANSWER) === 'review' ? 'REVIEW' : 'ALLOW',
    reason: 'TRIES_TOO_CLOSE',
    measured: { minutes: Math.min(...ago) },
    limit: { minutesMin },
    parameter: MINUTES,
  }
}
