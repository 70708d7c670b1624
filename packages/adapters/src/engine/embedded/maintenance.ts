import { join } from 'node:path'
import type pg from 'pg'
import type { EmbeddedSession } from './session.ts'
import { syncPath } from './sync-files.ts'

/** When housekeeping happens. The embedded PostgreSQL has no background processes of its own. */
export interface MaintenancePlan {
  /** How often to look. Default one minute. */
  readonly everyMs?: number
  /** A checkpoint at least this often while there is something to write. Default five minutes. */
  readonly checkpointEveryMs?: number
  /** A checkpoint as soon as recovery would have to read this much. Default 32 MiB. */
  readonly walBytesMax?: number
  /** Dead rows, besides a tenth of the table, from which a table is vacuumed. Default 1000. */
  readonly deadRowsMin?: number
}

export interface Maintenance {
  readonly round: () => Promise<void>
  /** Waits for a round under way; the next waits until the function it gives is called. */
  readonly pause: () => Promise<() => void>
  /** Stops the timer, waits for a round under way, and writes a last checkpoint. */
  readonly stop: () => Promise<void>
}

const WAL_SINCE_CHECKPOINT = `
  select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes
  from pg_control_checkpoint()`

/** Insert-only tables count too: their rows must be frozen and their statistics kept. */
const TABLES_DUE = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where greatest(n_dead_tup, n_mod_since_analyze, n_ins_since_vacuum)
    > $1::float8 + 0.1 * n_live_tup
  order by n_dead_tup desc`

export function startMaintenance(
  pool: pg.Pool,
  session: EmbeddedSession,
  pgdata: string,
  plan: MaintenancePlan,
): Maintenance {
  let lastCheckpointAt = performance.now()

  /** Each statement borrows the connection by itself, so that requests get in between. */
  const alone = async (text: string): Promise<void> => {
    const client = await pool.connect()
    const usual = session.deadlineMs
    session.deadlineMs = 0
    try {
      await client.query(text)
    } finally {
      session.deadlineMs = usual
      client.release()
    }
  }
  const checkpoint = async (): Promise<void> => {
    await alone('checkpoint')
    await syncPath(join(pgdata, 'pg_wal'))
    lastCheckpointAt = performance.now()
  }
  const checkpointIfDue = async (): Promise<void> => {
    const { rows } = await pool.query<{ bytes: number }>(WAL_SINCE_CHECKPOINT)
    const bytes = rows[0]?.bytes ?? 0
    const late = performance.now() - lastCheckpointAt > (plan.checkpointEveryMs ?? 300_000)
    // An idle database writes a few hundred bytes about each checkpoint itself.
    if (bytes > (plan.walBytesMax ?? 32 * 2 ** 20) || (late && bytes > 8192)) await checkpoint()
  }
  const vacuumDue = async (): Promise<void> => {
    // A session keeps its counts to itself for a second or more; this brings them into the view.
    await pool.query('select pg_stat_force_next_flush()')
    const due = await pool.query<{ name: string }>(TABLES_DUE, [plan.deadRowsMin ?? 1000])
    for (const { name } of due.rows) await alone(`vacuum (analyze) ${name}`)
  }
  const { round, pause, settled } = rounds(async () => {
    await vacuumDue()
    await checkpointIfDue()
  })
  // Busy or closing: the next round comes.
  const timer = setInterval(() => void round().catch(() => undefined), plan.everyMs ?? 60_000)
  timer.unref()
  return {
    round,
    pause,
    stop: async () => {
      clearInterval(timer)
      await settled()
      await checkpoint().catch(() => undefined)
    },
  }
}

/** One round after the other; a pause stands in the row like a round. */
function rounds(
  work: () => Promise<void>,
): Pick<Maintenance, 'round' | 'pause'> & { readonly settled: () => Promise<void> } {
  // Never stays rejected: what failed once must not stop what comes after.
  let underWay: Promise<void> = Promise.resolve()
  let pauses = 0
  return {
    round: () => {
      const done = underWay.then(work)
      underWay = done.catch(() => undefined)
      return done
    },
    pause: async () => {
      const before = underWay
      let resume = (): void => undefined
      const resumed = new Promise<void>((done) => {
        resume = done
      })
      pauses += 1
      underWay = before.then(() => resumed)
      await before
      return once(() => {
        pauses -= 1
        resume()
      })
    },
    settled: () => (pauses === 0 ? underWay : Promise.resolve()),
  }
}

function once(act: () => void): () => void {
  let acted = false
  return () => {
    if (!acted) act()
    acted = true
  }
}
