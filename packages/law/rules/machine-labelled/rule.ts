import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** Whoever is called knows whether they speak with a person. */
export const check: RuleCheck = ({ request: { content } }) => {
  const labelled = content?.machineLabelled
  if (labelled === undefined || labelled === true) return undefined
  if (labelled === 'unknown') return factUnknown('machineLabelled')
  return { verdict: 'DENY', reason: 'MACHINE_NOT_LABELLED', measured: { labelled }, limit: {} }
}
