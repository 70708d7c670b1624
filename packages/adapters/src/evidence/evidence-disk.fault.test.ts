import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startPostgres } from '../testing/postgres-server.ts'
import { expectAll } from './testing/crash-end.ts'
import { CrashWorld } from './testing/crash-world.ts'
import { type SmallDisk, smallDisk } from './testing/small-disk.ts'
import { startWriters, type Writers } from './testing/writers.ts'

const HANDS = 2
/** PostgreSQL's files, its log of writes, and some room to work. */
const DATABASE_MIB = 220
const LOG_MIB = 64

let world: CrashWorld | undefined
let writers: Writers | undefined
let disk: SmallDisk | undefined
afterEach(async () => {
  await writers?.stop()
  await world?.close()
  disk?.remove()
  writers = undefined
  world = undefined
  disk = undefined
})

if (canMount()) describeFullDisks()
else {
  test('where no disk can be mounted, full ones are not tried, and a run that decides fails', () => {
    process.stdout.write('evidence: NO SMALL DISK can be mounted here: full disks are NOT tried\n')
    expect(process.env['CI']).not.toBe('true')
  })
}

function describeFullDisks(): void {
  test('a full disk under the published log stops publishing and nothing else; with room again the log goes on', async () => {
    disk = smallDisk(LOG_MIB)
    const own = await CrashWorld.on(
      await startPostgres(18, { durable: true }),
      disk && join(disk.path, 'evidence'),
    )
    world = own
    const hands = startWriters(own.stores, own.lender, HANDS)
    writers = hands
    await own.startChild()
    await own.grows()
    const full = own.says(/^fault .*ENOSPC/)
    await disk?.fill()
    await full
    // People go on, and none of them is told otherwise.
    const enough = hands.acknowledged.size + 20
    while (hands.acknowledged.size < enough && hands.unknown() === 0) await wait(50)
    expect(hands.unknown()).toBe(0)
    await own.check()
    await disk?.free()
    await own.grows()
    await own.check()
    await own.endChild()
    await expectAll(own, hands, { full: 'object store' })
  }, 1_800_000)

  test('a full disk under the database: nothing is acknowledged that is not in the log', async () => {
    const own = await CrashWorld.on(await postgresOn(DATABASE_MIB))
    world = own
    const hands = startWriters(own.stores, own.lender, HANDS)
    writers = hands
    await own.startChild()
    await own.grows()
    await disk?.fill()
    const before = hands.unknown()
    while (hands.unknown() < before + 20) await wait(50)
    await disk?.free()
    await own.postgres.kill().catch(() => undefined)
    await own.postgres.restart()
    await own.grows()
    await own.check()
    await own.endChild()
    await expectAll(own, hands, { full: 'database' })
  }, 1_800_000)
}

/** A server whose files lie on a small disk. */
async function postgresOn(mebibytes: number) {
  const small = smallDisk(mebibytes)
  if (small === undefined) throw new Error('a disk could be mounted just now')
  disk = small
  return startPostgres(18, { durable: true, within: small.path })
}

function canMount(): boolean {
  const tried = smallDisk(1)
  tried?.remove()
  return tried !== undefined
}
