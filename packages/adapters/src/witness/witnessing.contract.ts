import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { WitnessBook } from '@fencun/app/ports/witness-book'
import { newLender } from '@fencun/app/testing/sample-rows'
import { parseVkey, signatureLine, vkeyText } from '@fencun/core/evidence/note'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import { type LenderId, orgId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localObjects } from '../evidence/local-objects.ts'
import { NODE_CRYPTO, sha256 } from '../evidence/node-crypto.ts'
import type { ObjectStore } from '../evidence/object-store.ts'
import { publish } from '../evidence/publisher.ts'
import { sequence } from '../evidence/sequencer.ts'
import { LogWorld } from '../evidence/testing/log-world.ts'
import type { TestEngine } from '../testing/engines.ts'
import { OldCopy } from '../testing/old-copy.ts'
import { startWitness, type WitnessServer } from '../testing/witness-server.ts'
import { askWitnesses, type WitnessingParts } from './ask-witnesses.ts'
import { mayExtend } from './may-extend.ts'
import { outsideCopyIn } from './outside-copy.ts'
import { witnessBookIn } from './witness-book.ts'
import { witnessKeyFiles } from './witness-keys.ts'

const MINUTE = 60_000

/** A log and its witness at another installation, over HTTP. */
export function describeWitnessing(engine: TestEngine): void {
  describe(`a log that is witnessed, on ${engine.name}`, () => {
    const bank = newLender()
    let world: LogWorld
    let book: WitnessBook
    let server: WitnessServer
    /** The same witness at another address. */
    let elsewhere: WitnessServer
    let vkey: string
    let now = Date.now()
    const by = () => {
      const actor = { staff: 'system', org: orgId('org'), via: 'command' } as const
      return { at: instant(now), actor }
    }

    beforeAll(async () => {
      world = await LogWorld.on(engine)
      const outside = outsideCopyIn((lender) => world.storeOf(lender))
      const { database, evidence } = world
      book = witnessBookIn({ database, evidence, outside, now: () => now })
      const keyOf = witnessKeyFiles(join(world.folder, 'keys'), () => 'bank.example/witness')
      const clock = { now: (): Instant => instant(now) }
      const deps = { book, crypto: NODE_CRYPTO, clock, keyOf }
      server = await startWitness(deps, bank)
      elsewhere = await startWitness(deps, bank)
      vkey = vkeyText((await keyOf(bank)).key)
    })
    afterAll(async () => {
      server.stop()
      elsewhere.stop()
      await engine.stop()
      await world.close()
    })
    afterEach(() => server.disturb(undefined))

    const parts = (part: Partial<WitnessingParts> = {}): WitnessingParts => {
      const { database, originOf, keys } = world.parts
      const storeOf = (lender: LenderId): ObjectStore => world.storeOf(lender)
      const time = { now: () => instant(now), timeoutMs: 600_000 }
      return { database, originOf, keys, storeOf, book, ...time, ...part }
    }
    const grown = async (lender: LenderId, debtors: number, store = world.storeOf(lender)) => {
      await world.write(lender, debtors, 3)
      while ((await sequence(world.parts, lender, 500)).added > 0) continue
      await publish(world.database, lender, store)
    }
    /** A log of 30 leaves whose key the bank knows and which asks the bank. */
    const witnessed = async (): Promise<LenderId> => {
      const lender = newLender()
      await grown(lender, 10)
      const [key] = await world.keysOf(lender)
      if (key === undefined) throw new Error('a log has a key')
      const log = { origin: key.name, keyId: key.keyId, vkey: vkeyText(key) }
      await book.addLog(bank, log, by())
      const { name, keyId } = parseVkey(sha256, vkey) ?? { name: '', keyId: '' }
      await book.addWitness(lender, { name, keyId, vkey, url: server.url }, by())
      return lender
    }
    const kinds = async (lender: LenderId, how = parts()) =>
      (await askWitnesses(how, lender)).map(({ outcome }) => outcome.kind)
    const incidents = async (of: LenderId, origin?: string) =>
      (await book.incidents(of))
        .filter(({ name }) => origin === undefined || name === origin)
        .map(({ side, kind, size }) => [side, kind, size])
    const codeOf = async (lender: LenderId, how = parts()) => {
      const allowed = await mayExtend(how, lender)
      return allowed.ok ? 'allowed' : allowed.error.code
    }
    const witnessesOf = async (lender: LenderId) => {
      const keys = [...(await world.keysOf(lender)), parseVkey(sha256, vkey) ?? []].flat()
      const store = world.storeOf(lender)
      const read = (path: string) => store.get(path)
      const report = await verifyLog({ read, keys, crypto: NODE_CRYPTO, earlier: [] })
      expect(report.findings).toEqual([])
      return report.witnesses.map(({ witness, time }) => [witness.name, time])
    }

    test('carries the line of its witness under each published checkpoint', async () => {
      const lender = await witnessed()
      for (const debtors of [1, 90, 2]) {
        now += MINUTE
        await grown(lender, debtors)
        expect(await witnessesOf(lender)).toEqual([])
        expect(await kinds(lender)).toEqual(['cosigned'])
        expect(await witnessesOf(lender)).toEqual([
          ['bank.example/witness', Math.floor(now / 1000)],
        ])
      }
      // The publisher leaves the lines where nothing new is published.
      await publish(world.database, lender, world.storeOf(lender))
      expect(await witnessesOf(lender)).toHaveLength(1)
      expect((await book.witnesses(lender))[0]?.last).toMatchObject({ size: 310 })
      expect([await incidents(lender), await codeOf(lender)]).toEqual([[], 'allowed'])
    })

    test('asks nobody but whom an administrator named, and follows nobody elsewhere', async () => {
      const alone = newLender()
      await grown(alone, 2)
      const before = server.asked()
      expect([await kinds(alone), server.asked() - before]).toEqual([[], 0])
      const lender = await witnessed()
      server.disturb({ status: 307, location: `${elsewhere.url}/add-checkpoint` })
      expect([await kinds(lender), elsewhere.asked()]).toEqual([['unreachable'], 0])
      await book.endWitness(
        lender,
        (await book.witnesses(lender))[0] ?? { name: '', keyId: '' },
        by(),
      )
      server.disturb(undefined)
      expect(await kinds(lender)).toEqual([])
    })

    test('takes no line that does not hold, and waits for nobody for ever', async () => {
      const lender = await witnessed()
      const { name, keyId } = await witnessNamed()
      const signature = new Uint8Array(72).fill(1)
      const line = signatureLine({ name, keyId, signature })
      for (const instead of [
        { status: 200, body: line },
        { status: 200, body: '' },
        { status: 200, body: 'x'.repeat(20_000) },
        { status: 409, body: 'many\n' },
        { status: 503 },
      ]) {
        server.disturb(instead)
        expect(await kinds(lender), JSON.stringify(instead)).toEqual(['unreachable'])
      }
      server.disturb('hang')
      expect(await kinds(lender, parts({ timeoutMs: 50 }))).toEqual(['unreachable'])
      expect(await witnessesOf(lender)).toEqual([])
      expect(await incidents(lender)).toEqual([])
      server.disturb(undefined)
      expect(await kinds(lender)).toEqual(['cosigned'])
    })

    test('that is rewritten with its own key is found out, on both sides', async () => {
      const lender = await witnessed()
      const origin = world.parts.originOf(lender)
      const copy = await OldCopy.of(world.database, lender)
      await grown(lender, 20)
      expect(await kinds(lender)).toEqual(['cosigned'])
      await copy.restore()
      // Whoever has database, key and files writes another history and publishes it.
      await rm(join(world.folder, lender), { recursive: true })
      await grown(lender, 60)
      expect(await kinds(lender)).toEqual(['conflict'])
      expect(await incidents(lender)).toEqual([['ours', 'inconsistent', 211]])
      expect(await incidents(bank, origin)).toEqual([['theirs', 'inconsistent', 211]])
      expect(await codeOf(lender)).toBe('ledger-forked')
    })

    test('is not signed on when database and published files are both restored from old copies', async () => {
      const lender = await witnessed()
      const [files, old] = [join(world.folder, lender), join(world.folder, `old-${lender}`)]
      const copy = await OldCopy.of(world.database, lender)
      await cp(files, old, { recursive: true })
      await grown(lender, 20)
      expect(await kinds(lender)).toEqual(['cosigned'])
      await copy.restore()
      await rm(files, { recursive: true })
      await cp(old, files, { recursive: true })
      await book.addWitness(lender, { ...(await witnessNamed()), url: server.url }, by())
      now += 2 * MINUTE
      expect(await codeOf(lender)).toBe('ledger-behind')
      expect(await incidents(lender)).toEqual([['ours', 'smaller', 30]])
      expect(await incidents(bank, world.parts.originOf(lender))).toEqual([
        ['theirs', 'smaller', 30],
      ])
    })

    test('is not begun anew when nothing but its key is left', async () => {
      const lender = newLender()
      const empty = await OldCopy.of(world.database, lender)
      await grown(lender, 5)
      const [key] = await world.keysOf(lender)
      if (key === undefined) throw new Error('a log has a key')
      await book.addLog(bank, { origin: key.name, keyId: key.keyId, vkey: vkeyText(key) }, by())
      await book.addWitness(lender, { ...(await witnessNamed()), url: server.url }, by())
      expect(await codeOf(lender)).toBe('allowed')
      await empty.restore()
      expect(await codeOf(lender)).toBe('ledger-behind')
      const gone = localObjects(join(world.folder, `gone-${lender}`))
      expect(await codeOf(lender, parts({ storeOf: () => gone }))).toBe('ledger-behind')
    })

    test('waits for a witness that does not answer or does not know it any more', async () => {
      const lender = await witnessed()
      server.disturb({ status: 404 })
      expect(await codeOf(lender)).toBe('allowed')
      server.disturb(undefined)
      expect(await codeOf(lender)).toBe('allowed')
      await grown(lender, 1)
      for (const status of [404, 403, 500]) {
        server.disturb({ status })
        expect(await codeOf(lender), `${status}`).toBe('ledger-unreachable')
      }
      await book.endWitness(lender, await witnessNamed(), by())
      expect(await codeOf(lender)).toBe('allowed')
      expect(await world.storeOf(lender).get(CHECKPOINT_PATH)).toBeDefined()
    })

    const witnessNamed = async () => {
      const key = parseVkey(sha256, vkey)
      if (key === undefined) throw new Error('the witness has a key')
      return { name: key.name, keyId: key.keyId, vkey }
    }
  })
}
