import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** Only an agency on the lender's published list, its contract in force, may make contact. */
export const check: RuleCheck = ({ request, facts: { orgKind, agencyListed } }) => {
  if (request.direction === 'inbound' || orgKind === 'lender') return undefined
  if (agencyListed === 'unknown') return factUnknown('agencyListed')
  if (agencyListed) return undefined
  return { verdict: 'DENY', reason: 'AGENCY_NOT_ON_LIST', measured: { listed: false }, limit: {} }
}
