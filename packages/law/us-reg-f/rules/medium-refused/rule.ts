import type { RuleCheck, RuleInput } from '@fencun/core/gate/rule'
import { type Channel, isLiable, mediumOf } from '@fencun/core/timeline/contact'
import { unanswered } from '@fencun/core/timeline/reply'
import type { RefusalState } from '@fencun/core/timeline/state'
import { placedAt, tallied } from '@fencun/core/timeline/tally'

const ELECTRONIC: readonly Channel[] = ['sms', 'email', 'wework']

/** A medium, or one number or address of it, that the person asked not to be used. */
export const check: RuleCheck = (input) => {
  const { state, request, at } = input
  const { direction, channel, exception } = request
  if (direction === 'inbound') return undefined
  const refused = latest(Object.values(state.refusals).filter((said) => isAbout(said, input)))
  if (refused === undefined) return undefined
  const finding = { measured: { medium: mediumOf(channel) }, limit: {} }
  if (exception === 'opt-out-confirmation' && isConfirmation(refused, input)) {
    return { ...finding, verdict: 'ALLOW', reason: 'CONFIRMATION_ONCE' }
  }
  const sent = unanswered(state, request, at)
  if (sent !== undefined && placedAt(sent) > refused.at) {
    return { ...finding, verdict: 'ALLOW', reason: 'REPLY_ONCE' }
  }
  const reason = 'MEDIUM_REFUSED'
  if (exception !== 'required-by-law') return { ...finding, verdict: 'DENY', reason }
  return { ...finding, verdict: 'REVIEW', reason: 'REQUIRED_BY_LAW' }
}

/** Wanting no contact at all is, of somebody who owes nothing, a refusal of every medium. */
function isAbout({ party, role, scope, withdrawn }: RefusalState, input: RuleInput): boolean {
  const { state, request } = input
  if (party !== request.party || withdrawn) return false
  if (scope.kind === 'for-ever') return !isLiable(role)
  if (scope.kind !== 'channel') return false
  if (mediumOf(scope.channel) !== mediumOf(request.channel)) return false
  if (scope.point === undefined || scope.point === request.point) return true
  const asked = request.point === null ? undefined : state.points[request.point]
  return asked !== undefined && asked.numberKey === state.points[scope.point]?.numberKey
}

/** One electronic word that the wish was heard, by an approved text that says nothing else. */
function isConfirmation({ at: since }: RefusalState, { state, request, at }: RuleInput): boolean {
  const { party, channel, content } = request
  if (!ELECTRONIC.includes(channel) || content?.templateApproved !== true) return false
  const window = { kind: 'since', event: since } as const
  const sent = tallied(state, { unit: 'any-media', key: { person: party }, window, at })
  return !sent.some((one) => mediumOf(one.channel) === mediumOf(channel))
}

function latest(refusals: readonly RefusalState[]): RefusalState | undefined {
  return refusals.toSorted((a, b) => a.at - b.at).at(-1)
}
