import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startPostgres } from '../testing/postgres-server.ts'
import { expectAll } from './testing/crash-end.ts'
import { CrashWorld } from './testing/crash-world.ts'
import { startWriters, type Writers } from './testing/writers.ts'

const FULL = process.env['FENCUN_CAMPAIGN'] === 'full'
const KILLS = FULL ? 100 : 5
const POSTGRES_KILLS = FULL ? 15 : 2
const HANDS = 4
/** Long enough to be in the middle of anything. */
const RUNS_MS_MAX = 150

let world: CrashWorld | undefined
let writers: Writers | undefined
afterEach(async () => {
  await writers?.stop()
  await world?.close()
  writers = undefined
  world = undefined
})

test(`${KILLS} times kill -9 of sequencer and publisher while people write: the log is whole and one history every time, and holds in the end what was acknowledged`, async () => {
  const own = await CrashWorld.on(await startPostgres(18, { durable: true }))
  world = own
  const hands = startWriters(own.stores, own.lender, HANDS)
  writers = hands
  for (let kill = 0; kill < KILLS; kill += 1) {
    await own.startChild()
    await own.grows()
    await wait(Math.random() * RUNS_MS_MAX)
    await own.killChild()
    await own.check()
  }
  await expectAll(own, hands, { kills: KILLS })
}, 3_600_000)

test(`${POSTGRES_KILLS} times kill -9 of every process of PostgreSQL: the same, and the log goes on by itself`, async () => {
  const own = await CrashWorld.on(await startPostgres(18, { durable: true }))
  world = own
  const hands = startWriters(own.stores, own.lender, HANDS)
  writers = hands
  await own.startChild()
  for (let kill = 0; kill < POSTGRES_KILLS; kill += 1) {
    await own.grows()
    await wait(Math.random() * RUNS_MS_MAX)
    await own.postgres.kill()
    await own.postgres.restart()
    await own.check()
    await own.grows()
    await own.check()
  }
  await own.endChild()
  expect(hands.unknown()).toBeGreaterThan(0)
  await expectAll(own, hands, { postgresKills: POSTGRES_KILLS })
}, 3_600_000)
