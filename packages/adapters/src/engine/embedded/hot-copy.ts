import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Maintenance } from './maintenance.ts'

/**
 * A copy of the database's files while work goes on. PostgreSQL is told that it begins; the files are
 * copied as they lie, torn pages and all; then it is told that it ended, and with the segments of the
 * log from then on and the label it gives, recovery makes the copy whole as it stood at the end.
 */
export interface CopyUnderWay {
  /** Where the files lie. The log's folder `pg_wal` is not copied with them. */
  readonly pgdata: string
  /** Ends it. Fails when the database thread was replaced meanwhile: then the copy is worthless. */
  readonly finish: () => Promise<CopyFinished>
  /** To be called in the end, whatever happened: from then on the log may be cut again. */
  readonly release: () => Promise<void>
}

export interface CopyFinished {
  /** To be kept as `backup_label` beside the files. */
  readonly label: string
  /** Names of the segments in `pg_wal` that belong to the copy. */
  readonly segments: readonly string[]
}

const SEGMENT = /^[0-9A-F]{24}$/

export async function beginCopy(
  pool: pg.Pool,
  maintenance: Pick<Maintenance, 'pause'>,
  pgdata: string,
): Promise<CopyUnderWay> {
  // A checkpoint in between would throw away segments of the log that the copy needs.
  const resume = await maintenance.pause()
  let open = false
  const segmentOf = async (text: string): Promise<Started> => {
    const { rows } = await pool.query<Started>(text)
    const [row] = rows
    if (row === undefined) throw new Error('the database says where it stands')
    return row
  }
  const stop = async (): Promise<Stopped> => {
    open = false
    const { rows } = await pool.query<Stopped>(STOP)
    const [row] = rows
    if (row === undefined) throw new Error('the database gives a label')
    return row
  }
  try {
    const first = await segmentOf(START)
    open = true
    return {
      pgdata,
      finish: async () => {
        const { label, segment } = await stop()
        const names = await readdir(join(pgdata, 'pg_wal'))
        const segments = names.filter(
          (name) => SEGMENT.test(name) && first.segment <= name && name <= segment,
        )
        if (!segments.includes(first.segment) || !segments.includes(segment)) {
          throw new Error('the log of the copy was cut meanwhile')
        }
        return { label, segments: segments.toSorted() }
      },
      release: async () => {
        if (open) await stop().catch(() => undefined)
        resume()
      },
    }
  } catch (error) {
    resume()
    throw error
  }
}

interface Started {
  readonly segment: string
}

interface Stopped extends Started {
  readonly label: string
}

const START = `select pg_walfile_name(lsn) as segment from pg_backup_start('fencun', true) as lsn`
/** There is no archive whose arrival could be waited for. */
const STOP = `select labelfile as label, pg_walfile_name(lsn) as segment
  from pg_backup_stop(false)`
