import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** The lender entrusted this agency and no other. */
export const check: RuleCheck = ({ request, facts: { engagement, orgKind } }) => {
  if (request.direction === 'inbound' || orgKind === 'lender' || engagement === null)
    return undefined
  if (engagement === undefined) return factUnknown('engagement')
  const { subcontracted } = engagement
  if (subcontracted === 'unknown') return factUnknown('subcontracted')
  if (!subcontracted) return undefined
  return { verdict: 'DENY', reason: 'SUBCONTRACT', measured: { subcontracted }, limit: {} }
}
