import { movedBy } from '@fencun/app/testing/sample-refusals'
import { newLender, SAMPLE_AT } from '@fencun/app/testing/sample-rows'
import type { DestructionAct } from '@fencun/core/destruction/act'
import { type LenderId, orgId, staffId } from '@fencun/core/ids'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { AGENCY, asOwnerOf, type ReadsAs, readsAs, settledIn } from './keeping-world.ts'

const ALL = { kind: 'engagement' } as const

/** What every database promises of keeping and destroying. */
export function describeKeeping(engine: TestEngine): void {
  describe(`keeping on ${engine.name}`, () => {
    let database: Database<unknown>
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      stores = storesIn(database)
    })
    afterAll(() => engine.stop())

    const settled = (count: number) => settledIn(stores, count)
    const reads: ReadsAs = (...given) => readsAs(stores, ...given)
    const asOwner = <T>(lender: LenderId, query: RawBuilder<T>) =>
      asOwnerOf(database, lender, query)
    const listed = async (count: number, kept = 0) => {
      const world = await settled(count)
      const engaged = await stores.keeping.destructions.engaged(world.lender, AGENCY, ALL)
      const list = engaged.map(({ debtor, cases }, n) => {
        return { debtor, cases, kept: n < kept ? (['suit'] as const) : [] }
      })
      await stores.keeping.destructions.saveList(world.key, list)
      return { ...world, list }
    }
    const ASKED: DestructionAct = {
      ...{ kind: 'asked', agency: AGENCY, scope: ALL, basis: '到期', at: SAMPLE_AT },
      ...{ by: staffId('s'), org: AGENCY, counts: { debtors: 1, cases: 1, kept: 0 } },
      ...{ keeping: { due: 0, running: 0, open: 1, until: null } },
    }
    const WITHDRAWN: DestructionAct = {
      ...{ kind: 'withdrawn', reason: '误报', at: SAMPLE_AT, by: staffId('s'), org: AGENCY },
    }
    const destroyed = async (count: number, kept = 0) => {
      const world = await listed(count, kept)
      const { shredder } = stores.keeping
      for (const step of ['keep', 'index', 'wraps', 'copies', 'oldKeys'] as const) {
        await shredder[step](world.key, AGENCY)
      }
      return world
    }

    it('keep acts in their order, each place taken once, each with its leaf', async () => {
      const { key, lender } = await settled(1)
      const { destructions } = stores.keeping
      expect(await destructions.append(key, 0, ASKED)).toBe('appended')
      expect(await destructions.append(key, 0, WITHDRAWN)).toBe('conflict')
      expect(await destructions.append(key, 1, WITHDRAWN)).toBe('appended')
      const found = await destructions.find(key)
      expect(found?.acts.map(({ kind }) => kind)).toEqual(['asked', 'withdrawn'])
      expect(found?.acts[0]).toEqual(ASKED)
      expect((await destructions.all(lender)).map((one) => one.destruction)).toEqual([
        key.destruction,
      ])
      expect(await destructions.all(newLender())).toEqual([])
      const leaves = await asOwner(
        lender,
        sql<{ text: string }>`
          select convert_from(leaf, 'UTF8') as text from evidence_outbox where tenant_id = ${lender}`,
      )
      const types = leaves.map(({ text }) => /"type":"([\w-]+)"/.exec(text)?.[1])
      expect(types).toContain('destruction-asked')
      expect(types).toContain('destruction-refused')
    })

    it('list whom an agency has a case of, by placement too, and only add reasons', async () => {
      const { lender, key, files, list } = await listed(2)
      const { destructions } = stores.keeping
      expect(list.map(({ cases }) => cases.length)).toEqual([1, 1])
      const [placement] = files.map((file) => file.placement)
      const scope = {
        kind: 'placements',
        placements: placement === undefined ? [] : [placement],
      } as const
      expect((await destructions.engaged(lender, AGENCY, scope)).length).toBe(2)
      const none = { kind: 'placements', placements: [] } as const
      expect(await destructions.engaged(lender, AGENCY, none)).toEqual([])
      expect(await destructions.engaged(lender, orgId('other'), ALL)).toEqual([])
      const [one] = list
      if (one === undefined) throw new Error('a debtor')
      await destructions.saveList(key, [{ ...one, kept: ['complaint'] }])
      await destructions.saveList(key, [one])
      const now = await destructions.list(key)
      expect(now.find(({ debtor }) => debtor === one.debtor)?.kept).toEqual(['complaint'])
      expect(now.length).toBe(2)
    })

    it('compare a handover with the lender’s record, and name the case that somebody touched', async () => {
      const { lender, key, list } = await listed(3)
      const { handovers, destructions } = stores.keeping
      await destructions.append(key, 0, ASKED)
      const made = await handovers.make(key, AGENCY)
      expect(await handovers.check(key)).toEqual({ ...made, faults: [] })
      expect(made.cases).toBe(3)
      const lines: string[] = []
      for await (const line of handovers.lines(key)) lines.push(Buffer.from(line).toString('utf8'))
      expect(lines.length).toBe(3)
      expect(lines.join('')).not.toContain('欧阳试样')
      expect(lines.join('')).not.toContain('13800001234')
      const [first, second, third] = list.flatMap(({ cases }) => cases)
      const faults = async () => (await handovers.check(key)).faults
      await asOwner(
        lender,
        sql`update handover_line set line = set_byte(line, 9, get_byte(line, 9) # 1)
          where tenant_id = ${lender} and case_id = ${first}`,
      )
      expect(await faults()).toEqual([{ case: first, kind: 'altered' }])
      await asOwner(
        lender,
        sql`delete from handover_line where tenant_id = ${lender} and case_id = ${first}`,
      )
      expect(await faults()).toEqual([{ case: first, kind: 'missing' }])
      await asOwner(
        lender,
        sql`update case_file set placed_amount_fen = placed_amount_fen + 1
          where tenant_id = ${lender} and case_id = ${second}`,
      )
      await asOwner(
        lender,
        sql`update written_note set text_sealed = set_byte(text_sealed, 20, get_byte(text_sealed, 20) # 1)
          where tenant_id = ${lender} and case_id = ${third}`,
      )
      expect((await faults()).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
        { case: second, kind: 'differs' },
        { case: first, kind: 'missing' },
        { case: third, kind: 'sealed' },
      ])
    })

    it('destroy the agency’s keys and keep the lender’s; whoever is kept is under a new key', async () => {
      const { lender, key, debtors } = await destroyed(3, 1)
      expect(await reads(lender, debtors, 'lender')).toEqual([true, true, true])
      const agencys = await reads(lender, debtors, 'agency')
      expect(agencys.filter(Boolean).length).toBe(1)
      const { counts, keys } = await stores.keeping.shredder.sum(key, AGENCY)
      expect(counts).toEqual({ debtors: 3, cases: 3, kept: 1 })
      expect(keys.map((name) => name.split('.').slice(0, 2))).toEqual([[AGENCY, '1']])
      const left = await asOwner(
        lender,
        sql<{ kek_id: string }>`
          select kek_id from debtor_key where tenant_id = ${lender} and holder = ${AGENCY}`,
      )
      expect(left.map(({ kek_id: id }) => id.startsWith(`${AGENCY}.2.`))).toEqual([true])
      const again = await stores.keeping.shredder.sum(key, AGENCY)
      for (const step of ['keep', 'index', 'wraps', 'copies', 'oldKeys'] as const) {
        await stores.keeping.shredder[step](key, AGENCY)
      }
      expect(await stores.keeping.shredder.sum(key, AGENCY)).toEqual(again)
      expect(await reads(lender, debtors, 'agency')).toEqual(agencys)
    })

    it('never destroy a key on which somebody else’s data hangs', async () => {
      const { key, lender, debtors } = await listed(2, 1)
      const { shredder } = stores.keeping
      await shredder.keep(key, AGENCY)
      await shredder.index(key, AGENCY)
      await expect(shredder.oldKeys(key, AGENCY)).rejects.toThrow('hang on the key')
      expect(await reads(lender, debtors, 'agency')).toEqual([true, true])
    })

    it('give a case to the lender, and tell whoever remembers its file', async () => {
      const { lender, files } = await listed(1)
      const cases = files.map((file) => file.case)
      const how = { from: AGENCY, to: orgId(lender) }
      const { directory, keeping } = stores
      const giving = () => keeping.destructions.setHandler(lender, cases, how)
      expect(await movedBy(directory, lender, giving)).toEqual(['directory'])
      const now = await Promise.all(cases.map((id) => stores.cases.find(lender, id)))
      expect(now.map((file) => file?.handler)).toEqual([orgId(lender)])
    })

    it('say what is left, whatever it is', async () => {
      const { key, lender, debtors, files } = await destroyed(2)
      const { verifier, destructions } = stores.keeping
      const check = () => verifier.check(key, AGENCY, { sample: 10, canaries: ['欧阳试样'] })
      const ids = files.map((file) => file.case)
      const own = orgId(lender)
      expect((await check()).remains, 'cases that have not gone back').toBe(2)
      await destructions.setHandler(lender, ids, { from: AGENCY, to: own })
      const clean = await check()
      expect(clean).toMatchObject({ sample: 2, readAsAgency: 0, readAsLender: 2, remains: 0 })
      expect(clean).toMatchObject({ oldWraps: 2, wrapsOpened: 0, foundIn: [], canaries: 1 })
      expect(clean.keysTried).toBeGreaterThanOrEqual(1)
      const [first] = debtors
      await asOwner(
        lender,
        sql`insert into person_index (bucket, tenant_id, debtor_id, holder, term)
          values (16, ${lender}, ${first}, ${AGENCY}, '\\x00')`,
      )
      await asOwner(
        lender,
        sql`update org set name = '欧阳试样' where tenant_id = ${lender} and org_id = ${AGENCY}`,
      )
      expect(await check()).toMatchObject({ remains: 1, foundIn: ['table org'] })
      await asOwner(
        lender,
        sql`update person set name_sealed = set_byte(name_sealed, 20, get_byte(name_sealed, 20) # 1)
          where tenant_id = ${lender} and debtor_id = ${first}`,
      )
      expect((await check()).readAsLender).toBe(1)
    })
  })
}
