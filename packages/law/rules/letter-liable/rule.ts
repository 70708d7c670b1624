import { isStranger } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** Whoever opens a letter reads it. */
export const check: RuleCheck = ({ request }) => {
  const { channel, direction, role } = request
  if (direction === 'inbound' || channel !== 'letter' || !isStranger(request)) return undefined
  return { verdict: 'DENY', reason: 'LETTER_TO_THIRD_PARTY', measured: { role }, limit: {} }
}
