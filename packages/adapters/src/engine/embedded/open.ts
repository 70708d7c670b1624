import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import pg from 'pg'
import type { Engine } from '../engine.ts'
import { VALUE_TYPES } from '../value-types.ts'
import { beginCopy, type CopyUnderWay } from './hot-copy.ts'
import { lockDirectory } from './lock.ts'
import { type MaintenancePlan, startMaintenance } from './maintenance.ts'
import { EmbeddedSession } from './session.ts'
import { syncPath, syncTree } from './sync-files.ts'
import { type SyncCounts, WorkerLink } from './worker-link.ts'

export interface EmbeddedOptions {
  /** Where the data lives; created with mode 0700 when absent. */
  readonly directory: string
  /** The database thread's file. The default fits a build that lays `worker.mjs` beside its chunks. */
  readonly workerUrl?: URL
  /** A statement that runs longer is stopped and its transaction lost; 0 never. Default 30 s. */
  readonly deadlineMs?: number
  /** How long a caller waits for the one connection before failing. Default 15 s. */
  readonly acquireTimeoutMs?: number
  readonly maintenance?: MaintenancePlan
}

export interface EmbeddedEngine extends Engine {
  readonly kind: 'embedded'
  /** What was forced to the disk since the directory was opened. */
  readonly syncs: () => SyncCounts
  /** One round of housekeeping now, as the timer would do it. */
  readonly maintain: () => Promise<void>
  /** Lets the files of the database be copied while work goes on; see `CopyUnderWay`. */
  readonly beginCopy: () => Promise<CopyUnderWay>
}

const DEFAULT_WORKER = new URL('./worker.mjs', import.meta.url)
const BUILT_IN_VERSION = '18'
const CLOSE_GRACE_MS = 20_000

/**
 * Opens the embedded database in its own thread, alone in its directory.
 * Refuses with `data-directory-locked` when another process has it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedEngine>> {
  await mkdir(options.directory, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(options.directory)
  if (!lock.ok) return lock
  const pgdata = join(options.directory, 'pgdata')
  const link = new WorkerLink(options.workerUrl ?? DEFAULT_WORKER, pgdata)
  try {
    await bootWhole(options.directory, pgdata, () => link.ready())
  } catch (error) {
    await link.close(0)
    await lock.value.release()
    const detail = error instanceof Error ? error.message : 'unknown'
    const said = `the embedded database does not open: ${detail}`
    return err(failure('database-unreachable', said, options.directory))
  }
  return ok(engineOver(link, pgdata, options, lock.value.release))
}

/**
 * A first boot that is interrupted leaves half a directory. A mark lies beside it for as long as
 * it lasts; where one is found, nothing was ever acknowledged and the half is thrown away.
 */
async function bootWhole(
  directory: string,
  pgdata: string,
  boot: () => Promise<void>,
): Promise<void> {
  const mark = join(directory, 'first-start-unfinished')
  if (existsSync(pgdata) && !existsSync(mark)) {
    const made = (await readFile(join(pgdata, 'PG_VERSION'), 'utf8')).trim()
    if (made === BUILT_IN_VERSION) return await boot()
    throw new Error(`it was made by PostgreSQL ${made}, this program has ${BUILT_IN_VERSION}`)
  }
  await writeFile(mark, '')
  await rm(pgdata, { recursive: true, force: true })
  await boot()
  // The first boot copies the initial files past PostgreSQL, which therefore never syncs them.
  await syncTree(pgdata)
  await rm(mark)
  await syncPath(directory)
}

function engineOver(
  link: WorkerLink,
  pgdata: string,
  options: EmbeddedOptions,
  unlock: () => Promise<void>,
): EmbeddedEngine {
  const deadlineMs = options.deadlineMs ?? 30_000
  const session = new EmbeddedSession(link, deadlineMs)
  const pool = new pg.Pool({
    ...poolConfigOf(session),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: options.acquireTimeoutMs ?? 15_000,
    types: VALUE_TYPES,
  })
  pool.on('release', () => session.reset())
  // Whoever queries a broken connection next is told by his query; without a listener the event
  // would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const maintenance = startMaintenance(pool, session, pgdata, options.maintenance ?? {})
  return {
    kind: 'embedded',
    pool,
    syncs: () => link.syncs,
    maintain: maintenance.round,
    beginCopy: () => beginCopy(pool, maintenance, pgdata),
    withDeadline: async (ms, work) => {
      session.deadlineMs = ms
      try {
        return await work()
      } finally {
        session.deadlineMs = deadlineMs
      }
    },
    close: async () => {
      await maintenance.stop()
      // A borrower who never gives the connection back must not keep the program from ending.
      await Promise.race([pool.end(), wait(CLOSE_GRACE_MS, undefined, { ref: false })])
      await link.close(CLOSE_GRACE_MS)
      await unlock()
    },
  }
}

/** The adapter asks for a PGlite but uses these two members of it only. */
function poolConfigOf(session: EmbeddedSession): pg.PoolConfig {
  return createPgConfig(session as unknown as PGlite)
}
