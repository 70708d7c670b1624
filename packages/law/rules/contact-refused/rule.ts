import { isStranger } from '@fencun/core/gate/declared'
import type { ContactRequest } from '@fencun/core/gate/request'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import type { DebtorState } from '@fencun/core/timeline/state'

/** A third party who refused is never contacted again, under whatever name the number returns. */
export const check: RuleCheck = ({ state, request, facts }) => {
  if (request.direction === 'inbound') return undefined
  const { samePerson, sameNumber } = refusedHere(state, request)
  const stranger = isStranger(request)
  const { refusedElsewhere = 'unknown' } = facts
  const elsewhere = stranger && refusedElsewhere === true
  if (samePerson || elsewhere || (sameNumber && request.role !== 'debtor')) {
    const measured = { samePerson, sameNumber, elsewhere }
    return { verdict: 'DENY', reason: 'CONTACT_REFUSED', measured, limit: {} }
  }
  return stranger && refusedElsewhere === 'unknown' ? factUnknown('refusedElsewhere') : undefined
}

/** What this debtor's own timeline says of the person and of the number. */
function refusedHere(state: DebtorState, { party, point }: ContactRequest) {
  const refusals = Object.values(state.refusals).filter(
    ({ role, withdrawn }) => !withdrawn && (role === 'contact' || role === 'unrelated'),
  )
  const parties = new Set<string>(refusals.map((refusal) => refusal.party))
  const points = Object.values(state.points).filter((one) => parties.has(one.party))
  const keys = new Set(points.map(({ numberKey }) => numberKey))
  const numberKey = point === null ? undefined : state.points[point]?.numberKey
  const sameNumber = numberKey !== undefined && keys.has(numberKey)
  return { samePerson: parties.has(party), sameNumber }
}
