import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'

/** Everything of a lender's log that a copy of the database holds. */
const TABLES = [
  'evidence_outbox',
  'evidence_leaf',
  'evidence_tile',
  'evidence_head',
  'evidence_checkpoint',
  'evidence_key',
  'witness_step',
  'witness_cosignature',
] as const

/** Copies of a tenant's log tables, put back later as who restores a backup does. */
export class OldCopy {
  readonly #database: Database<unknown>
  readonly #lender: LenderId
  readonly #suffix: string

  private constructor(database: Database<unknown>, lender: LenderId, suffix: string) {
    this.#database = database
    this.#lender = lender
    this.#suffix = suffix
  }

  static async of(database: Database<unknown>, lender: LenderId): Promise<OldCopy> {
    const copy = new OldCopy(database, lender, lender.replaceAll(/[^a-z0-9]/g, '').slice(-12))
    await copy.#asOwner(async (tx) => {
      for (const table of TABLES) {
        await sql`drop table if exists ${copy.#kept(table)}`.execute(tx)
        await sql`create table ${copy.#kept(table)} as
          select * from ${sql.table(table)} where tenant_id = ${lender}`.execute(tx)
      }
    })
    return copy
  }

  async restore(): Promise<void> {
    await this.#asOwner(async (tx) => {
      for (const table of TABLES) {
        await sql`delete from ${sql.table(table)} where tenant_id = ${this.#lender}`.execute(tx)
        await sql`insert into ${sql.table(table)} select * from ${this.#kept(table)}`.execute(tx)
      }
    })
  }

  #kept(table: string) {
    return sql.table(`old_${table}_${this.#suffix}`)
  }

  #asOwner(work: (tx: Transaction<unknown>) => Promise<void>): Promise<void> {
    return this.#database.asOwner(async (tx) => {
      await sql`select set_config('app.tenant', ${this.#lender}, true)`.execute(tx)
      await work(tx)
    })
  }
}
