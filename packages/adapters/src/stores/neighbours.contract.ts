import {
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleApiKey,
  sampleLender,
  sampleOrg,
  samplePerson,
  samplePoint,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { personalPhone } from '@fencun/core/identity/personal'
import { type LenderId, staffId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import type { Stores } from './open-stores.ts'

const BY = { at: SAMPLE_AT, by: staffId('administrator-1') }
/** The form of a secret whose key is this one. */
const secretOf = (key: string): string => `fk_${key.replaceAll('-', '')}_${'x'.repeat(43)}`

/** Requests that are served together and have nothing else in common. */
export function describeNeighbours(engine: TestEngine): void {
  describe(`requests that are served together on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
    })
    afterAll(() => engine.stop())

    const inTenant = (lender: LenderId, query: ReturnType<typeof sql>) =>
      database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
        await query.execute(tx)
      })
    const keyOf = async () => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      const key = sampleApiKey(lender)
      return { key, secret: await stores.apiKeys.create(key, BY) }
    }
    const pointOf = async (lender: LenderId, number: string) => {
      const debtor = newDebtor()
      const person = samplePerson(debtor)
      const [one, other] = [number, '01066668888'].map((value) =>
        samplePoint(person, { value: personalPhone(value) }),
      )
      if (one === undefined || other === undefined) throw new Error('two points')
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const made = sampleRegistration(lender, [debtor], heads)
      await stores.placements.register({ ...made, people: [person], points: [one, other] })
      return { lender, debtor, point: one.point }
    }

    test('a secret without a key is its holder’s fault: every other key opens as itself', async () => {
      const [mine, theirs] = [await keyOf(), await keyOf()]
      const { lender } = mine.key
      const orphan = sampleApiKey(lender).key
      // The hash of its secret, so that it is the key alone that is missing.
      await inTenant(
        lender,
        sql`insert into api_key_secret (key_id, secret_no, lender_id, secret_hash)
          values (${orphan}, 1, ${lender}, sha256(convert_to(${secretOf(orphan)}, 'UTF8')))`,
      )
      const texts = [mine.secret, secretOf(orphan), theirs.secret, secretOf(mine.key.key)]
      const told = await Promise.allSettled(texts.map((text) => stores.apiKeys.open(text)))
      expect(told).toMatchObject([
        { value: { key: mine.key } },
        { reason: { message: 'a secret belongs to a key that somebody made' } },
        { value: { key: theirs.key } },
        { value: undefined },
      ])
    })

    test('keys of several lenders are opened together, and each lender’s rows stay its own', async () => {
      const made = await Promise.all(Array.from({ length: 5 }, keyOf))
      const stranger = made[0]?.key.lender ?? newLender()
      await stores.directory.saveOrg({ ...sampleOrg(stranger), name: 'renamed' })
      const opened = await Promise.all(made.map(({ secret }) => stores.apiKeys.open(secret)))
      const found = opened.map((one) => one && [one.key.lender, one.key.key, one.versions])
      const expected = made.map(async ({ key: { lender, key } }) => {
        return [lender, key, await stores.directory.versions(lender)]
      })
      expect(found).toEqual(await Promise.all(expected))
    })

    test('a value that was altered does not open, and the others are still their own', async () => {
      const [mine, theirs] = [newLender(), newLender()]
      const points = [
        await pointOf(mine, '13900139001'),
        await pointOf(mine, '13900139002'),
        await pointOf(theirs, '13900139003'),
      ] as const
      const [, altered] = points
      await inTenant(
        mine,
        sql`update contact_point set value_sealed = set_byte(value_sealed, 20,
            (get_byte(value_sealed, 20) + 1) % 256)
          where tenant_id = ${mine} and point_id = ${altered.point}`,
      )
      const foreign = { ...points[0], lender: theirs }
      const crossed = { ...points[0], point: points[2].point }
      const asked = [...points, foreign, crossed]
      const told = await Promise.allSettled(
        asked.map((one) => stores.people.valueOf({ ...one, reader: 'lender' })),
      )
      const values = told.map((one) =>
        one.status === 'fulfilled' ? one.value?.reveal() : String(one.reason),
      )
      expect(values).toEqual([
        '13900139001',
        `Error: a sealed value does not open: contact-point/${altered.point}/value`,
        '13900139003',
        ...[undefined, undefined],
      ])
    })

    test('many uses of a key at once are one use', async () => {
      const { key } = await keyOf()
      const use = { at: SAMPLE_AT, from: '203.0.113.0/24' }
      const uses = Array.from({ length: 20 }, () => stores.apiKeys.used(key.lender, key.key, use))
      await Promise.all(uses)
      expect((await stores.apiKeys.find(key.lender, key.key))?.lastUse).toEqual(use)
    })
  })
}
