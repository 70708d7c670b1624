import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { SettableClock } from '../ports/clock.ts'

/** A clock that stands still until it is set or moved on. */
export interface FixedClock extends SettableClock {
  readonly pass: (ms: number) => void
}

export function fixedClock(start: Instant): FixedClock {
  let at: Instant | null = null
  return {
    now: () => at ?? start,
    setAt: () => at,
    set: (to) => {
      at = to
    },
    pass: (ms) => {
      at = plusMs(at ?? start, ms)
    },
  }
}
