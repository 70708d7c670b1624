import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

/** A demand is never a threat, in whichever direction the call goes. */
export const check: RuleCheck = ({ request }) =>
  declares(request, 'threat')
    ? { verdict: 'DENY', reason: 'THREAT', measured: {}, limit: {} }
    : undefined
