import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { type Migration, readMigrations } from '../engine/migration-files.ts'

class Rehearsed extends Error {}

/**
 * Plays every migration of a directory on an empty database: the state that `before.sql` makes,
 * the migration, the promises of `after.sql`; then takes that back and applies the migration.
 * Throws what PostgreSQL raises, with the migration's name in front.
 */
export async function rehearseMigrations<Schema>(
  database: Database<Schema>,
  directory: string,
): Promise<void> {
  for (const migration of await readMigrations(directory)) {
    try {
      await database.asOwner((tx) => rehearse(tx, migration)).catch(ignoreRehearsed)
      await database.asOwner((tx) => sql.raw(migration.up).execute(tx))
    } catch (error) {
      throw new Error(`${migration.name}: ${String(error)}`, { cause: error })
    }
  }
}

async function rehearse<Schema>(tx: Transaction<Schema>, migration: Migration): Promise<never> {
  for (const text of [migration.before, migration.up, migration.after]) {
    if (text !== undefined) await sql.raw(text).execute(tx)
  }
  throw new Rehearsed('taken back')
}

function ignoreRehearsed(error: unknown): void {
  if (!(error instanceof Rehearsed)) throw error
}
