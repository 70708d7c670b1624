import type { RuleCheck } from '@fencun/core/gate/rule'
import { formatDay, plusDays } from '@fencun/core/time/beijing'
import { startOfDay } from '@fencun/core/time/local'
import { isCall } from '@fencun/core/timeline/contact'
import { isConsented, talliedDays } from '@fencun/core/timeline/tally'

const DAYS = 'after-conversation.days'

/** The calendar days after a talk with one person about one debt, the day of the talk the first. */
export const check: RuleCheck = ({ state, request, facts, at, zone, params }) => {
  const { party, role, case: debt, exception } = request
  if (request.direction === 'inbound' || !isCall(request.channel)) return undefined
  if (state.partyFlags[party]?.includes('professional') === true) return undefined
  const daysMin = params.number(DAYS)
  const talked = talliedDays(state, {
    unit: 'conversation',
    key: { person: party, debt, org: facts.org },
    window: { kind: 'days', days: daysMin },
    exclude: { misdirected: true },
    at,
    ...(zone !== undefined && { zone }),
  })
  const last = talked.at(-1)
  if (last === undefined) return undefined
  const daysMax = params.number('after-conversation.consent-days')
  if (isConsented(state, { party, role, case: debt, org: facts.org }, at, { daysMax, zone }))
    return undefined
  const finding = {
    measured: { talkedOn: formatDay(last) },
    limit: { daysMin },
    parameter: DAYS,
    force: 'presumption' as const,
  }
  const isRebuttable = params.set('after-conversation.rebuttals').some((one) => one === exception)
  if (isRebuttable) return { ...finding, verdict: 'REVIEW', reason: 'CONVERSATION_REBUTTABLE' }
  const notBefore = startOfDay(plusDays(last, daysMin), zone)
  return { ...finding, verdict: 'DEFER', reason: 'AFTER_CONVERSATION', notBefore }
}
