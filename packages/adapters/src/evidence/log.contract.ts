import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendTo, hold, newDebtor, newLender } from '@fencun/app/testing/sample-rows'
import type { EarlierCheckpoint } from '@fencun/core/evidence/log-report'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'
import { addLogKey, endLogKey } from './log-key-change.ts'
import { LogRefused } from './log-refused.ts'
import type { ObjectStore } from './object-store.ts'
import { outboxOf } from './outbox.contract.ts'
import { publish } from './publisher.ts'
import { countConflicting } from './repeated.ts'
import { type Sequencing, sequence } from './sequencer.ts'
import { LogWorld } from './testing/log-world.ts'

/** A store whose writes fail after so many. */
function breaking(store: ObjectStore, writes: number): ObjectStore {
  let left = writes
  const count = (): void => {
    left -= 1
    if (left < 0) throw new Error('the disk is full')
  }
  return {
    ...store,
    putNew: async (path, bytes) => {
      count()
      return store.putNew(path, bytes)
    },
    put: async (path, bytes) => {
      count()
      return store.put(path, bytes)
    },
  }
}

/** From the outbox to a published log that an outsider's eyes find whole. */
export function describeLog(engine: TestEngine): void {
  describe(`the evidence log on ${engine.name}`, () => {
    let world: LogWorld
    let database: Database<unknown>
    let parts: Sequencing

    beforeAll(async () => {
      world = await LogWorld.on(engine)
      database = world.database
      parts = world.parts
    })
    afterAll(async () => {
      await engine.stop()
      await world.close()
    })

    test('holds every event once, in tiles that lead to the signed root', async () => {
      const lender = newLender()
      const keep: EarlierCheckpoint[] = []
      for (const [debtors, events, max] of [
        [3, 2, 100],
        [40, 8, 7],
        [11, 60, 256],
      ] as const) {
        await world.write(lender, debtors, events)
        while ((await sequence(parts, lender, max)).added > 0) continue
        await publish(database, lender, world.storeOf(lender))
        keep.push(await world.kept(lender))
      }
      expect(await outboxOf(database, lender)).toEqual([])
      const report = await world.check(lender, keep)
      expect(report).toMatchObject({ leaves: 6 + 320 + 660, complete: true, findings: [] })
    })

    test('signs no head over an event without the one before it, however ids are ordered', async () => {
      const lender = newLender()
      const key = { lender, debtor: newDebtor() }
      const events = ['9', '5', '7', '1'].map((digit, at) => {
        return { ...hold(`hold ${at}`, at), id: `01930000-0000-7000-8000-99999999999${digit}` }
      })
      await world.stores.timelines.append([
        appendTo(key, { version: 0, state: EMPTY_STATE }, events),
      ])
      for (const size of [1, 2, 3, 4]) {
        expect(await sequence(parts, lender, 1)).toEqual({ added: 1, size })
        await publish(database, lender, world.storeOf(lender))
        expect(await world.check(lender)).toMatchObject({ leaves: size, findings: [] })
      }
    })

    test('is published again and again without a change, and after a break goes on', async () => {
      const lender = newLender()
      await world.write(lender, 30, 10)
      await sequence(parts, lender, 1000)
      const store = world.storeOf(lender)
      for (let allowed = 0; ; allowed += 1) {
        const broken = breaking(store, allowed)
        const size = await publish(database, lender, broken).catch(() => 'broken')
        if (size !== 'broken') break
        expect(await store.get('checkpoint')).toBeUndefined()
      }
      expect(await world.check(lender)).toMatchObject({ leaves: 300, findings: [] })
      const before = await world.kept(lender)
      await world.write(lender, 10, 30)
      await sequence(parts, lender, 1000)
      await publish(database, lender, breaking(store, 1)).catch(() => 'broken')
      expect(await world.check(lender)).toMatchObject({ leaves: 300, findings: [] })
      expect(await publish(database, lender, store)).toBe(600)
      const partials = await readdir(join(world.folder, lender, 'tile', 'entries'))
      expect(partials.toSorted(), 'of the last bundle only').toEqual(['000', '001', '002.p'])
      expect(await publish(database, lender, store)).toBe(600)
      expect(await world.check(lender, [before])).toMatchObject({ leaves: 600, findings: [] })
    })

    test('goes from one key to the next by signing with both for a while', async () => {
      const lender = newLender()
      await world.write(lender, 1, 1)
      await sequence(parts, lender, 10)
      const first = await world.keysOf(lender)
      await addLogKey(parts, lender)
      await publish(database, lender, world.storeOf(lender))
      const both = await world.keysOf(lender)
      expect(both).toHaveLength(2)
      expect((await world.check(lender)).signers).toHaveLength(2)
      await endLogKey(parts, lender, first[0]?.keyId ?? '')
      await world.write(lender, 1, 1)
      await sequence(parts, lender, 10)
      await publish(database, lender, world.storeOf(lender))
      const ids = (await world.check(lender)).signers.map(({ keyId }) => keyId)
      expect(ids).toEqual(both.slice(1).map(({ keyId }) => keyId))
      await expect(endLogKey(parts, lender, ids[0] ?? '')).rejects.toThrow('the only key')
    })

    test('is not signed by another key when the file of its own is gone', async () => {
      const lender = newLender()
      await world.write(lender, 1, 1)
      await sequence(parts, lender, 10)
      await rm(join(world.folder, 'keys', `log-${lender}.pem`))
      await world.write(lender, 1, 1)
      const refused = sequence(parts, lender, 10).catch((error: unknown) => error)
      expect(await refused).toMatchObject({ failure: { code: 'ledger-key-missing' } })
      expect(await outboxOf(database, lender)).toHaveLength(1)
    })

    test('takes a leaf that is put there again once, and leaves an impostor out', async () => {
      const lender = newLender()
      await world.write(lender, 2, 2)
      const [leaf] = await outboxOf(database, lender)
      await sequence(parts, lender, 10)
      const forge = (id: string, bytes: string) =>
        world.asOwner(
          lender,
          sql`
            insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
            select tenant_id, ${id}, null, case when ${bytes} = '' then leaf
              else convert_to(${bytes}, 'UTF8') end
            from evidence_leaf where leaf_id = ${leaf?.id}`,
        )
      await forge(leaf?.id ?? '', '')
      await world.write(lender, 1, 1)
      expect(await sequence(parts, lender, 10)).toEqual({ added: 1, size: 5 })
      await forge(leaf?.id ?? '', '{}')
      await world.write(lender, 1, 1)
      expect(await sequence(parts, lender, 10)).toEqual({ added: 1, size: 6 })
      expect(await database.inLog(lender, (tx) => countConflicting(tx, lender))).toBe(1)
      await publish(database, lender, world.storeOf(lender))
      expect(await world.check(lender)).toMatchObject({ leaves: 6, findings: [] })
    })

    test('is not extended where leaves and head do not fit, nor published behind itself', async () => {
      const lender = newLender()
      await world.write(lender, 2, 2)
      await sequence(parts, lender, 10)
      await publish(database, lender, world.storeOf(lender))
      await world.write(lender, 1, 1)
      await world.asOwner(
        lender,
        sql`delete from evidence_leaf where tenant_id = ${lender} and seq = 3`,
      )
      await expect(sequence(parts, lender, 10)).rejects.toThrow('do not belong together')
      await world.asOwner(lender, sql`delete from evidence_head where tenant_id = ${lender}`)
      await world.asOwner(lender, sql`delete from evidence_leaf where tenant_id = ${lender}`)
      await sequence(parts, lender, 10)
      const refused = publish(database, lender, world.storeOf(lender)).catch(
        (error: unknown) => error,
      )
      expect(await refused).toMatchObject({ failure: { code: 'ledger-behind' } })
      expect(await world.check(lender)).toMatchObject({ leaves: 4, findings: [] })
    })

    test('refuses to put other bytes under a published name', async () => {
      const lender = newLender()
      await world.write(lender, 2, 2)
      await sequence(parts, lender, 10)
      await publish(database, lender, world.storeOf(lender))
      const bundles = join(world.folder, lender, 'tile', 'entries', '000.p')
      const [name = ''] = await readdir(bundles)
      await writeFile(join(bundles, name), 'altered')
      await rm(join(world.folder, lender, 'checkpoint'))
      const refused = publish(database, lender, world.storeOf(lender)).catch(
        (error: unknown) => error,
      )
      expect(await refused).toBeInstanceOf(LogRefused)
      expect(await refused).toMatchObject({ failure: { code: 'object-differs' } })
    })
  })
}
