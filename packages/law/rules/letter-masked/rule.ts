import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** A letter passes through many hands. */
export const check: RuleCheck = ({ request: { channel, content, direction } }) => {
  if (direction === 'inbound' || channel !== 'letter' || content === undefined) return undefined
  const masked = content.masked ?? 'unknown'
  if (masked === 'unknown') return factUnknown('masked')
  if (masked) return undefined
  return { verdict: 'DENY', reason: 'NOT_MASKED', measured: { masked }, limit: {} }
}
