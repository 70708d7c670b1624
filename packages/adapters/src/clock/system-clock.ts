import type { Clock, SettableClock } from '@fencun/app/ports/clock'
import { type Instant, instant } from '@fencun/core/time/instant'

/** The computer's clock. */
export const systemClock: Clock = { now: () => instant(Date.now()) }

/**
 * The demonstration's clock: it shows the real time until it is set, and from then on runs on from
 * where it was set.
 */
export function settableClock(real: Clock = systemClock): SettableClock {
  let set: { readonly to: Instant; readonly at: Instant } | null = null
  return {
    now: () => (set === null ? real.now() : instant(set.to + (real.now() - set.at))),
    setAt: () => set?.to ?? null,
    set: (to) => {
      set = to === null ? null : { to, at: real.now() }
    },
  }
}
