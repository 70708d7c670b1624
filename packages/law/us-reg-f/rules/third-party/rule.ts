import type { RuleCheck } from '@fencun/core/gate/rule'
import { instant } from '@fencun/core/time/instant'
import { isLiable } from '@fencun/core/timeline/contact'
import { tallied } from '@fencun/core/timeline/tally'

const MAX = 'third-party.talks'

/** Others than the consumer are asked where the consumer is, once, and told of no debt. */
export const check: RuleCheck = ({ state, request, at, params }) => {
  const { direction, role, party, content } = request
  if (direction === 'inbound' || isLiable(role)) return undefined
  if (state.partyFlags[party]?.includes('professional') === true) return undefined
  const disclosures = content?.discloses.length ?? 0
  if (disclosures > 0) {
    const measured = { disclosures }
    return { verdict: 'DENY', reason: 'DEBT_DISCLOSED', measured, limit: { disclosuresMax: 0 } }
  }
  const talks = tallied(state, {
    unit: 'conversation',
    key: { person: party },
    window: { kind: 'since', event: instant(0) },
    exclude: { misdirected: true },
    at,
  }).length
  const talksMax = params.number(MAX)
  const isAsked = state.callbacks.some(
    (one) => one.party === party && one.from <= at && at < one.until,
  )
  if (talks < talksMax || isAsked) return undefined
  const measured = { talks }
  return { verdict: 'DENY', reason: 'LOCATION_ONCE', measured, limit: { talksMax }, parameter: MAX }
}
