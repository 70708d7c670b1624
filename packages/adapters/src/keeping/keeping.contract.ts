import { destructionId } from '@fencun/app/ports/destructions'
import { legalHoldId } from '@fencun/app/ports/retention'
import {
  appendTo,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleCase,
  sampleEvent,
  sampleLender,
  sampleNote,
  sampleOrg,
  samplePerson,
  samplePlacement,
  samplePoint,
} from '@fencun/app/testing/sample-rows'
import type { DestructionAct } from '@fencun/core/destruction/act'
import { type DebtorId, type LenderId, orgId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'

const AGENCY = orgId('agency-1')
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

    /** A lender with debtors whose cases an agency has: a name, a number and a note each. */
    const settled = async (count: number) => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      const agency = { org: AGENCY, kind: 'agency', name: '甲' } as const
      await stores.directory.saveOrg(sampleOrg(lender, agency))
      const debtors = Array.from({ length: count }, (_, n) => newDebtor(`${n + 1}0`))
      const placement = { ...samplePlacement(lender), cases: count }
      const rows = debtors.map((debtor) => {
        const person = samplePerson(debtor)
        const file = sampleCase(placement, debtor)
        const { case: id, handler } = file
        const placed = {
          kind: 'case-placed',
          case: id,
          placement: placement.placement,
          handler,
        } as const
        const head = { version: 0, state: EMPTY_STATE }
        const timeline = appendTo({ lender, debtor }, head, [sampleEvent(placed)])
        return { file, person, timeline: { ...timeline, notes: [sampleNote(id)] } }
      })
      await stores.placements.register({
        placement,
        cases: rows.map(({ file }) => file),
        people: rows.map(({ person }) => person),
        points: rows.map(({ person }) => samplePoint(person)),
        timelines: rows.map(({ timeline }) => timeline),
      })
      const key = { lender, destruction: destructionId(`d-${lender}`) }
      return { lender, key, debtors, files: rows.map(({ file }) => file) }
    }
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
    const reads = async (
      lender: LenderId,
      debtors: readonly DebtorId[],
      who: 'lender' | 'agency',
    ) => {
      const keys = debtors.map((debtor) => ({ lender, debtor }))
      const found = await stores.people.of(keys, who === 'lender' ? who : { org: AGENCY })
      return found.map(({ people }) => people.length > 0)
    }
    const asOwner = <T>(lender: LenderId, query: ReturnType<typeof sql<T>>) =>
      database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        return (await query.execute(tx)).rows
      })
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

    it('place and lift legal holds, each once and each with its leaf', async () => {
      const { lender, debtors } = await settled(1)
      const [debtor] = debtors
      if (debtor === undefined) throw new Error('a debtor')
      const { retention } = stores.keeping
      const hold = legalHoldId(`h-${lender}`)
      const [placedBy, placedAt] = [staffId('s'), SAMPLE_AT]
      await retention.placeHold({
        hold,
        lender,
        debtor,
        kind: 'suit',
        reason: '案号',
        placedBy,
        placedAt,
      })
      const how = { by: staffId('t'), at: plusMs(SAMPLE_AT, 1), reason: '结案' }
      expect(await retention.holds(lender)).toMatchObject([{ hold, debtor, lifted: null }])
      expect(await retention.liftHold(newLender(), hold, how)).toBe('not-open')
      expect(await retention.liftHold(lender, hold, how)).toBe('lifted')
      expect(await retention.liftHold(lender, hold, how)).toBe('not-open')
      expect(await retention.holds(lender, debtor)).toMatchObject([{ lifted: how }])
      expect(await retention.holds(lender, newDebtor())).toEqual([])
      const leaves = await asOwner(
        lender,
        sql<{ text: string }>`
          select convert_from(leaf, 'UTF8') as text from evidence_outbox where tenant_id = ${lender}`,
      )
      expect(leaves.filter(({ text }) => text.includes('"register-changed"')).length).toBe(2)
    })

    it('keep a calendar that is replaced as a whole, and find in it by month, kind and state', async () => {
      const { lender, debtors } = await settled(2)
      const [a, b] = debtors
      if (a === undefined || b === undefined) throw new Error('two debtors')
      const { retention } = stores.keeping
      const row = { record: 'collection-record', rules: ['CN-R1'], holds: [] } as const
      const kept = { ...row, debtor: a, state: 'kept', on: day(21_000) } as const
      const open = { ...row, debtor: b, state: 'open', on: null, holds: ['suit'] } as const
      expect(await retention.calculatedAt(lender)).toBeNull()
      await retention.saveDue(lender, [open, kept, { ...kept, debtor: newDebtor('77') }], SAMPLE_AT)
      const page = { offset: 0, limit: 10 }
      const all = await retention.due(lender, {}, page)
      expect(all).toEqual({ rows: [kept, open], total: 2 })
      const found = async (filter: object) => (await retention.due(lender, filter, page)).total
      expect(await found({ month: '2027-07' })).toBe(1)
      expect(await found({ month: '2027-08' })).toBe(0)
      expect(await found({ state: 'open' })).toBe(1)
      expect(await found({ record: 'oral-plan' })).toBe(0)
      expect(await retention.months(lender)).toEqual([
        { month: '2027-07', record: 'collection-record', state: 'kept', debtors: 1 },
        { month: null, record: 'collection-record', state: 'open', debtors: 1 },
      ])
      await retention.saveDue(lender, [open], plusMs(SAMPLE_AT, 5))
      expect(await found({})).toBe(1)
      expect(await retention.calculatedAt(lender)).toBe(plusMs(SAMPLE_AT, 5))
    })

    it('take away everything personal of one debtor, once, with its row and leaf; the timeline stays', async () => {
      const { lender, debtors } = await settled(2)
      const [gone, stays] = debtors
      if (gone === undefined || stays === undefined) throw new Error('two debtors')
      const { retention } = stores.keeping
      const how = { at: SAMPLE_AT, on: day(20_700), rules: ['CN-R1'] }
      const before = await stores.timelines.load([{ lender, debtor: gone }])
      const took = await retention.expire({ lender, debtor: gone }, how)
      expect(took).toEqual({ people: 1, points: 1, texts: 1, keys: 2 })
      expect(await retention.expire({ lender, debtor: gone }, how)).toBe('gone')
      expect(await reads(lender, [gone, stays], 'lender')).toEqual([false, true])
      expect(await reads(lender, [gone, stays], 'agency')).toEqual([false, true])
      expect(await stores.timelines.load([{ lender, debtor: gone }])).toEqual(before)
      expect(await stores.timelines.notes({ lender, debtor: gone }, 'lender')).toEqual([])
      const left = await asOwner(
        lender,
        sql<{ text: string }>`
          select convert_from(leaf, 'UTF8') as text from evidence_outbox where tenant_id = ${lender}`,
      )
      expect(left.filter(({ text }) => text.includes('"data-expired"')).length).toBe(1)
      const rows = await asOwner(
        lender,
        sql<{ took: string }>`select took from expired_file where tenant_id = ${lender}`,
      )
      expect(rows.map((row) => JSON.parse(row.took) as object)).toEqual([took])
    })
  })
}
