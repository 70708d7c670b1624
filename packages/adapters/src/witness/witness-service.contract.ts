import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newLender } from '@fencun/app/testing/sample-rows'
import { openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { vkeyText } from '@fencun/core/evidence/note'
import { type LenderId, orgId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NODE_CRYPTO } from '../evidence/node-crypto.ts'
import { publish } from '../evidence/publisher.ts'
import { sequence } from '../evidence/sequencer.ts'
import { LogWorld } from '../evidence/testing/log-world.ts'
import { type TestEngine, unwrap } from '../testing/engines.ts'
import { openssl } from '../testing/openssl.ts'
import { type OpensslAuthority, startAuthority } from '../testing/openssl-authority.ts'
import { startWitness, type WitnessServer } from '../testing/witness-server.ts'
import { lastTimestamp, stampIfDue, timestampPaths } from '../timestamp/daily-timestamps.ts'
import { tsaSettings } from '../timestamp/tsa-settings.ts'
import { outsideCopyIn } from './outside-copy.ts'
import { witnessBookIn } from './witness-book.ts'
import { witnessKeyFiles } from './witness-keys.ts'
import { WitnessService, type WitnessServiceParts } from './witness-service.ts'

const HOUR = 3_600_000

/** Outsiders are asked beside the work of the log. */
export function describeWitnessService(engine: TestEngine): void {
  describe(`outsiders who are asked about a log on ${engine.name}`, () => {
    let world: LogWorld
    let tsa: OpensslAuthority
    let witness: WitnessServer
    let parts: WitnessServiceParts
    let vkey: string
    let now = Date.now()
    const bank = newLender()
    let faults: string[] = []

    beforeAll(async () => {
      world = await LogWorld.on(engine)
      tsa = await startAuthority()
      const { database, evidence } = world
      const outside = outsideCopyIn((lender) => world.storeOf(lender))
      const book = witnessBookIn({ database, evidence, outside, now: () => now })
      const keyOf = witnessKeyFiles(join(world.folder, 'keys'), () => 'bank.example/witness')
      const clock = { now: () => instant(now) }
      witness = await startWitness({ book, crypto: NODE_CRYPTO, clock, keyOf }, bank)
      vkey = vkeyText((await keyOf(bank)).key)
      const ca = join(tsa.directory, 'root.pem')
      const environment = { FENCUN_TSA_URL: tsa.url.href, FENCUN_TSA_CA: ca }
      const authority = unwrap(await tsaSettings(environment))
      if (authority === undefined) throw new Error('an authority was named')
      parts = {
        ...{ database, book, storeOf: (lender) => world.storeOf(lender), timeoutMs: 600_000 },
        ...{ originOf: world.parts.originOf, keys: world.parts.keys, now: () => instant(now) },
        authority: { ...authority, timeoutMs: 600_000 },
        onFault: (_, said) => faults.push(said),
        pauseMs: 1,
      }
    })
    afterAll(async () => {
      witness.stop()
      await tsa.stop()
      await engine.stop()
      await world.close()
    })

    const grown = async (lender: LenderId, debtors: number): Promise<void> => {
      await world.write(lender, debtors, 3)
      while ((await sequence(world.parts, lender, 500)).added > 0) continue
      await publish(world.database, lender, world.storeOf(lender))
    }
    const added = async (): Promise<LenderId> => {
      const lender = newLender()
      await grown(lender, 2)
      const [key] = await world.keysOf(lender)
      if (key === undefined) throw new Error('a log has a key')
      const actor = { staff: 'system', org: orgId('org') } as const
      const by = { at: instant(now), actor }
      const log = { origin: key.name, keyId: key.keyId, vkey: vkeyText(key) }
      await parts.book.addLog(bank, log, by)
      const [name = '', keyId = ''] = vkey.split('+')
      await parts.book.addWitness(lender, { name, keyId, vkey, url: witness.url }, by)
      return lender
    }
    const stampParts = () => {
      if (parts.authority === undefined) throw new Error('an authority was named')
      return { ...parts, authority: parts.authority }
    }

    test('witness and authority are asked, and `openssl ts` accepts what is published', async () => {
      const lender = await added()
      const service = new WitnessService(parts)
      service.published(lender)
      service.published(lender)
      await service.stop()
      expect(faults).toEqual([])
      const kept = await lastTimestamp(world.database, lender)
      const paths = timestampPaths(6)
      const folder = join(world.folder, lender)
      const note = await readFile(join(folder, paths.note), 'utf8')
      expect([kept?.size, kept?.note === note]).toEqual([6, true])
      expect(openCheckpoint(note, await world.keysOf(lender), NODE_CRYPTO).ok).toBe(true)
      expect(note).toContain('— bank.example/witness ')
      const verified = await openssl(
        ...([folder, 'ts', '-verify', '-in', paths.reply, '-data', paths.note] as const),
        ...['-CAfile', join(tsa.directory, 'root.pem')],
      )
      expect(verified).toContain('Verification: OK')
    })

    test('a timestamp is asked for once a day, and only when there is something new', async () => {
      const lender = await added()
      const stamp = async () => unwrap(await stampIfDue(stampParts(), lender))?.size
      expect(await stamp()).toBe(6)
      now += 25 * HOUR
      expect(await stamp()).toBeUndefined()
      await grown(lender, 1)
      expect(await stamp()).toBe(10)
      await grown(lender, 1)
      now += 22 * HOUR
      expect(await stamp()).toBeUndefined()
      now += 2 * HOUR
      expect(await stamp()).toBe(13)
      expect((await lastTimestamp(world.database, lender, 12))?.size).toBe(10)
    })

    test('an authority that lies is refused and nothing is kept', async () => {
      const lender = await added()
      tsa.answerWith((good) => ({ status: 200, body: good.fill(0, 40, 44) }))
      expect(await stampIfDue(stampParts(), lender)).toMatchObject({
        error: { code: 'timestamp-invalid' },
      })
      tsa.answerWith(undefined)
      expect(await lastTimestamp(world.database, lender)).toBeUndefined()
    })

    test('whoever does not answer is asked again until he does, and complained of once', async () => {
      const lender = await added()
      faults = []
      witness.disturb({ status: 503 })
      const service = new WitnessService(parts)
      const before = witness.asked()
      service.published(lender)
      await until(() => witness.asked() >= before + 3)
      witness.disturb(undefined)
      await until(async () => (await parts.book.cosignatures(lender, 6)).length === 1)
      await service.stop()
      expect(faults).toEqual(['witness bank.example/witness: the witness answered 503'])
    })

    test('the settings name both an address and the certificates it is held to', async () => {
      const [FENCUN_TSA_URL, FENCUN_TSA_CA] = [tsa.url.href, join(tsa.directory, 'root.pem')]
      expect(unwrap(await tsaSettings({}))).toBeUndefined()
      expect(unwrap(await tsaSettings({ FENCUN_TSA_CA }))).toBeUndefined()
      const none = join(tsa.directory, 'none.pem')
      await writeFile(none, 'no certificate')
      for (const [environment, place] of [
        [{ FENCUN_TSA_URL: 'tsa.example', FENCUN_TSA_CA }, 'FENCUN_TSA_URL'],
        [{ FENCUN_TSA_URL: 'ftp://tsa.example/', FENCUN_TSA_CA }, 'FENCUN_TSA_URL'],
        [{ FENCUN_TSA_URL: 'https://a:b@tsa.example/', FENCUN_TSA_CA }, 'FENCUN_TSA_URL'],
        [{ FENCUN_TSA_URL }, 'FENCUN_TSA_CA'],
        [{ FENCUN_TSA_URL, FENCUN_TSA_CA: none }, 'FENCUN_TSA_CA'],
      ] as const) {
        expect(await tsaSettings(environment)).toMatchObject({ error: { place } })
      }
    })
  })
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 5))
}
