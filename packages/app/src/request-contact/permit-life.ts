import { decide, type Question } from '@fencun/core/gate/decide'
import { type Instant, plusMs } from '@fencun/core/time/instant'

/** A permit must be used within this time, or it is void. */
export const PERMIT_LIFE_MS = 60_000
const MINUTE_MS = 60_000

/**
 * Until when a permit for an allowed question may be used. Hours and days turn at full minutes, so a
 * permit given at 21:59:30 is asked about again for 22:00:00 and ends there: it must not carry a
 * contact into hours in which none would be permitted.
 */
export function startByOf(question: Question): Instant {
  const { at } = question
  const end = plusMs(at, PERMIT_LIFE_MS)
  const turn = plusMs(at, MINUTE_MS - (at % MINUTE_MS))
  if (turn >= end) return end
  return decide({ ...question, at: turn }).outcome === 'ALLOW' ? end : turn
}
