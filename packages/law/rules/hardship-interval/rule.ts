import { callWishedAt, isTalk } from '@fencun/core/gate/callback'
import type { RuleCheck, RuleInput } from '@fencun/core/gate/rule'
import { formatDay, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { isVoice } from '@fencun/core/timeline/contact'
import { lastCallDay } from '@fencun/core/timeline/counters'

const DAYS = 'hardship-interval.days'

/**
 * A debtor in hardship is called less often: so many days lie between two calls, except for the one
 * talk that the debtor asked for.
 */
export const check: RuleCheck = (input) => {
  const { state, request, day, params } = input
  const daysMin = params.numberIfSet(DAYS)
  const concerned = request.role === 'debtor' && isVoice(request.channel)
  if (request.direction === 'inbound' || !concerned || daysMin === undefined) return undefined
  if (state.hardship.length === 0) return undefined
  const last = lastCallDay(state)
  if (last === undefined || isAskedFor(input)) return undefined
  const next = plusDays(last, daysMin)
  if (day >= next) return undefined
  return {
    verdict: 'DEFER',
    reason: 'HARDSHIP_INTERVAL',
    measured: { lastCall: formatDay(last), days: day - last },
    limit: { daysMin },
    parameter: DAYS,
    notBefore: startOfBeijingDay(next),
  }
}

/** The debtor's wish for a call stands, and nobody has talked with them since. */
function isAskedFor(input: RuleInput): boolean {
  const asked = callWishedAt(input)
  if (asked === undefined) return false
  const { state, request } = input
  return !Object.values(state.contacts).some(
    (contact) =>
      isTalk(contact) &&
      !contact.misdirected &&
      contact.party === request.party &&
      contact.at > asked,
  )
}
