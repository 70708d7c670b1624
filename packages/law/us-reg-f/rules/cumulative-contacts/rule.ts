import type { RuleCheck } from '@fencun/core/gate/rule'
import { isCall } from '@fencun/core/timeline/contact'
import { type Tally, tallied } from '@fencun/core/timeline/tally'

const CALLS = 'cumulative-contacts.calls'
const MESSAGES = 'cumulative-contacts.messages'

/** Calls and messages together, none of them answered: a person looks at the sum of it. */
export const check: RuleCheck = ({ state, request, facts, at, zone, params }) => {
  if (request.direction === 'inbound') return undefined
  const tally = {
    key: { person: request.party, org: facts.org },
    window: { kind: 'days', days: params.number('cumulative-contacts.days') },
    exclude: { misdirected: true },
    at,
    ...(zone !== undefined && { zone }),
  } satisfies Partial<Tally>
  if (tallied(state, { ...tally, unit: 'inbound' }).length > 0) return undefined
  const talks = tallied(state, { ...tally, unit: 'conversation' })
  if (talks.some(({ outcome }) => outcome !== null)) return undefined
  const all = tallied(state, { ...tally, unit: 'any-media' })
  const calling = isCall(request.channel)
  const before = all.filter(({ channel }) => isCall(channel)).length
  const calls = before + (calling ? 1 : 0)
  const messages = all.length - before + (calling ? 0 : 1)
  const [callsMax, messagesMax] = [params.number(CALLS), params.number(MESSAGES)]
  if (calls <= callsMax || messages <= messagesMax) return undefined
  return {
    verdict: 'REVIEW',
    reason: 'CUMULATIVE',
    measured: { calls, messages },
    limit: { callsMax, messagesMax },
    parameter: MESSAGES,
  }
}
