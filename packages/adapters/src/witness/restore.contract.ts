import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newLender, sampleLender, sampleOrg } from '@fencun/app/testing/sample-rows'
import type { EarlierCheckpoint } from '@fencun/core/evidence/log-report'
import { CHECKPOINT_PATH, entriesPath } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EvidenceService } from '../evidence/evidence-service.ts'
import { addLogKey } from '../evidence/log-key-change.ts'
import type { ObjectStore } from '../evidence/object-store.ts'
import { publish } from '../evidence/publisher.ts'
import { sequence } from '../evidence/sequencer.ts'
import { LogWorld } from '../evidence/testing/log-world.ts'
import type { TestEngine } from '../testing/engines.ts'
import { unwrap } from '../testing/engines.ts'
import { OldCopy } from '../testing/old-copy.ts'
import { catchUp } from './catch-up.ts'
import { compareWithPublished, type RestoreParts } from './restore-check.ts'

/** A database that was restored from an old copy signs no second history. */
export function describeRestore(engine: TestEngine): void {
  describe(`a restored database on ${engine.name}`, () => {
    let world: LogWorld
    beforeAll(async () => {
      world = await LogWorld.on(engine)
    })
    afterAll(async () => {
      await engine.stop()
      await world.close()
    })

    const parts = (part: Partial<RestoreParts> = {}) => {
      const { database, originOf, keys } = world.parts
      const storeOf = (lender: LenderId): ObjectStore => world.storeOf(lender)
      return { database, originOf, keys, storeOf, now: Date.now, ...part }
    }
    const grown = async (lender: LenderId, debtors: number): Promise<void> => {
      await world.write(lender, debtors, 3)
      await signed(lender)
    }
    const signed = async (lender: LenderId): Promise<void> => {
      while ((await sequence(world.parts, lender, 500)).added > 0) continue
    }
    const published = async (lender: LenderId, debtors: number): Promise<EarlierCheckpoint> => {
      await grown(lender, debtors)
      await publish(world.database, lender, world.storeOf(lender))
      return world.kept(lender)
    }
    const serviceOf = (lender: LenderId) =>
      new EvidenceService({
        ...world.parts,
        storeOf: (one) => world.storeOf(one),
        evidence: world.evidence,
        now: () => instant(Date.now()),
        lenders: async () => [lender],
        beforeSigning: (one) => compareWithPublished(parts(), one),
      })
    /** A log of 90 leaves of which an old copy was kept, grown to 300 and published since. */
    const behind = async () => {
      const lender = newLender()
      await published(lender, 30)
      const copy = await OldCopy.of(world.database, lender)
      const head = await published(lender, 70)
      return { lender, copy, head, file: (path: string) => join(world.folder, lender, path) }
    }
    const codeOf = async (lender: LenderId, part: Partial<RestoreParts> = {}) => {
      const compared = await compareWithPublished(parts(part), lender)
      return compared.ok ? 'agrees' : compared.error.code
    }

    test('agrees while nothing was lost, before and after the first publication', async () => {
      const lender = newLender()
      expect(await codeOf(lender)).toBe('agrees')
      await grown(lender, 2)
      expect(await codeOf(lender)).toBe('agrees')
      await published(lender, 100)
      expect(await codeOf(lender)).toBe('agrees')
      await grown(lender, 3)
      expect(await codeOf(lender)).toBe('agrees')
    })

    test('does not sign before it has caught up, then signs what continues the published log', async () => {
      const { lender, copy, head } = await behind()
      await copy.restore()
      await world.stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      await world.write(lender, 4, 2)
      const service = serviceOf(lender)
      await service.round({ publish: true })
      const stopped = { stopped: 'ledger-behind', size: 90, waiting: 9 }
      expect(await service.status(lender)).toMatchObject(stopped)
      expect(await world.kept(lender)).toEqual(head)
      expect(unwrap(await catchUp(parts(), lender))).toEqual({ from: 90, to: 300 })
      expect(await codeOf(lender)).toBe('agrees')
      await serviceOf(lender).round({ publish: true })
      const report = await world.check(lender, [head])
      expect(report).toMatchObject({ leaves: 309, findings: [], complete: true })
      expect(unwrap(await catchUp(parts(), lender))).toEqual({ from: 309, to: 309 })
    })

    test('holds no leaf twice that waited when the copy was made and was published since', async () => {
      const lender = newLender()
      await published(lender, 30)
      await world.write(lender, 5, 3)
      const copy = await OldCopy.of(world.database, lender)
      const head = await published(lender, 70)
      await copy.restore()
      unwrap(await catchUp(parts(), lender))
      await signed(lender)
      await publish(world.database, lender, world.storeOf(lender))
      const report = await world.check(lender, [head])
      expect(report).toMatchObject({ leaves: 315, findings: [] })
    })

    test('takes over the whole log when nothing but keys and published files are left', async () => {
      const lender = newLender()
      const empty = await OldCopy.of(world.database, lender)
      const head = await published(lender, 100)
      await empty.restore()
      expect(await codeOf(lender)).toBe('ledger-behind')
      expect(unwrap(await catchUp(parts(), lender))).toEqual({ from: 0, to: 300 })
      await published(lender, 1)
      expect(await world.check(lender, [head])).toMatchObject({ leaves: 303, findings: [] })
    })

    test('signs on with a key that was added after the copy was made', async () => {
      const lender = newLender()
      await published(lender, 30)
      const copy = await OldCopy.of(world.database, lender)
      await addLogKey(world.parts, lender)
      await published(lender, 30)
      await copy.restore()
      unwrap(await catchUp(parts(), lender))
      await published(lender, 1)
      expect((await world.check(lender)).signers).toHaveLength(2)
    })

    test('is refused for good when somebody has signed another history meanwhile', async () => {
      for (const debtors of [10, 70, 90]) {
        const { lender, copy } = await behind()
        await copy.restore()
        // Somebody signs although nothing was compared: 30, 210 or 270 other leaves.
        await grown(lender, debtors)
        expect(await codeOf(lender), `${debtors}`).toBe('ledger-forked')
        const caught = await catchUp(parts(), lender)
        expect(caught).toMatchObject({ error: { code: 'ledger-forked' } })
      }
    })

    test('is refused when the published files are lost, altered, of another key or out of reach', async () => {
      const { lender, copy, file } = await behind()
      await copy.restore()
      const checkpoint = await readFile(file(CHECKPOINT_PATH))
      await writeFile(file(CHECKPOINT_PATH), checkpoint.toString().replace(/\n300\n/, '\n301\n'))
      expect(await codeOf(lender)).toBe('ledger-forked')
      await writeFile(file(CHECKPOINT_PATH), checkpoint)
      const bundle = file(entriesPath(1, 300 - 256))
      const leaves = await readFile(bundle)
      const size = leaves.readUInt16BE(0)
      const text = leaves.subarray(2, 2 + size).toString('utf8')
      const other = text.replace(/"id":"(.)/, (_, first) => `"id":"${first === '0' ? '1' : '0'}`)
      await writeFile(
        bundle,
        Buffer.concat([leaves.subarray(0, 2), Buffer.from(other), leaves.subarray(2 + size)]),
      )
      expect(await catchUp(parts(), lender)).toMatchObject({ error: { code: 'ledger-damaged' } })
      await rm(bundle)
      expect(await catchUp(parts(), lender)).toMatchObject({ error: { code: 'ledger-damaged' } })
      await writeFile(bundle, leaves)
      await rm(file('tile/0/000'))
      expect(await codeOf(lender)).toBe('ledger-damaged')
      const broken: ObjectStore = {
        ...world.storeOf(lender),
        get: () => Promise.reject(new Error('no route')),
      }
      expect(await codeOf(lender, { storeOf: () => broken })).toBe('ledger-unreachable')
    })
  })
}
