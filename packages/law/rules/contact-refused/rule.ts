import { isStranger } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import type { DebtorState } from '@fencun/core/timeline/state'

/** A third party who refused is never contacted again, under whatever name the number returns. */
export const check: RuleCheck = ({ state, request, facts }) => {
  if (request.direction === 'inbound') return undefined
  const stranger = isStranger(request)
  const { refusedElsewhere = 'unknown' } = facts
  const refusals = Object.values(state.refusals).filter(
    ({ role, withdrawn }) => !withdrawn && (role === 'contact' || role === 'unrelated'),
  )
  const parties = new Set(refusals.map(({ party }) => party))
  const numberKey = request.point === null ? undefined : state.points[request.point]?.numberKey
  const sameNumber = numberKey !== undefined && keysOf(state, parties).has(numberKey)
  const samePerson = parties.has(request.party)
  const elsewhere = stranger && refusedElsewhere === true
  if (samePerson || elsewhere || (sameNumber && request.role !== 'debtor')) {
    const measured = { samePerson, sameNumber, elsewhere }
    return { verdict: 'DENY', reason: 'CONTACT_REFUSED', measured, limit: {} }
  }
  return stranger && refusedElsewhere === 'unknown' ? factUnknown('refusedElsewhere') : undefined
}

function keysOf(state: DebtorState, parties: ReadonlySet<string>): ReadonlySet<string> {
  const points = Object.values(state.points).filter(({ party }) => parties.has(party))
  return new Set(points.map(({ numberKey }) => numberKey))
}
