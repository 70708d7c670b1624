import type { Instant } from '@fencun/core/time/instant'

/** The only source of time. */
export interface Clock {
  readonly now: () => Instant
  /**
   * How this clock stands to the database's. Absent where there is one clock only: the embedded
   * database runs on the program's own.
   */
  readonly health?: () => ClockHealth
}

/**
 * - `sound`: the two clocks agree
 * - `skewed`: they differ enough to call somebody, not enough to stop
 * - `unsound`: nobody knows what time it is, and nothing may be decided by this clock
 */
export interface ClockHealth {
  readonly state: 'sound' | 'skewed' | 'unsound'
  /** The program's clock minus the database's; null when it could not be measured lately. */
  readonly skewMs: number | null
}

/** The demonstration's clock: it can be set, and set back to the real time. */
export interface SettableClock extends Clock {
  /** Where the clock was set, or null when it shows the real time. */
  readonly setAt: () => Instant | null
  /** From now on the clock runs from `at`; null returns it to the real time. */
  readonly set: (at: Instant | null) => void
}
