import { MS_PER_DAY } from '@fencun/core/time/civil'
import type { ZoneTable } from '@fencun/core/time/zone'

const SEC_PER_DAY = 86_400

/**
 * The second since 1970 UTC at which clocks of a zone show a second of a day. Of an hour that comes
 * twice the first is taken; a time that clocks skip is read as if they had not yet been moved.
 */
export type WallClock = (day: number, secondOfDay: number) => number

const BEIJING_SEC = 8 * 3600

/**
 * The wall clock of Beijing, which needs no table: nothing was moved there since 1992, and no call
 * of an audit was before 2000.
 */
export const beijingClock: WallClock = (day, secondOfDay) =>
  day * SEC_PER_DAY - BEIJING_SEC + secondOfDay

/** Nearly every call is on the day of the one before it, and on nearly every day no clock moves. */
export function wallClock(table: ZoneTable): WallClock {
  let lastDay = Number.NaN
  let lastStart = 0
  return (day, secondOfDay) => {
    if (day === lastDay) return lastStart + secondOfDay
    const before = offsetSec(table, day * SEC_PER_DAY)
    if (before !== offsetSec(table, day * SEC_PER_DAY + SEC_PER_DAY - 1)) {
      const wall = day * SEC_PER_DAY + secondOfDay
      return wall - offsetSec(table, wall)
    }
    lastDay = day
    lastStart = day * SEC_PER_DAY - before
    return lastStart + secondOfDay
  }
}

/** What clocks that show this are ahead of UTC. */
function offsetSec(table: ZoneTable, wallSec: number): number {
  const wall = wallSec * 1000
  // No clock is a day away from UTC: the offset in force is one of those around the same time.
  let index = firstAfter(table.starts, wall - MS_PER_DAY) - 1
  let offset = table.offsetsMs[Math.max(index, 0)] ?? 0
  while (index + 1 < table.starts.length) {
    const next = table.starts[index + 1] ?? Number.POSITIVE_INFINITY
    if (wall - offset < next) break
    index += 1
    offset = table.offsetsMs[index] ?? 0
  }
  return Math.floor(offset / 1000)
}

/** How many starts lie at or before an instant. */
function firstAfter(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
