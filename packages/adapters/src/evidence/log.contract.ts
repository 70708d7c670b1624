import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendTo, hold, newDebtor, newLender } from '@fencun/app/testing/sample-rows'
import type { EarlierCheckpoint } from '@fencun/core/evidence/log-report'
import { type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { localObjects } from './local-objects.ts'
import { addLogKey, endLogKey } from './log-key-change.ts'
import { logKeyFiles } from './log-keys.ts'
import { LogRefused } from './log-refused.ts'
import { NODE_CRYPTO } from './node-crypto.ts'
import type { ObjectStore } from './object-store.ts'
import { outboxOf } from './outbox.contract.ts'
import { publish } from './publisher.ts'
import { countConflicting } from './repeated.ts'
import { type Sequencing, sequence } from './sequencer.ts'
import { readLogKeys } from './signing.ts'

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
    let database: Database<unknown>
    let stores: Stores
    let folder: string
    let parts: Sequencing

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
      folder = await mkdtemp(join(tmpdir(), 'fencun-log-'))
      const keys = logKeyFiles(join(folder, 'keys'))
      const originOf = (lender: LenderId): string => `fencun.local/${lender}`
      parts = { database, originOf, keys, now: () => instant(Date.now()) }
    })
    afterAll(async () => {
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    })

    const storeOf = (lender: LenderId): ObjectStore => localObjects(join(folder, lender))
    const write = async (lender: LenderId, debtors: number, events: number): Promise<void> => {
      const appends = Array.from({ length: debtors }, () => {
        const key = { lender, debtor: newDebtor() }
        const written = Array.from({ length: events }, (_, at) => hold(`hold ${at}`, at))
        return appendTo(key, { version: 0, state: EMPTY_STATE }, written)
      })
      expect(new Set(await stores.timelines.append(appends))).toEqual(new Set(['appended']))
    }
    const keysOf = async (lender: LenderId): Promise<readonly NoteKey[]> => {
      const rows = await database.inLog(lender, (tx) => readLogKeys(tx, lender))
      return rows.flatMap(({ vkey }) => parseVkey(NODE_CRYPTO.sha256, vkey) ?? [])
    }
    const check = async (lender: LenderId, earlier: readonly EarlierCheckpoint[] = []) => {
      const store = storeOf(lender)
      const keys = await keysOf(lender)
      return verifyLog({ read: (path) => store.get(path), keys, crypto: NODE_CRYPTO, earlier })
    }
    const kept = async (lender: LenderId): Promise<EarlierCheckpoint> => {
      const { checkpoint } = await check(lender)
      if (checkpoint === undefined) throw new Error('the log is signed')
      return { ...checkpoint, name: 'kept' }
    }

    test('holds every event once, in tiles that lead to the signed root', async () => {
      const lender = newLender()
      const keep: EarlierCheckpoint[] = []
      for (const [debtors, events, max] of [
        [3, 2, 100],
        [40, 8, 7],
        [11, 60, 256],
      ] as const) {
        await write(lender, debtors, events)
        while ((await sequence(parts, lender, max)).added > 0) continue
        await publish(database, lender, storeOf(lender))
        keep.push(await kept(lender))
      }
      expect(await outboxOf(database, lender)).toEqual([])
      const report = await check(lender, keep)
      expect(report).toMatchObject({ leaves: 6 + 320 + 660, complete: true, findings: [] })
    })

    test('signs no head over an event without the one before it, however ids are ordered', async () => {
      const lender = newLender()
      const key = { lender, debtor: newDebtor() }
      const events = ['9', '5', '7', '1'].map((digit, at) => {
        return { ...hold(`hold ${at}`, at), id: `01930000-0000-7000-8000-99999999999${digit}` }
      })
      await stores.timelines.append([appendTo(key, { version: 0, state: EMPTY_STATE }, events)])
      for (const size of [1, 2, 3, 4]) {
        expect(await sequence(parts, lender, 1)).toEqual({ added: 1, size })
        await publish(database, lender, storeOf(lender))
        expect(await check(lender)).toMatchObject({ leaves: size, findings: [] })
      }
    })

    test('is published again and again without a change, and after a break goes on', async () => {
      const lender = newLender()
      await write(lender, 30, 10)
      await sequence(parts, lender, 1000)
      const store = storeOf(lender)
      for (let allowed = 0; ; allowed += 1) {
        const broken = breaking(store, allowed)
        const size = await publish(database, lender, broken).catch(() => 'broken')
        if (size !== 'broken') break
        expect(await store.get('checkpoint')).toBeUndefined()
      }
      expect(await check(lender)).toMatchObject({ leaves: 300, findings: [] })
      const before = await kept(lender)
      await write(lender, 10, 30)
      await sequence(parts, lender, 1000)
      await publish(database, lender, breaking(store, 1)).catch(() => 'broken')
      expect(await check(lender)).toMatchObject({ leaves: 300, findings: [] })
      expect(await publish(database, lender, store)).toBe(600)
      expect(await publish(database, lender, store)).toBe(600)
      expect(await check(lender, [before])).toMatchObject({ leaves: 600, findings: [] })
    })

    test('goes from one key to the next by signing with both for a while', async () => {
      const lender = newLender()
      await write(lender, 1, 1)
      await sequence(parts, lender, 10)
      const first = await keysOf(lender)
      await addLogKey(parts, lender)
      await publish(database, lender, storeOf(lender))
      const both = await keysOf(lender)
      expect(both).toHaveLength(2)
      expect((await check(lender)).signers).toHaveLength(2)
      await endLogKey(parts, lender, first[0]?.keyId ?? '')
      await write(lender, 1, 1)
      await sequence(parts, lender, 10)
      await publish(database, lender, storeOf(lender))
      const ids = (await check(lender)).signers.map(({ keyId }) => keyId)
      expect(ids).toEqual(both.slice(1).map(({ keyId }) => keyId))
      await expect(endLogKey(parts, lender, ids[0] ?? '')).rejects.toThrow('the only key')
    })

    test('is not signed by another key when the file of its own is gone', async () => {
      const lender = newLender()
      await write(lender, 1, 1)
      await sequence(parts, lender, 10)
      await rm(join(folder, 'keys', `log-${lender}.pem`))
      await write(lender, 1, 1)
      const refused = sequence(parts, lender, 10).catch((error: unknown) => error)
      expect(await refused).toMatchObject({ failure: { code: 'ledger-key-missing' } })
      expect(await outboxOf(database, lender)).toHaveLength(1)
    })

    test('takes a leaf that is put there again once, and leaves an impostor out', async () => {
      const lender = newLender()
      await write(lender, 2, 2)
      const [leaf] = await outboxOf(database, lender)
      await sequence(parts, lender, 10)
      const forge = (id: string, bytes: string) =>
        database.asOwner(async (tx) => {
          await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
          await sql`
            insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
            select tenant_id, ${id}, null, case when ${bytes} = '' then leaf
              else convert_to(${bytes}, 'UTF8') end
            from evidence_leaf where leaf_id = ${leaf?.id}`.execute(tx)
        })
      await forge(leaf?.id ?? '', '')
      await write(lender, 1, 1)
      expect(await sequence(parts, lender, 10)).toEqual({ added: 1, size: 5 })
      await forge(leaf?.id ?? '', '{}')
      await write(lender, 1, 1)
      expect(await sequence(parts, lender, 10)).toEqual({ added: 1, size: 6 })
      expect(await database.inLog(lender, (tx) => countConflicting(tx, lender))).toBe(1)
      await publish(database, lender, storeOf(lender))
      expect(await check(lender)).toMatchObject({ leaves: 6, findings: [] })
    })

    test('is not extended where leaves and head do not fit, nor published behind itself', async () => {
      const lender = newLender()
      await write(lender, 2, 2)
      await sequence(parts, lender, 10)
      await publish(database, lender, storeOf(lender))
      const asSuperuser = (text: ReturnType<typeof sql>) =>
        database.asOwner(async (tx) => {
          await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
          await text.execute(tx)
        })
      await write(lender, 1, 1)
      await asSuperuser(sql`delete from evidence_leaf where tenant_id = ${lender} and seq = 3`)
      await expect(sequence(parts, lender, 10)).rejects.toThrow('do not belong together')
      await asSuperuser(sql`delete from evidence_head where tenant_id = ${lender}`)
      await asSuperuser(sql`delete from evidence_leaf where tenant_id = ${lender}`)
      await sequence(parts, lender, 10)
      const refused = publish(database, lender, storeOf(lender)).catch((error: unknown) => error)
      expect(await refused).toMatchObject({ failure: { code: 'ledger-behind' } })
      expect(await check(lender)).toMatchObject({ leaves: 4, findings: [] })
    })

    test('refuses to put other bytes under a published name', async () => {
      const lender = newLender()
      await write(lender, 2, 2)
      await sequence(parts, lender, 10)
      await publish(database, lender, storeOf(lender))
      const bundles = join(folder, lender, 'tile', 'entries', '000.p')
      const [name = ''] = await readdir(bundles)
      await writeFile(join(bundles, name), 'altered')
      await rm(join(folder, lender, 'checkpoint'))
      const refused = publish(database, lender, storeOf(lender)).catch((error: unknown) => error)
      expect(await refused).toBeInstanceOf(LogRefused)
      expect(await refused).toMatchObject({ failure: { code: 'object-differs' } })
    })
  })
}
