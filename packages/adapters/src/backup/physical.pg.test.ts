import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { newDebtor, newLender, sampleRegistration } from '@fencun/app/testing/sample-rows'
import type { DebtorKey } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
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
 * The documented way back to any point in time, rehearsed: a base backup, the archived log, and the
 * keys, which are in neither of them.
 */

const run = promisify(execFile)
const FETCH = fileURLToPath(
  new URL('../../../../scripts/fetch-postgres-client.mjs', import.meta.url),
)
const OWNER = 'fencun'
const NAME = 'fencun_live'
const POLL_MS = 100

let folder: string
let programs: string
const servers: PostgresServer[] = []
const open: Database<unknown>[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-physical-'))
  // The server archives as an account of its own.
  await chmod(folder, 0o755)
  await mkdir(archive())
  await chmod(archive(), 0o777)
  programs = (await run(process.execPath, [FETCH])).stdout.trim()
})
afterAll(async () => {
  for (const one of open) await one.close()
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true })
})

const archive = (): string => join(folder, 'archive')

async function startServer(): Promise<PostgresServer> {
  const server = await startPostgres(15)
  servers.push(server)
  return server
}

async function ask(server: PostgresServer, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') })
  await client.connect()
  const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' })
  await client.end()
  return String(rows[0]?.[0])
}

async function openOn(server: PostgresServer): Promise<Database<unknown>> {
  const url = server.url(OWNER, NAME)
  const opened = unwrap(await openDatabase<unknown>({ kind: 'server', url }))
  open.push(opened)
  return opened
}

async function registered(stores: Stores): Promise<DebtorKey> {
  const [lender, debtor] = [newLender(), newDebtor()]
  const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
  await stores.placements.register(sampleRegistration(lender, [debtor], heads))
  return { lender, debtor }
}

/** How many people are readable of each debtor. */
async function readable(stores: Stores, keys: readonly DebtorKey[]): Promise<readonly number[]> {
  const found = await Promise.all(keys.map((key) => stores.people.of([key], 'lender')))
  return found.map(([of]) => of?.people.length ?? 0)
}

async function archivingServer(): Promise<PostgresServer> {
  const server = await startServer()
  const password = new URL(server.url(OWNER, 'postgres')).password
  const keep = `test ! -f ${archive()}/%f && cp %p ${archive()}/%f && sync ${archive()}/%f`
  for (const statement of [
    `create role ${OWNER} login createrole password '${password}'`,
    `create database ${NAME} owner ${OWNER}`,
    'alter system set archive_mode = on',
    `alter system set archive_command = '${keep}'`,
  ]) {
    await ask(server, statement)
  }
  await server.kill()
  await server.restart()
  return server
}

/** The log up to now lies in the archive, whose next file begins. */
async function archived(server: PostgresServer): Promise<void> {
  const file = await ask(server, 'select pg_walfile_name(pg_switch_wal())')
  while (!(await readdir(archive())).includes(file)) await wait(POLL_MS)
}

/** What the documentation says, in the place of a server that knows nothing of it. */
async function restoreOn(server: PostgresServer, backup: string, target: string): Promise<void> {
  const data = await ask(server, 'show data_directory')
  await server.kill()
  await rm(data, { recursive: true })
  await mkdir(data, { mode: 0o700 })
  await run('tar', ['-xzf', join(backup, 'base.tar.gz'), '-C', data])
  await run('tar', ['-xzf', join(backup, 'pg_wal.tar.gz'), '-C', join(data, 'pg_wal')])
  await appendFile(
    join(data, 'postgresql.auto.conf'),
    [
      `restore_command = 'cp ${archive()}/%f %p'`,
      `recovery_target_time = '${target}'`,
      "recovery_target_action = 'promote'\n",
    ].join('\n'),
  )
  await writeFile(join(data, 'recovery.signal'), '')
  // The passwords are those of the server that was lost; who may connect is not what is tried here.
  await writeFile(join(data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 trust\n')
  await run('chown', ['-R', `--reference=${join(data, '..')}`, data])
  await server.restart()
  while ((await ask(server, 'select pg_is_in_recovery()')) === 'true') await wait(POLL_MS)
}

test('a base backup and the archived log lead back to a moment, with what was acknowledged until then and nothing later; without the keys nothing opens', async () => {
  const lost = await archivingServer()
  const living = await openOn(lost)
  unwrap(await migrate(living, MIGRATIONS, Date.now))
  const [keys, objects] = [memoryKeys(), passingObjects()]
  const stores = storesIn(living, TEST_MASTER_KEY, keys, objects)
  const before = await registered(stores)

  const backup = join(folder, 'base')
  await run(join(programs, 'pg_basebackup'), [
    ...[`--dbname=${lost.url('postgres', 'postgres')}`, `--pgdata=${backup}`],
    ...['--format=tar', '--gzip', '--checkpoint=fast', '--wal-method=stream'],
  ])
  const after = await registered(stores)
  const moment = await ask(lost, 'select clock_timestamp()::text')
  const later = await registered(stores)
  await archived(lost)
  await lost.kill()

  const second = await startServer()
  await restoreOn(second, backup, moment)
  const restored = await openOn(second)
  expect(unwrap(await migrate(restored, MIGRATIONS, Date.now)).applied).toEqual([])
  const all = [before, after, later]
  const there = storesIn(restored, TEST_MASTER_KEY, keys, objects)
  expect(await readable(there, all)).toEqual([1, 1, 0])
  const keyless = storesIn(restored, TEST_MASTER_KEY, memoryKeys(), objects)
  expect(await readable(keyless, all)).toEqual([0, 0, 0])
  // It is a server again, not a copy that can be read only.
  const next = await registered(there)
  expect(await readable(there, [next])).toEqual([1])
})
