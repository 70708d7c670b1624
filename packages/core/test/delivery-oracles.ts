import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { fold } from '../src/timeline/fold.ts'
import { callHistory, redelivered } from './call-history.ts'

const SEED = 45_251
const DELIVERIES = 3

/** Histories of calls that give one state in whatever order and however often their events come. */
export function deliveryOracles(histories: number) {
  const drawn = fc.sample(callHistory(4), { seed: SEED, numRuns: histories })
  return drawn.map((events, n) => {
    const again = Array.from({ length: DELIVERIES }, (_, i) =>
      redelivered(events, SEED + n * DELIVERIES + i),
    )
    return {
      name: `history ${n} of seed ${SEED}`,
      holds: () => {
        const once = fold(events)
        return again.every((others) => isDeepStrictEqual(fold(others), once))
      },
    }
  })
}
