import type { RuleCheck } from '@fencun/core/gate/rule'
import { plusDays } from '@fencun/core/time/beijing'
import { startOfDay } from '@fencun/core/time/local'
import { isCall } from '@fencun/core/timeline/contact'
import { isConsented, type Tally, talliedDays } from '@fencun/core/timeline/tally'

const MAX = 'call-frequency.max'

/** Calls to one person about one debt within a run of calendar days. */
export const check: RuleCheck = ({ state, request, facts, at, zone, params }) => {
  const { party, role, case: debt, exception } = request
  if (request.direction === 'inbound' || !isCall(request.channel)) return undefined
  if (state.partyFlags[party]?.includes('professional') === true) return undefined
  const [callsMax, days] = [params.number(MAX), params.number('call-frequency.days')]
  const consentDaysMax = params.number('call-frequency.consent-days')
  const outcomes = params.set('call-frequency.unconnected')
  const tally: Tally = {
    unit: 'dial',
    key: { person: party, debt, org: facts.org },
    window: { kind: 'days', days },
    exclude: { outcomes, misdirected: true, consentDaysMax },
    at,
    ...(zone !== undefined && { zone }),
  }
  const placed = talliedDays(state, tally)
  const measured = { calls: placed.length }
  const consent = { daysMax: consentDaysMax, zone }
  if (isConsented(state, { party, role, case: debt, org: facts.org }, at, consent)) {
    return { verdict: 'ALLOW', reason: 'CALL_CONSENTED', measured, limit: {} }
  }
  if (placed.length < callsMax) return undefined
  const force = 'presumption' as const
  const finding = { measured, limit: { callsMax, days }, parameter: MAX, force }
  const isRebuttable = params.set('call-frequency.rebuttals').some((one) => one === exception)
  if (isRebuttable) return { ...finding, verdict: 'REVIEW', reason: 'FREQUENCY_REBUTTABLE' }
  const freed = placed[placed.length - callsMax]
  const reason = 'CALL_FREQUENCY'
  if (freed === undefined) return { ...finding, verdict: 'DENY', reason }
  const notBefore = startOfDay(plusDays(freed, days), zone)
  return { ...finding, verdict: 'DEFER', reason, notBefore }
}
