import { setTimeout as wait } from 'node:timers/promises'
import { openServer } from '@fencun/adapters/engine/server'
import { unwrap } from '@fencun/adapters/testing/engines'
import { type PostgresServer, startPostgres } from '@fencun/adapters/testing/postgres-server'
import { type Day, formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { afterAll, afterEach, expect, test } from 'vitest'
import { Draw } from '../../src/demo/people.ts'
import { expectKept, expectRecords, expectWhole } from '../support/check-ledger.ts'
import { dayAt, setClock, stranger } from '../support/client.ts'
import { removeFolders } from '../support/command.ts'
import { readHistories } from '../support/histories.ts'
import { Ledger } from '../support/ledger.ts'
import type { Server } from '../support/server.ts'
import { askAgain, hire, isEnough, loadAndKill, type People } from '../support/under-load.ts'
import { Fleet } from './fleet.ts'
import { newSeed, sized, tell } from './size.ts'

const POSTGRES_KILLS = 15
const SERVER_KILLS = sized({ ci: 10, full: 100 })
const BACK_MS_MAX = 600_000

let postgres: PostgresServer | undefined
let fleet: Fleet | undefined
afterEach(async () => {
  await fleet?.kill()
  await postgres?.stop()
})
afterAll(removeFolders)

test(`${POSTGRES_KILLS} times kill -9 of PostgreSQL, all its processes, under load from two servers: nothing acknowledged is lost or doubled, and both go on by themselves`, async () => {
  await campaign('kill postgres', POSTGRES_KILLS, async (load) => {
    const { database, servers } = load
    await load.until(database.kill)
    for (const server of servers.servers) await expectDown(server)
    await database.restart()
  })
}, 3_600_000)

test(`${SERVER_KILLS} times kill -9 of one of two servers under load on PostgreSQL: nothing acknowledged is lost or doubled`, async () => {
  await campaign('kill server', SERVER_KILLS, async ({ servers, until, nth }) => {
    const [victim] = servers.servers.splice(nth % 2, 1)
    if (victim === undefined) throw new Error('there are two servers')
    await until(victim.kill)
    await servers.start()
  })
}, 3_600_000)

interface Blow {
  readonly database: PostgresServer
  readonly servers: Fleet
  readonly nth: number
  /** Lets hands work at all servers until this was done. */
  readonly until: (kill: () => Promise<void>) => Promise<void>
}

/** Load, a blow in the middle of it, the same questions again; and in the end what is written. */
async function campaign(
  name: string,
  kills: number,
  strike: (blow: Blow) => Promise<void>,
): Promise<void> {
  const draw = new Draw(newSeed(name))
  // Commits wait for the disk, as in production: what was acknowledged must outlive the processes.
  const database = await startPostgres(18, { durable: true })
  postgres = database
  const servers = new Fleet(await emptyDatabase(database))
  fleet = servers
  await servers.start()
  await servers.start()
  const people = await hire(servers.url)
  const ledger = new Ledger()
  const today = parseDay(await dayAt(servers.url))
  if (today === undefined) throw new Error('the server tells its day')
  let inFlight = 0
  for (let nth = 0; !isEnough(nth, kills, inFlight); nth += 1) {
    await setDay(servers, people, plusDays(today, nth))
    const before = ledger.asked.size
    const load = { draw, ledger, ...people, name: `k${nth}` }
    const urls = servers.servers.map(({ url }) => url)
    const until = (kill: () => Promise<void>): Promise<void> => loadAndKill(urls, load, kill)
    await strike({ database, servers, nth, until })
    for (const { url } of servers.servers) await untilWell(url)
    await setDay(servers, people, plusDays(today, nth))
    for (const { url } of servers.servers) {
      inFlight += await askAgain(ledger, people, url, before)
    }
  }
  await servers.kill()

  tell(name, { kills, acknowledged: ledger.acknowledged, inFlight })
  expect(ledger.acknowledged).toBeGreaterThan(kills * 5)
  expect(inFlight, 'kills came in the middle of requests').toBeGreaterThan(0)
  await servers.inStores(async (deps) => {
    const histories = await readHistories(deps)
    expect(histories.length).toBeGreaterThan(40)
    for (const history of histories) expectWhole(history)
    expectKept(ledger, histories)
    await expectRecords(deps, ledger, histories)
  })
}

/** A new day for every kill: the caps are free again and there is work to do. */
async function setDay({ servers }: Fleet, { boss }: People, day: Day): Promise<void> {
  for (const { url } of servers) await setClock(boss.at(url), `${formatDay(day)}T10:00:00+08:00`)
}

async function emptyDatabase(database: PostgresServer): Promise<string> {
  const { pool } = unwrap(await openServer({ url: database.url('postgres', 'postgres') }))
  const password = new URL(database.url('owner', 'fencun')).password
  await pool.query(`create role owner login createrole password '${password}'`)
  await pool.query('create database fencun owner owner')
  await pool.end()
  return database.url('owner', 'fencun')
}

/** Without its database a server lives, and says that it is not well. */
async function expectDown({ url, said }: Server): Promise<void> {
  const answer = await stranger(url)
    .call('GET', '/healthz')
    .catch((error: unknown) => {
      throw new Error(`the server is gone, and said: ${said().slice(-4000)}`, { cause: error })
    })
  expect(answer.status).toBe(503)
}

async function untilWell(url: string): Promise<void> {
  const from = performance.now()
  while (performance.now() - from < BACK_MS_MAX) {
    const { status } = await stranger(url).call('GET', '/healthz')
    if (status === 200) return
    await wait(50)
  }
  throw new Error('the server did not find its database again')
}
