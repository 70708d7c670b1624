import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** The number is in use and belongs to the person whom the request names. */
export const check: RuleCheck = ({ state, request }) => {
  if (request.direction === 'inbound') return undefined
  const point = request.point === null ? undefined : state.points[request.point]
  if (point === undefined) return factUnknown('number')
  if (point.party !== request.party || point.role !== request.role) {
    const measured = { role: point.role }
    return { verdict: 'DENY', reason: 'NUMBER_OF_ANOTHER', measured, limit: { role: request.role } }
  }
  if (point.invalid === null) return undefined
  const measured = { invalid: point.invalid }
  return { verdict: 'DENY', reason: 'NUMBER_INVALID', measured, limit: {} }
}
