import { isUnregistered } from '@fencun/core/gate/registered'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

const REGISTER = 'no-subcontract.register'

/** The lender entrusted this agency and no other. */
export const check: RuleCheck = ({ request, facts: { engagement, orgKind }, params }) => {
  if (request.direction === 'inbound' || orgKind === 'lender' || engagement === null)
    return undefined
  if (engagement === undefined || isUnregistered(engagement)) {
    const required = params.text(REGISTER) === 'required'
    return required ? { ...factUnknown('engagement'), parameter: REGISTER } : undefined
  }
  const { subcontracted } = engagement
  if (subcontracted === 'unknown') return factUnknown('subcontracted')
  if (!subcontracted) return undefined
  return { verdict: 'DENY', reason: 'SUBCONTRACT', measured: { subcontracted }, limit: {} }
}
