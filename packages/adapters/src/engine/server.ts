import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import pg from 'pg'
import type { Engine } from './engine.ts'
import { VALUE_TYPES } from './value-types.ts'

export interface ServerOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Connections at most. Default 10. */
  readonly connectionsMax?: number
  /** A statement that runs longer is cancelled by the server; 0 never. Default 30 s. */
  readonly deadlineMs?: number
  /** How long a caller waits for a connection before failing. Default 15 s. */
  readonly acquireTimeoutMs?: number
}

export interface ServerEngine extends Engine {
  readonly kind: 'server'
}

const OLDEST_VERSION = 150_000

/**
 * A pool on a PostgreSQL server, version 15 or later, encoding UTF8. Refuses with
 * `database-unreachable`; the text never carries the address, which may hold a password.
 */
export async function openServer(options: ServerOptions): Promise<Result<ServerEngine>> {
  if (!URL.canParse(options.url) || !/^postgres(ql)?:\/\//.test(options.url)) {
    return refuse('the address must look like postgres://user:password@host:5432/database')
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connectionsMax ?? 10,
    connectionTimeoutMillis: options.acquireTimeoutMs ?? 15_000,
    application_name: 'fencun',
    options: `-c timezone=UTC -c datestyle=ISO -c statement_timeout=${options.deadlineMs ?? 30_000}`,
    types: VALUE_TYPES,
  })
  // Without a listener, a connection that breaks while nobody queries it would end the process;
  // whoever queries it next is told by his query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const refusal = await unsuitable(pool)
  if (refusal !== undefined) {
    await pool.end()
    return refuse(refusal)
  }
  return ok({
    kind: 'server',
    pool,
    withDeadline: (_ms, work) => work(),
    close: () => pool.end(),
  })
}

function refuse(detail: string): Result<never> {
  return err(failure('database-unreachable', detail, 'DATABASE_URL'))
}

async function unsuitable(pool: pg.Pool): Promise<string | undefined> {
  try {
    const { rows } = await pool.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version,
              current_setting('server_encoding') as encoding`,
    )
    const found = rows[0]
    if (found === undefined || found.version < OLDEST_VERSION) {
      return 'the server is older than PostgreSQL 15; upgrade it'
    }
    return found.encoding === 'UTF8' ? undefined : 'the database encoding must be UTF8'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return `the server did not let us in (${code})`
  }
}
