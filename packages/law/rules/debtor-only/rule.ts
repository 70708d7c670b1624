import type { RuleCheck } from '@fencun/core/gate/rule'

/** Collection is from the debtor; a guarantor first proves liable, and nobody else is spoken to. */
export const check: RuleCheck = ({ request: { direction, role } }) => {
  if (direction === 'inbound' || role === 'debtor' || role === 'contact') return undefined
  const finding = { measured: { role }, limit: {} }
  if (role === 'guarantor') {
    return { verdict: 'REVIEW', reason: 'GUARANTEE_NOT_VERIFIED', ...finding }
  }
  return { verdict: 'DENY', reason: 'UNRELATED_THIRD_PARTY', ...finding }
}
