import {
  AGENCY,
  newDebtor,
  newLender,
  sampleLender,
  sampleNote,
  sampleOrg,
  samplePerson,
  samplePoint,
  sampleRecord,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { personalIdNumber } from '@fencun/core/identity/personal'
import type { LenderId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import { asBefore } from '../testing/as-before.ts'
import type { TestEngine } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { storesWith, TEST_MASTER_KEY } from '../testing/stores-on.ts'
import { DebtorKeys } from '../vault/debtor-keys.ts'
import { Vault } from '../vault/vault.ts'
import type { Stores } from './open-stores.ts'
import { resealAll, SEALED } from './reseal.ts'

const DEBTORS = 30
const PAGE = { order: 'case-number', offset: 0, limit: 100 } as const

/** What becomes of a database that was filled before debtors had keys. */
export function describeReseal(engine: TestEngine): void {
  describe(`sealing anew on ${engine.name}`, () => {
    let database: Database<unknown>
    let secrets: DebtorKeys
    let stores: Stores
    const vault = new Vault(TEST_MASTER_KEY)

    beforeAll(async () => {
      database = await engine.database<unknown>()
      secrets = new DebtorKeys(database, memoryKeys())
      stores = storesWith(database, secrets)
      await sql`insert into installation (only_one, master_key_check)
        values (true, 'x')`.execute(database.kysely)
    })
    afterAll(() => engine.stop())

    /** A lender whose rows were all sealed by an earlier version, and how they read. */
    const filled = async () => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      const debtors = Array.from({ length: DEBTORS }, (_, n) =>
        newDebtor(n % 2 === 0 ? '00' : 'ff'),
      )
      const heads = new Map(
        debtors.map((one) => [one, { version: 0, state: EMPTY_STATE }] as const),
      )
      const made = sampleRegistration(lender, debtors, heads)
      const people = debtors.map((debtor) =>
        samplePerson(debtor, { idNumber: personalIdNumber('11010519491231002X') }),
      )
      const points = people.map((person) => samplePoint(person))
      const timelines = made.timelines.map((one, n) => {
        const file = made.cases[n]
        if (file === undefined) throw new Error('a case for each debtor')
        const records = [sampleRecord(one.key, file.case)]
        return { ...one, records, notes: [sampleNote(file.case)] }
      })
      await stores.placements.register({ ...made, people, points, timelines })
      const keys = debtors.map((debtor) => ({ lender, debtor }))
      const contacts = timelines.map(({ records: [record] }) => record?.contact)
      const read = async () => {
        const found = await stores.people.of(keys, { org: AGENCY })
        const words = []
        for (const [n, key] of keys.entries()) {
          const notes = await stores.timelines.notes(key, { org: AGENCY })
          const contact = contacts[n]
          const asked = contact === undefined ? [] : [contact]
          const records = await stores.timelines.records(key, asked, 'lender')
          words.push([notes, records].flat())
        }
        const reveal = { people: found, words }
        return {
          reveal,
          shown: JSON.stringify(reveal),
          names: found.map((one) => one.people[0]?.name.reveal()),
        }
      }
      const before = await read()
      await asBefore(database, { vault, secrets }, lender)
      return { lender, before, read }
    }

    /** How many values are sealed by each method. */
    const methods = async (lender: LenderId) => {
      const counts = new Map<number, number>()
      for (const { table, column } of SEALED) {
        const { rows } = await database.inTenant(lender, (tx) =>
          sql<{ method: number }>`
            select get_byte(${sql.ref(column)}, 0) as method from ${sql.table(table)}
            where tenant_id = ${lender} and ${sql.ref(column)} is not null`.execute(tx),
        )
        for (const { method } of rows) counts.set(method, (counts.get(method) ?? 0) + 1)
      }
      return Object.fromEntries(counts)
    }
    const tools = () => ({ database, vault, secrets })

    test('every value opens again under its debtor’s key, and its debtor is found', async () => {
      const { lender, before, read } = await filled()
      expect(await methods(lender)).toEqual({ 1: 5 * DEBTORS })
      const said: number[] = []
      await resealAll(tools(), ({ done, total }) => said.push(done / total))
      expect(await methods(lender)).toEqual({ 2: 5 * DEBTORS })
      const after = await read()
      expect(after).toEqual(before)
      expect(after.names).toEqual(Array.from({ length: DEBTORS }, () => '欧阳试样'))
      const search = { text: '11010519491231002X', reader: { org: AGENCY } }
      expect((await stores.cases.list(lender, { search }, PAGE)).total).toBe(DEBTORS)
      expect(said.at(-1)).toBe(1)
      expect(said.toSorted((a, b) => a - b)).toEqual(said)
    })

    test('cut off in the middle it goes on from there, and touches nothing twice', async () => {
      const { lender, before, read } = await filled()
      const cut = resealAll(tools(), ({ done, total }) => {
        if (done > total - DEBTORS) throw new Error('the power went')
      })
      await expect(cut).rejects.toThrow('the power went')
      const halfway = await methods(lender)
      expect(Object.keys(halfway)).toEqual(['1', '2'])
      const sealed = await everySealed(database, lender)
      await resealAll(tools())
      expect(await methods(lender)).toEqual({ 2: 5 * DEBTORS })
      expect(await read()).toEqual(before)
      const again = new Set(await everySealed(database, lender))
      const kept = sealed.filter((one) => again.has(one))
      expect(kept).toHaveLength(halfway[2] ?? 0)
    })

    test('what was not sealed anew is refused', async () => {
      const { lender } = await filled()
      const [{ debtor } = { debtor: newDebtor() }] = (await stores.cases.list(lender, {}, PAGE))
        .cases
      await database.inTenant(lender, (tx) => secrets.forWriting(tx, lender, [debtor]))
      const reading = stores.people.of([{ lender, debtor }], 'lender')
      await expect(reading).rejects.toThrow('does not open')
    })

    test('where it is done nothing is looked at again', async () => {
      await resealAll(tools())
      const { lender } = await filled()
      await sql`update installation set own_keys_only = true`.execute(database.kysely)
      await resealAll(tools())
      expect(await methods(lender)).toEqual({ 1: 5 * DEBTORS })
    })
  })
}

async function everySealed(
  database: Database<unknown>,
  lender: LenderId,
): Promise<readonly string[]> {
  const all: string[] = []
  for (const { table, column } of SEALED) {
    const { rows } = await database.inTenant(lender, (tx) =>
      sql<{ sealed: string }>`
        select encode(${sql.ref(column)}, 'hex') as sealed from ${sql.table(table)}
        where tenant_id = ${lender} and ${sql.ref(column)} is not null`.execute(tx),
    )
    all.push(...rows.map(({ sealed }) => sealed))
  }
  return all
}
