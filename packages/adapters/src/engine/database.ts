import { AsyncLocalStorage } from 'node:async_hooks'
import { StoreUnavailable } from '@fencun/app/ports/store-unavailable'
import { ok, type Result } from '@fencun/core/result'
import { type IsolationLevel, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type { PoolClient } from 'pg'
import { type EmbeddedEngine, type EmbeddedOptions, openEmbedded } from './embedded/open.ts'
import { OneTrip, type Row, type Statement } from './one-trip.ts'
import { sqlStateOf, withRetry } from './retry.ts'
import { openServer, type ServerEngine, type ServerOptions } from './server.ts'

export type DatabaseOptions =
  | ({ readonly kind: 'embedded' } & EmbeddedOptions)
  | ({ readonly kind: 'server' } & ServerOptions)

export interface TransactionOptions {
  /** Default: the server's, read committed. */
  readonly isolation?: IsolationLevel
  /** Deadline of each statement in milliseconds, 0 for none. Default: the engine's. */
  readonly deadlineMs?: number
  /** How often to run the work when it loses to another transaction. Default 5. */
  readonly attemptsMax?: number
}

/**
 * Statements of a trip look rows up by their keys, however many: their plan is made once, and not
 * from how small a table is on its first day.
 */
const PLANS = `set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`
const ENTER = {
  name: 'enter-tenant',
  text: `select set_config('role', $1, true), set_config('app.tenant', $2, true), ${PLANS}`,
}
const AS_OWNER: Statement = { name: 'as-owner', text: `select ${PLANS}`, values: [] }
const NO_SUCH_STATEMENT = '26000'

/** The role of every tenant's work: bound by row-level security, owner of nothing. */
export const APP_ROLE = 'fencun_app'

/** The role of the evidence log: it adds to the log and changes nothing that stands there. */
const LOG_ROLE = 'fencun_log'

/**
 * One PostgreSQL, embedded or on a server, behind the same calls. Values come as described at
 * `VALUE_TYPES`. Work may run more than once: it must have no effect but through its transaction.
 */
export class Database<Schema> {
  readonly engine: EmbeddedEngine | ServerEngine
  /**
   * Outside transactions and tenants, as the owner: for tables without tenants, and for libraries
   * that bring their own queries. Throws when used inside a transaction's work, where it would
   * wait for the connection that the transaction holds.
   */
  readonly kysely: Kysely<Schema>
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>()
  /** Transactions under way. */
  #open = 0

  constructor(engine: EmbeddedEngine | ServerEngine) {
    this.engine = engine
    const connect = async (): Promise<PoolClient> => {
      if (this.#inside.getStore()?.open === true) {
        throw new Error('a transaction is open here: use it instead of the database')
      }
      return await borrowed(engine)
    }
    const pool = { connect, end: () => Promise.resolve() }
    this.kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  }

  /** One transaction that sees and writes the rows of one tenant only. */
  inTenant<T>(
    tenantId: string,
    work: (tx: Transaction<Schema>) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.#inTenantAs(APP_ROLE, tenantId, work, options)
  }

  /**
   * The same as the role of the evidence log, which sees no timelines: it takes what waits in the
   * outbox and adds to the log.
   */
  inLog<T>(
    tenantId: string,
    work: (tx: Transaction<Schema>) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.#inTenantAs(LOG_ROLE, tenantId, work, options)
  }

  /**
   * Statements that need nothing of each other, as one transaction of a tenant in one round trip.
   * For work that is done all the time: what `inTenant` does in four round trips or more. Gives the
   * rows of the last statement. A connection that has forgotten what it had parsed is told again.
   */
  async oneTrip(tenantId: string, statements: readonly Statement[]): Promise<readonly Row[]> {
    if (tenantId === '') throw new TypeError('a tenant id must not be empty')
    return this.#tripAgain([{ ...ENTER, values: [APP_ROLE, tenantId] }, ...statements])
  }

  /** The same as the owner of the tables: what `asOwner` does in three round trips or more. */
  async oneTripAsOwner(statements: readonly Statement[]): Promise<readonly Row[]> {
    return this.#tripAgain([AS_OWNER, ...statements])
  }

  /**
   * One transaction as the owner of the tables, without a tenant: migrations, and tables that
   * belong to no tenant. Forced row-level security binds the owner too: tenants' rows are not seen.
   */
  asOwner<T>(
    work: (tx: Transaction<Schema>) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.#transact(options, work)
  }

  /** Waits for work under way, writes everything, and gives the data directory free. */
  async close(): Promise<void> {
    await this.engine.close()
  }

  #inTenantAs<T>(
    role: string,
    tenantId: string,
    work: (tx: Transaction<Schema>) => Promise<T>,
    options: TransactionOptions,
  ): Promise<T> {
    if (tenantId === '') throw new TypeError('a tenant id must not be empty')
    const enter = sql`select set_config('role', ${role}, true),
                             set_config('app.tenant', ${tenantId}, true)`
    return this.#transact(options, async (tx) => {
      await enter.execute(tx)
      return await work(tx)
    })
  }

  #tripAgain(statements: readonly Statement[]): Promise<readonly Row[]> {
    return withRetry(5, async () => {
      try {
        return await this.#trip(statements)
      } catch (error) {
        if (sqlStateOf(error) !== NO_SUCH_STATEMENT) throw error
        return await this.#trip(statements)
      }
    })
  }

  async #trip(statements: readonly Statement[]): Promise<readonly Row[]> {
    if (this.#inside.getStore()?.open === true) {
      throw new Error('a transaction is open here: use it instead of the database')
    }
    const client = await borrowed(this.engine)
    let broken: Error | undefined
    try {
      return await new Promise((resolve, reject) => {
        client.query(new OneTrip(statements, resolve, reject))
      })
    } catch (error) {
      // An error with a state was said by the server, and the connection is good; else it is not.
      if (sqlStateOf(error) === undefined) broken = new Error('the connection broke')
      throw error
    } finally {
      client.release(broken)
    }
  }

  #transact<T>(
    options: TransactionOptions,
    work: (tx: Transaction<Schema>) => Promise<T>,
  ): Promise<T> {
    return withRetry(options.attemptsMax ?? 5, () => this.#once(options, work))
  }

  async #once<T>(
    options: TransactionOptions,
    work: (tx: Transaction<Schema>) => Promise<T>,
  ): Promise<T> {
    let first: { readonly error: unknown } | undefined
    const start = this.kysely.transaction()
    const begin =
      options.isolation === undefined ? start : start.setIsolationLevel(options.isolation)
    try {
      return await begin.execute(async (tx) => {
        try {
          return await this.#guarded(() => this.#timed(tx, options.deadlineMs, () => work(tx)))
        } catch (error) {
          first = { error }
          throw error
        }
      })
    } catch (error) {
      // When the connection broke, the rollback fails as well and would hide the cause.
      throw first === undefined ? error : first.error
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    const mark = { open: true }
    this.#open += 1
    try {
      return await this.#inside.run(mark, work)
    } finally {
      mark.open = false
      this.#open -= 1
      // While it is on, every promise of the process is followed, also where nobody asks.
      if (this.#open === 0) this.#inside.disable()
    }
  }

  async #timed<T>(
    tx: Transaction<Schema>,
    deadlineMs: number | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    if (deadlineMs === undefined) return await work()
    await sql`select set_config('statement_timeout', ${String(deadlineMs)}, true)`.execute(tx)
    return await this.engine.withDeadline(deadlineMs, work)
  }
}

/** A connection, waited for as long as the engine allows; throws `StoreUnavailable` without one. */
async function borrowed({ pool }: EmbeddedEngine | ServerEngine): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}

/**
 * Opens the database. Expected refusals: `data-directory-locked`, `database-unreachable`.
 * `Schema` is the caller's Kysely table types; nothing checks it against the database.
 */
export async function openDatabase<Schema>(
  options: DatabaseOptions,
): Promise<Result<Database<Schema>>> {
  const engine =
    options.kind === 'embedded' ? await openEmbedded(options) : await openServer(options)
  return engine.ok ? ok(new Database<Schema>(engine.value)) : engine
}
