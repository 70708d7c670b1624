import { isConnected, isDial, isUnanswered, type Outcome } from '@fencun/core/timeline/contact'
import { OUTCOMES_IN_LOG } from '../call-log.ts'

/** By place in `OUTCOMES_IN_LOG`: 1 where it holds. */
export const DIALS_BY_OUTCOME = flags(isDial)
export const CONNECTS_BY_OUTCOME = flags(isConnected)
export const FAILS_BY_OUTCOME = flags(isUnanswered)
export const DEAD_BY_OUTCOME = flags((outcome) => outcome === 'not-in-service')

function flags(holds: (outcome: Outcome) => boolean): Uint8Array {
  return Uint8Array.from(OUTCOMES_IN_LOG, (outcome) => (holds(outcome) ? 1 : 0))
}
