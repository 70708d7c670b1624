import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { Clock, SettableClock } from '../ports/clock.ts'

export interface ClockView {
  readonly now: Instant
  /** Where the clock was set; null when it shows the real time. */
  readonly setAt: Instant | null
  readonly settable: boolean
}

export function showClock(clock: Clock): ClockView {
  const settable = isSettable(clock)
  return { now: clock.now(), setAt: settable ? clock.setAt() : null, settable }
}

/**
 * Sets the demonstration's clock, or sets it back to the real time. Anyone signed in may: all of it
 * is demonstration data. A real installation has a clock that cannot be set: `clock-fixed`.
 */
export async function setClock(
  { clock }: { readonly clock: Clock },
  _actor: Actor,
  input: { readonly at: Instant | null },
): Promise<Result<ClockView>> {
  if (!isSettable(clock)) {
    return err(failure('clock-fixed', 'this installation shows the real time'))
  }
  clock.set(input.at)
  return ok(showClock(clock))
}

function isSettable(clock: Clock): clock is SettableClock {
  return 'set' in clock && typeof clock.set === 'function'
}
