import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { isVoice } from '@fencun/core/timeline/contact'

/** Without a recorder that answers there is no call. */
export const check: RuleCheck = ({ request, facts: { recording } }) => {
  if (request.direction === 'inbound' || !isVoice(request.channel)) return undefined
  if (recording === 'unknown') return factUnknown('recording')
  if (recording) return undefined
  return { verdict: 'DENY', reason: 'RECORDING_DOWN', measured: { recording }, limit: {} }
}
