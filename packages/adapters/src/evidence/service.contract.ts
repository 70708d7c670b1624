import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newLender, sampleLender, sampleOrg } from '@fencun/app/testing/sample-rows'
import { failure } from '@fencun/core/errors/failure'
import type { LenderId } from '@fencun/core/ids'
import { err, ok } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestEngine } from '../testing/engines.ts'
import { EvidenceService } from './evidence-service.ts'
import { sequence } from './sequencer.ts'
import type { EvidenceServiceOptions } from './service-options.ts'
import { LogWorld } from './testing/log-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The work that goes on beside the gate. */
export function describeEvidenceService(engine: TestEngine): void {
  describe(`the evidence service on ${engine.name}`, () => {
    let world: LogWorld
    /** Minutes pass when a test says so. */
    let now = Date.now()
    let faults: unknown[] = []

    beforeAll(async () => {
      world = await LogWorld.on(engine)
    })
    afterAll(async () => {
      await engine.stop()
      await world.close()
    })

    beforeEach(() => {
      faults = []
    })
    afterEach(() => expect(faults).toEqual([]))

    const added = async (): Promise<LenderId> => {
      const lender = newLender()
      await world.stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      return lender
    }
    const serviceOf = (lender: LenderId, part: Partial<EvidenceServiceOptions> = {}) =>
      new EvidenceService({
        database: world.database,
        evidence: world.evidence,
        keys: world.parts.keys,
        now: () => instant(now),
        lenders: async () => [lender],
        storeOf: (one) => world.storeOf(one),
        settings: { behindAfterMs: 5 * MINUTE },
        onFault: (_, error) => faults.push(error),
        ...part,
      })

    test('signs what waits, publishes once a minute, and what is left when it stops', async () => {
      const lender = await added()
      await world.write(lender, 3, 3)
      const service = serviceOf(lender)
      await service.round()
      expect(await service.status(lender)).toMatchObject({
        ...{ origin: `fencun.local/${lender}`, size: 10, waiting: 0, publishedSize: 10 },
        ...{ conflicting: 0, stopped: null, waitingSince: null },
      })
      await world.write(lender, 1, 1)
      now += MINUTE / 2
      await service.round()
      expect(await service.status(lender)).toMatchObject({ size: 11, publishedSize: 10 })
      now += MINUTE
      await service.round()
      expect(await service.status(lender)).toMatchObject({ size: 11, publishedSize: 11 })
      await world.write(lender, 1, 1)
      service.start()
      await service.stop()
      expect(await world.check(lender)).toMatchObject({ leaves: 12, findings: [] })
      expect(service.health()).toMatchObject({ state: 'sound', waiting: 0, size: 12 })
    })

    test('begins the log with what stood in the timelines before there was one', async () => {
      const lender = await added()
      await world.write(lender, 4, 5)
      await world.asOwner(
        lender,
        sql`delete from evidence_outbox where tenant_id = ${lender} and n in (1, 2, 4)`,
      )
      await world.write(lender, 1, 2)
      await serviceOf(lender).round()
      expect(await world.check(lender)).toMatchObject({ leaves: 1 + 20 + 2, findings: [] })
    })

    test('signs nothing while others forbid it, says so, and goes on when they do not', async () => {
      const lender = await added()
      let allowed = false
      const told: unknown[] = []
      const service = serviceOf(lender, {
        beforeSigning: async () =>
          allowed ? ok(null) : err(failure('ledger-behind', 'the database is old')),
        onFault: (_, error) => told.push(error),
      })
      await service.round()
      expect(service.health().state).toBe('sound')
      now += 6 * MINUTE
      await service.round()
      const status = await service.status(lender)
      expect(status).toMatchObject({ size: 0, waiting: 1, stopped: 'ledger-behind' })
      expect(service.health()).toMatchObject({ state: 'behind', waiting: 1 })
      expect(told).toHaveLength(1)
      allowed = true
      await service.round()
      expect(service.health().state, 'it pauses after a refusal').toBe('behind')
      now += 2 * MINUTE
      await service.round()
      expect(await service.status(lender)).toMatchObject({ size: 1, waiting: 0, stopped: null })
      expect(service.health().state).toBe('sound')
    })

    test('checks itself in full once a day and one bundle in a hundred every hour', async () => {
      const lender = await added()
      await world.write(lender, 30, 30)
      const service = serviceOf(lender)
      await service.round()
      const [first] = (await service.status(lender)).audits
      expect(first).toMatchObject({ scope: 'whole', size: 901, checked: 901, findings: [] })
      now += HOUR
      await service.round()
      const [second] = (await service.status(lender)).audits
      expect(second).toMatchObject({ scope: 'sample', size: 901, findings: [] })
      expect([256, 901 - 768]).toContain(second?.checked)
      now += HOUR / 2
      await service.round()
      expect((await service.status(lender)).audits[0]).toEqual(second)
    })

    test('finds by itself what somebody altered in the files or in the database', async () => {
      const lender = await added()
      await world.write(lender, 30, 30)
      await serviceOf(lender).round()
      await world.asOwner(
        lender,
        sql`update evidence_leaf set leaf = convert_to('{}', 'UTF8') where tenant_id = ${lender}`,
      )
      const told: unknown[] = []
      const service = serviceOf(lender, { onFault: (_, error) => told.push(error) })
      now += HOUR
      await service.round()
      expect(told).toHaveLength(1)
      expect(service.health().state).toBe('damaged')
      const [sample] = (await service.status(lender)).audits
      expect(sample?.scope).toBe('sample')
      expect(new Set(sample?.findings.map(({ code }) => code))).toEqual(
        new Set(['database-differs']),
      )
      const tiles = join(world.folder, lender, 'tile', '0')
      const [name = ''] = (await readdir(tiles)).filter((one) => /^\d+$/.test(one))
      const hashes = await readFile(join(tiles, name))
      hashes[40] = (hashes[40] ?? 0) ^ 1
      await writeFile(join(tiles, name), hashes)
      now += 24 * HOUR
      await service.round()
      const whole = (await service.status(lender)).audits.find(({ scope }) => scope === 'whole')
      expect(whole?.findings.map(({ place }) => place)).toContain(`tile/0/${name}`)
    })

    test('does not publish leaves that somebody altered after they were signed', async () => {
      const lender = await added()
      await world.write(lender, 30, 30)
      const service = serviceOf(lender, { onFault: () => undefined })
      await sequence(world.parts, lender, 1000)
      await world.asOwner(
        lender,
        sql`update evidence_leaf set leaf = convert_to('{}', 'UTF8')
          where tenant_id = ${lender} and seq = 300`,
      )
      await service.round({ publish: true })
      const status = await service.status(lender)
      expect(status).toMatchObject({ size: 901, publishedSize: 0, stopped: 'ledger-altered' })
      expect(await world.storeOf(lender).get('checkpoint')).toBeUndefined()
    })

    test('shares a database with another one: no leaf twice, none lost, one history', async () => {
      const lender = await added()
      const [a, b] = [serviceOf(lender), serviceOf(lender)]
      for (let turn = 0; turn < 4; turn += 1) {
        now += 2 * MINUTE
        await Promise.all([world.write(lender, 20, 4), a.round(), b.round(), a.round()])
      }
      now += 2 * MINUTE
      await Promise.all([a.round(), b.round()])
      expect(await world.check(lender)).toMatchObject({ leaves: 1 + 4 * 80, findings: [] })
    })
  })
}
