import type { Instant } from '@fencun/core/time/instant'

/** The only source of time. */
export interface Clock {
  readonly now: () => Instant
}

/** The demonstration's clock: it can be set, and set back to the real time. */
export interface SettableClock extends Clock {
  /** Where the clock was set, or null when it shows the real time. */
  readonly setAt: () => Instant | null
  /** From now on the clock runs from `at`; null returns it to the real time. */
  readonly set: (at: Instant | null) => void
}
