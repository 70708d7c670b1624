import { parseLeaf } from '@fencun/core/evidence/leaf'
import { type LenderId, orgId } from '@fencun/core/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { AGENCY, settledIn } from '../keeping/keeping-world.ts'
import { leafArchive } from '../ledger-check/leaf-archive.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { evidenceOver, storesWith } from '../testing/stores-on.ts'
import { DebtorKeys } from '../vault/debtor-keys.ts'
import { holderOf } from '../vault/key-store.ts'
import type { Evidence } from './evidence.ts'
import { attestKeys } from './key-leaves.ts'

/** A key-encryption key is on record before anybody can read by it. */
export function describeKeyLeaves(engine: TestEngine): void {
  describe(`keys that are made on ${engine.name}`, () => {
    let database: Database<unknown>
    let keys: DebtorKeys
    let evidence: Evidence
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      keys = new DebtorKeys(database, memoryKeys())
      evidence = evidenceOver(database, keys)
      stores = storesWith(database, keys)
      attestKeys(keys, evidence)
    })
    afterAll(() => engine.stop())

    const made = async (lender: LenderId) => {
      const { rows } = await database.inLog(lender, (tx) =>
        sql<{ leaf: Buffer }>`
          select leaf from evidence_outbox where tenant_id = ${lender} order by leaf_id`.execute(
          tx,
        ),
      )
      return rows.flatMap(({ leaf }) => {
        const parsed = parseLeaf(leaf)
        return parsed?.type === 'key-made' ? [parsed] : []
      })
    }
    const told = async (lender: LenderId) => {
      const records = []
      for await (const record of leafArchive(database, evidence.secrets).records(lender)) {
        if (record.type === 'key-made') records.push(record.values)
      }
      return records
    }

    test('have a leaf each, the lender’s and the agency’s, which says whose it is and no secret', async () => {
      const { lender } = await settledIn(stores, 2)
      const leaves = await made(lender)
      expect(leaves).toHaveLength(2)
      for (const leaf of leaves) {
        expect(leaf).toMatchObject({ subject: null, actor: null, contact: null })
        expect(Object.keys(leaf.commit).toSorted()).toEqual([
          'actor',
          'generation',
          'holder',
          'key',
        ])
      }
      const holders = (await told(lender)).map((values) => values?.['holder'])
      expect(new Set(holders)).toEqual(new Set<unknown>([String(AGENCY), String(lender)]))
      const kek = await keys.store.current(lender, holderOf(lender))
      expect((await told(lender)).map((values) => values?.['key'])).toContain(kek?.id)
      expect(JSON.stringify(await told(lender))).not.toContain(kek?.key.toString('hex') ?? '-')
    })

    test('have it once, however many are registered at once, and the next generation its own', async () => {
      const { lender, debtors } = await settledIn(stores, 1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const grant = () =>
        database.inTenant(lender, async (tx) => {
          const secrets = await keys.forWriting(tx, lender, [debtor])
          await keys.grant(tx, lender, holderOf(AGENCY), secrets)
        })
      await Promise.all([grant(), grant(), grant()])
      expect(await made(lender)).toHaveLength(2)
      const kek = await keys.store.current(lender, holderOf(AGENCY))
      if (kek === undefined) throw new Error('the agency has a key')
      await keys.store.destroy(kek)
      keys.forgetAll()
      await Promise.all([grant(), grant(), grant()])
      expect(await made(lender)).toHaveLength(3)
    })

    test('have none when what was to be wrapped is taken back, and get it with what is not', async () => {
      const { lender, debtors } = await settledIn(stores, 1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const other = holderOf(orgId('agency-2'))
      const grant = (fails: boolean) =>
        database.inTenant(lender, async (tx) => {
          await keys.grant(tx, lender, other, await keys.forWriting(tx, lender, [debtor]))
          if (fails) throw new Error('taken back')
        })
      await expect(grant(true)).rejects.toThrow('taken back')
      expect(await made(lender)).toHaveLength(2)
      await grant(false)
      expect(await made(lender)).toHaveLength(3)
    })
  })
}
