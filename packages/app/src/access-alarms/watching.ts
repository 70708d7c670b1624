import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { AccessCounts, AccessSettings, NewAlarm, Watching } from '../ports/access.ts'

const DAY_MS = 24 * 60 * 60_000

/** The look-back of a lender's settings, for the store that counts. */
export function watchingBy(
  { lookBackDays }: AccessSettings,
  at: Instant,
  alarmsOf: (counts: AccessCounts) => readonly NewAlarm[],
): Watching {
  return { lookBackFrom: plusMs(at, -lookBackDays * DAY_MS), alarmsOf }
}
