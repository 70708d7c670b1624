import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { type Migration, readMigrations } from './migration-files.ts'

export interface MigrationReport {
  /** Names of the migrations applied by this call, in order. */
  readonly applied: readonly string[]
  /** How many were there already. */
  readonly already: number
}

/** Chosen once: servers that start together queue here. */
const ADVISORY_LOCK = 7_203_414_557

const CREATE_TABLE = sql`create table if not exists schema_migration (
  name text collate "C" primary key,
  checksum text not null,
  applied_at timestamptz not null
)`

/**
 * Brings the database to the state of the migration folders. Each runs in one transaction under an
 * advisory lock, so servers may start together. Refuses `migration-edited` when an applied file
 * was changed, `database-newer` when the database has one that the folders lack.
 */
export async function migrate<Schema>(
  database: Database<Schema>,
  directory: string,
  now: () => number,
): Promise<Result<MigrationReport>> {
  const migrations = await readMigrations(directory)
  const applied: string[] = []
  for (;;) {
    const step = await database.asOwner((tx) => applyNext(tx, migrations, now), { deadlineMs: 0 })
    if (!step.ok) return step
    if (step.value === undefined) {
      return ok({ applied, already: migrations.length - applied.length })
    }
    applied.push(step.value)
  }
}

async function applyNext<Schema>(
  tx: Kysely<Schema>,
  migrations: readonly Migration[],
  now: () => number,
): Promise<Result<string | undefined>> {
  await sql`select pg_advisory_xact_lock(${String(ADVISORY_LOCK)}::bigint)`.execute(tx)
  await CREATE_TABLE.execute(tx)
  const found = await sql<Applied>`select name, checksum from schema_migration
    order by name`.execute(tx)
  const refusal = disagreement(migrations, found.rows)
  if (refusal !== undefined) return err(refusal)
  const next = migrations[found.rows.length]
  if (next === undefined) return ok(undefined)
  await sql.raw(next.up).execute(tx)
  await sql`insert into schema_migration (name, checksum, applied_at)
    values (${next.name}, ${next.checksum}, ${new Date(now()).toISOString()})`.execute(tx)
  return ok(next.name)
}

interface Applied {
  readonly name: string
  readonly checksum: string
}

function disagreement(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): Failure | undefined {
  for (const [index, row] of applied.entries()) {
    const migration = migrations[index]
    if (migration?.name !== row.name) {
      const known = migrations.some(({ name }) => name === row.name)
      return known
        ? failure('migration-edited', 'a migration was inserted before applied ones', row.name)
        : failure('database-newer', 'the database has a migration this program lacks', row.name)
    }
    if (migration.checksum !== row.checksum) {
      return failure('migration-edited', 'the file differs from what was applied', row.name)
    }
  }
  return undefined
}
