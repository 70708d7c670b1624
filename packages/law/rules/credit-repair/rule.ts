import { declares } from '@fencun/core/gate/declared'
import type { RuleCheck } from '@fencun/core/gate/rule'

const PROMISE = 'credit-repair.promise'

/** While the arrangement ran a person verified the promise; before and after it is false. */
export const check: RuleCheck = ({ request, params }) => {
  if (!declares(request, 'credit-repair-promise')) return undefined
  const promise = params.text(PROMISE)
  const finding = { measured: {}, limit: { promise }, parameter: PROMISE }
  if (promise === 'verified') {
    return { ...finding, verdict: 'REVIEW', reason: 'REPAIR_PROMISE_REVIEW' }
  }
  return { ...finding, verdict: 'DENY', reason: 'FALSE_PROMISE' }
}
