import { beijingDay, beijingMinute, type Day } from './beijing.ts'
import type { Instant } from './instant.ts'
import { localFace, zoneTable } from './zone.ts'

/** What a wall clock and a calendar show at an instant. */
export interface ClockFace {
  readonly day: Day
  /** Minute of the day, 0 to 1439. */
  readonly minute: number
}

type Clock = (at: Instant) => ClockFace

const known = new Map<string, Clock>()

/**
 * The clock of a zone; absent: Beijing. Each zone's table is built once.
 * @throws Error for a zone that does not exist and, when read, outside 1970–2099: no decision
 * without a clock
 */
export function clockOf(zone: string | undefined): Clock {
  if (zone === undefined) return beijing
  const found = known.get(zone) ?? zoneClock(zone)
  known.set(zone, found)
  return found
}

function zoneClock(zone: string): Clock {
  const table = zoneTable(zone)
  if (table === undefined) throw new Error(`there is no time zone \`${zone}\``)
  return (at) => {
    const face = localFace(table, at)
    if (face === undefined) throw new Error('the zone has no such time')
    return face
  }
}

function beijing(at: Instant): ClockFace {
  return { day: beijingDay(at), minute: beijingMinute(at) }
}
