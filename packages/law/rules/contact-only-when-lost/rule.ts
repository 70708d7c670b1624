import type { RuleCheck } from '@fencun/core/gate/rule'
import { activeHolds } from '@fencun/core/gate/stopped'
import { formatDay } from '@fencun/core/time/beijing'
import { lossAt } from '@fencun/core/timeline/loss'

const FAILED_CALLS = 'contact-only-when-lost.failed-calls'

/** A contact is asked only when the debtor is provably lost, has died or lacks capacity. */
export const check: RuleCheck = (input) => {
  const { state, request, at, day, params } = input
  if (request.direction === 'inbound' || request.role !== 'contact') return undefined
  const cannotAnswer = ['deceased', 'incapacity'] as const
  if (cannotAnswer.some((hold) => activeHolds(input, hold).length > 0)) return undefined
  const failedCallsMin = params.number(FAILED_CALLS)
  const loss = lossAt(state, at, failedCallsMin)
  const finding = { verdict: 'DENY', parameter: FAILED_CALLS, limit: { failedCallsMin } } as const
  if (loss === undefined)
    return { reason: 'DEBTOR_REACHABLE', measured: { lost: false }, ...finding }
  if (loss.contactsFrom <= day) return undefined
  const measured = { lost: true, proof: loss.proof, contactsFrom: formatDay(loss.contactsFrom) }
  return { reason: 'DEBTOR_REACHABLE', measured, ...finding }
}
