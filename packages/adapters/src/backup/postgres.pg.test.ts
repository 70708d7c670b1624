import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { attachmentId } from '@fencun/app/ports/attachments'
import {
  AGENCY,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleRegistration,
  uniqueId,
} from '@fencun/app/testing/sample-rows'
import { personalText } from '@fencun/core/identity/personal'
import type { DebtorKey } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../engine/database.ts'
import { migrate } from '../engine/migrate.ts'
import type { Stores } from '../stores/open-stores.ts'
import { MIGRATIONS, unwrap } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'
import { passingObjects, storesIn, TEST_MASTER_KEY } from '../testing/stores-on.ts'

/*
 * The documented way of backing up a database server, rehearsed with PostgreSQL's own programs: dump
 * from one server, restore on another that has never seen Fencun.
 */

const run = promisify(execFile)
const FETCH = fileURLToPath(
  new URL('../../../../scripts/fetch-postgres-client.mjs', import.meta.url),
)
const OWNER = 'fencun'
const NAME = 'fencun_live'
const CONTENT = Buffer.from('%PDF-1.7 what was agreed')

let folder: string
let programs: string
const servers: PostgresServer[] = []
const open: Database<unknown>[] = []
const keys = memoryKeys()
const objects = passingObjects()
let key: DebtorKey

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-dump-'))
  programs = (await run(process.execPath, [FETCH])).stdout.trim()
  const server = await startServer()
  await administer(server, [`create database ${NAME} owner ${OWNER}`])
  const database = await openOn(server)
  unwrap(await migrate(database, MIGRATIONS, Date.now))
  await fill(storesIn(database, TEST_MASTER_KEY, keys, objects))
})
afterAll(async () => {
  for (const one of open) await one.close()
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true })
})

async function startServer(): Promise<PostgresServer> {
  const server = await startPostgres(15)
  servers.push(server)
  const password = new URL(server.url(OWNER, 'postgres')).password
  await administer(server, [`create role ${OWNER} login createrole password '${password}'`])
  return server
}

async function administer(server: PostgresServer, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function openOn(server: PostgresServer): Promise<Database<unknown>> {
  const url = server.url(OWNER, NAME)
  const opened = unwrap(await openDatabase<unknown>({ kind: 'server', url }))
  open.push(opened)
  return opened
}

/** Two lenders, each with a debtor; the first with a document. */
async function fill(stores: Stores): Promise<void> {
  for (const lender of [newLender(), newLender()]) {
    const debtor = newDebtor()
    const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
    const registration = sampleRegistration(lender, [debtor], heads)
    await stores.placements.register(registration)
    const [one] = registration.cases
    if (one === undefined) throw new Error('the sample has a case')
    key = { lender, debtor }
    async function* content(): AsyncGenerator<Uint8Array> {
      yield CONTENT
    }
    const file = await stores.attachments.receive(key, attachmentId(uniqueId()), content())
    await file.keep({
      ...{ kind: 'document', case: one.case, contact: null, staff: 'system', org: AGENCY },
      ...{ at: SAMPLE_AT, media: 'application/pdf', durationMs: null, findings: [] },
      ...{ name: personalText('试样.pdf'), via: 'import' },
    })
  }
}

/** How many rows every table has, seen by somebody who is bound by no policy. */
async function counts(server: PostgresServer): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url('postgres', NAME) })
  await client.connect()
  const { rows } = await client.query<{ table: string; rows: string }>(`
    select relname as table, (xpath('/row/n/text()', query_to_xml(
      format('select count(*) as n from %I', relname), false, true, '')))[1]::text as rows
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
  await client.end()
  return rows
}

async function dump(user: string, to: string): Promise<void> {
  const [server] = servers
  if (server === undefined) throw new Error('a server runs')
  const url = server.url(user, NAME)
  await run(join(programs, 'pg_dump'), ['--format=custom', `--file=${to}`, url])
}

test('a dump by the owner fails loudly: row-level security binds the owner as well', async () => {
  await expect(dump(OWNER, join(folder, 'half.dump'))).rejects.toThrow('row-level security')
})

test('a dump by a superuser, restored on another server, has every row, policy and right', async () => {
  const [first] = servers
  if (first === undefined) throw new Error('a server runs')
  const to = join(folder, 'whole.dump')
  await dump('postgres', to)
  const second = await startServer()
  // Roles belong to the server and are in no dump of a database.
  await administer(second, [
    'create role fencun_app nologin',
    'create role fencun_log nologin',
    `grant fencun_app, fencun_log to ${OWNER}`,
    `create database ${NAME} owner ${OWNER}`,
  ])
  const url = second.url('postgres', NAME)
  await run(join(programs, 'pg_restore'), ['--exit-on-error', `--dbname=${url}`, to])
  expect(await counts(second)).toEqual(await counts(first))

  const restored = await openOn(second)
  const migrated = unwrap(await migrate(restored, MIGRATIONS, Date.now))
  expect(migrated.applied).toEqual([])
  const stores = storesIn(restored, TEST_MASTER_KEY, keys, objects)
  const [people] = await stores.people.of([key], 'lender')
  expect(people?.people).toHaveLength(1)
  const found = await restored.inTenant(key.lender, (tx) =>
    sql<{ attachment_id: string }>`select attachment_id from attachment`.execute(tx),
  )
  expect(found.rows).toHaveLength(1)
  const opened = await stores.attachments.open(
    key,
    attachmentId(found.rows[0]?.attachment_id ?? ''),
    'lender',
    { from: 0, until: CONTENT.length },
  )
  expect(opened.state).toBe('open')
  const others = await restored.inTenant(newLender(), (tx) =>
    sql`select * from attachment`.execute(tx),
  )
  expect(others.rows).toEqual([])
  const changing = restored.inTenant(key.lender, (tx) =>
    sql`update attachment set bytes = 0`.execute(tx),
  )
  await expect(changing).rejects.toThrow('permission denied')
})
