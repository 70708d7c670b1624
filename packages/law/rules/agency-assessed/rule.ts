import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** Data are not entrusted before somebody thought about what may happen to them. */
export const check: RuleCheck = ({ request, facts: { engagement, orgKind } }) => {
  if (request.direction === 'inbound' || orgKind === 'lender' || engagement === null)
    return undefined
  if (engagement === undefined) return factUnknown('engagement')
  const { impactAssessed } = engagement
  if (impactAssessed === 'unknown') return factUnknown('impactAssessed')
  if (impactAssessed) return undefined
  return { verdict: 'DENY', reason: 'IMPACT_NOT_ASSESSED', measured: { impactAssessed }, limit: {} }
}
