import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** Without sound and picture recorded throughout there is no visit. */
export const check: RuleCheck = ({ request }) => {
  if (request.direction === 'inbound' || request.channel !== 'visit') return undefined
  const recording = request.visit?.recording ?? 'unknown'
  if (recording === 'unknown') return factUnknown('recording')
  if (recording) return undefined
  return { verdict: 'DENY', reason: 'VISIT_NOT_RECORDED', measured: { recording }, limit: {} }
}
