import type { RuleCheck, RuleInput } from '@fencun/core/gate/rule'
import { beijingDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isUnanswered, isVoice } from '@fencun/core/timeline/contact'

const MAX = 'person-attempts.max'

/** Tries in vain to reach one person on one Beijing day, on all their numbers together. */
export const check: RuleCheck = (input) => {
  const { request, day, params } = input
  const max = params.numberIfSet(MAX)
  if (request.direction === 'inbound' || !isVoice(request.channel) || max === undefined) {
    return undefined
  }
  const unanswered = ownTries(input) + broughtTries(input)
  if (unanswered < max) return undefined
  return {
    verdict: 'DEFER',
    reason: 'ATTEMPT_CAP_PERSON',
    measured: { unanswered },
    limit: { unansweredMax: max },
    parameter: MAX,
    notBefore: startOfBeijingDay(plusDays(day, 1)),
  }
}

function ownTries({ state, request, day }: RuleInput): number {
  return Object.values(state.contacts).filter(
    ({ direction, channel, party, at, outcome }) =>
      direction === 'outbound' &&
      isVoice(channel) &&
      party === request.party &&
      beijingDay(at) === day &&
      isUnanswered(outcome ?? undefined),
  ).length
}

/** What an earlier creditor or agency handed over, number by number. */
function broughtTries({ state, request, day }: RuleInput): number {
  const theirs = Object.values(state.points).filter(({ party }) => party === request.party)
  const keys = new Set(theirs.map(({ numberKey }) => numberKey))
  return Object.values(state.carried)
    .filter((one) => one.day === day)
    .flatMap(({ unanswered }) => Object.entries(unanswered))
    .reduce((sum, [key, tries]) => (keys.has(key) ? sum + tries : sum), 0)
}
