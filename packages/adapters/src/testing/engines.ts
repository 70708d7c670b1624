import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Result } from '@fencun/core/result'
import pg from 'pg'
import { type Database, type DatabaseOptions, openDatabase } from '../engine/database.ts'
import { migrate } from '../engine/migrate.ts'
import { fingerprint, readMigrations } from '../engine/migration-files.ts'
import { type Major, type PostgresServer, startPostgres } from './postgres-server.ts'

/** The migrations of the product. */
export const MIGRATIONS: string = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * A source of databases for tests, each migrated and empty. Take one per test file and give each
 * test a tenant of its own: tenants do not see each other, which is cheaper than emptying tables.
 */
export interface TestEngine {
  readonly name: string
  /** A new database, open. `stop` closes it. */
  readonly database: <Schema>() => Promise<Database<Schema>>
  /** A new database, not opened: for tests that start the program or several pools on it. */
  readonly options: () => Promise<DatabaseOptions>
  readonly stop: () => Promise<void>
}

/** The embedded database in temporary directories, copied from a template. */
export function embeddedEngine(migrations: string = MIGRATIONS): TestEngine {
  let root: Promise<string> | undefined
  let count = 0
  const options = async (): Promise<DatabaseOptions> => {
    root ??= mkdtemp(join(tmpdir(), 'fencun-db-'))
    count += 1
    const directory = join(await root, String(count))
    await copy(await embeddedTemplate(migrations), directory)
    return { kind: 'embedded', directory }
  }
  return testEngine('embedded', options, async () => {
    if (root !== undefined) await rm(await root, { recursive: true, force: true })
  })
}

/** A real server of one version, started at the first use; databases belong to no superuser. */
export function serverEngine(major: Major, migrations: string = MIGRATIONS): TestEngine {
  let started: Promise<PostgresServer> | undefined
  let template: Promise<void> | undefined
  let count = 0
  const options = async (): Promise<DatabaseOptions> => {
    started ??= startPostgres(major)
    const server = await started
    template ??= serverTemplate(server, migrations)
    await template
    count += 1
    const name = `test_${count}`
    await administer(server, [`create database ${name} template template_migrated owner ${OWNER}`])
    return { kind: 'server', url: server.url(OWNER, name) }
  }
  return testEngine(`PostgreSQL ${major}`, options, async () => {
    if (started !== undefined) await (await started).stop()
  })
}

const OWNER = 'test_owner'

function testEngine(
  name: string,
  options: () => Promise<DatabaseOptions>,
  clean: () => Promise<void>,
): TestEngine {
  const toClose: (() => Promise<void>)[] = []
  return {
    name,
    options,
    database: async <Schema>() => {
      const database = unwrap(await openDatabase<Schema>(await options()))
      toClose.push(() => database.close())
      return database
    },
    stop: async () => {
      for (const close of toClose.splice(0)) await close()
      await clean()
    },
  }
}

/** The value of a result that a test takes for granted. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail} (${result.error.place ?? ''})`)
}

/** Kept in the repository's cache under the hash of the migrations; made once per change of them. */
async function embeddedTemplate(migrations: string): Promise<string> {
  const cache = fileURLToPath(new URL('../../../../.cache/embedded/', import.meta.url))
  const template = join(cache, fingerprint(await readMigrations(migrations)))
  if (existsSync(template)) return template
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, 'making-'))
  const database = unwrap(await openDatabase({ kind: 'embedded', directory: partial }))
  unwrap(await migrate(database, migrations, Date.now))
  await database.close()
  await rename(partial, template).catch(() => rm(partial, { recursive: true }))
  return template
}

/** Twice as fast as Node's own copying of a thousand small files. */
async function copy(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to])
}

async function serverTemplate(server: PostgresServer, migrations: string): Promise<void> {
  const password = new URL(server.url(OWNER, 'postgres')).password
  await administer(server, [
    `create role ${OWNER} login createrole password '${password}'`,
    `create database template_migrated owner ${OWNER}`,
  ])
  const url = server.url(OWNER, 'template_migrated')
  const database = unwrap(await openDatabase({ kind: 'server', url }))
  unwrap(await migrate(database, migrations, Date.now))
  await database.close()
}

async function administer(server: PostgresServer, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
