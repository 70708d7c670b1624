import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

const MIN = 'visit-pair.min'
const HARDSHIP_MAX = 'visit-pair.hardship-max'

/** Nobody visits alone, and a debtor in hardship is not visited by a crowd. */
export const check: RuleCheck = ({ state, request, params }) => {
  if (request.direction === 'inbound' || request.channel !== 'visit') return undefined
  if (request.visit === undefined) return factUnknown('visitors')
  const { visitors } = request.visit
  const visitorsMin = params.number(MIN)
  const finding = { verdict: 'DENY', measured: { visitors } } as const
  if (visitors < visitorsMin) {
    return { reason: 'VISIT_MIN_TWO', limit: { visitorsMin }, parameter: MIN, ...finding }
  }
  const visitorsMax = params.numberIfSet(HARDSHIP_MAX)
  if (visitorsMax === undefined || state.hardship.length === 0) return undefined
  if (visitors <= visitorsMax) return undefined
  const limit = { visitorsMax }
  return { reason: 'VISIT_MAX_TWO_HARDSHIP', limit, parameter: HARDSHIP_MAX, ...finding }
}
