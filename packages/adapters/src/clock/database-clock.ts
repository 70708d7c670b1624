import type { Clock, SettableClock } from '@fencun/app/ports/clock'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { type ClockWatch, watchClock } from './clock-watch.ts'

/**
 * Watches the program's clock against that of a database server. Undefined for the embedded
 * database, which runs on the program's own clock.
 */
export async function watchDatabaseClock(
  database: Database<unknown>,
): Promise<ClockWatch | undefined> {
  if (database.engine.kind === 'embedded') return undefined
  return watchClock({
    databaseNow: async () => {
      const asked = sql<{ now: number }>`select clock_timestamp() as now`
      const { rows } = await asked.execute(database.kysely)
      const [row] = rows
      if (row === undefined) throw new Error('a database tells the time')
      return row.now
    },
  })
}

/** A clock that says how it stands to the database's; as it was where there is nothing to watch. */
export function watchedClock<Known extends Clock | SettableClock>(
  clock: Known,
  watch: ClockWatch | undefined,
): Known {
  return watch === undefined ? clock : { ...clock, health: watch.health }
}
