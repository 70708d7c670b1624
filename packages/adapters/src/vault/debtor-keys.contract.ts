import type { Reader } from '@fencun/app/ports/reader'
import {
  AGENCY,
  newDebtor,
  newLender,
  sampleNote,
  samplePerson,
  samplePoint,
  sampleRecord,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { personalIdNumber, personalName, personalPhone } from '@fencun/core/identity/personal'
import { type DebtorId, type LenderId, orgId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { storesWith } from '../testing/stores-on.ts'
import { copyOfWraps, putBack } from '../testing/wraps-copy.ts'
import { DebtorKeys, enterAsOwner } from './debtor-keys.ts'
import { holderOf, type KeyStore } from './key-store.ts'

const RIVAL = orgId('agency-2')
const BY_AGENCY: Reader = { org: AGENCY }
const PHONE = '13900139000'
const PAGE = { order: 'case-number', offset: 0, limit: 10 } as const

/** What every engine keeps of the keys of debtors. */
export function describeDebtorKeys(engine: TestEngine): void {
  describe(`keys of debtors on ${engine.name}`, () => {
    let database: Database<unknown>
    let keys: KeyStore
    let secrets: DebtorKeys
    let stores: Stores

    beforeAll(async () => {
      database = await engine.database<unknown>()
      keys = memoryKeys()
      secrets = new DebtorKeys(database, keys)
      stores = storesWith(database, secrets)
    })
    afterAll(() => engine.stop())

    const place = async (lender: LenderId, debtor: DebtorId, handler = AGENCY) => {
      const [head] = await stores.timelines.load([{ lender, debtor }])
      if (head === undefined) throw new Error('one head')
      const heads = new Map([[debtor, head]])
      const made = sampleRegistration(lender, [debtor], heads, () => ({ handler }))
      const person = samplePerson(debtor, {
        name: personalName('欧阳小明'),
        idNumber: personalIdNumber('11010519491231002X'),
      })
      const point = samplePoint(person, { value: personalPhone(PHONE) })
      const [timeline] = made.timelines
      const [file] = made.cases
      if (timeline === undefined || file === undefined) throw new Error('one case')
      const record = sampleRecord(timeline.key, file.case)
      const timelines = [{ ...timeline, records: [record], notes: [sampleNote(file.case)] }]
      const isNew = head.version === 0
      const [people, points] = isNew ? [[person], [point]] : [[], []]
      const result = await stores.placements.register({ ...made, people, points, timelines })
      expect(result.kind).toBe('registered')
      return { key: { lender, debtor }, file, record, point: point.point }
    }
    type Placed = Awaited<ReturnType<typeof place>>

    /** All that a reader can open of a debtor. */
    const opened = async ({ key, record, point }: Placed, reader: Reader) => {
      const [people] = await stores.people.of([key], reader)
      const [read] = await stores.timelines.records(key, [record.contact], reader)
      const notes = await stores.timelines.notes(key, reader)
      const value = await stores.people.valueOf({ ...key, point, reader })
      return {
        names: people?.people.map(({ name }) => name.reveal()),
        keyDestroyed: people?.keyDestroyed,
        value: value?.reveal() ?? value,
        record: read?.note?.reveal(),
        notes: notes.map(({ text }) => text?.reveal()),
      }
    }
    const SHUT = {
      ...{ names: [], keyDestroyed: true, value: null, record: undefined, notes: [undefined] },
    }
    const isOpen = { names: ['欧阳小明'], keyDestroyed: false, value: PHONE }
    const found = async (lender: LenderId, text: string, reader: Reader) =>
      (await stores.cases.list(lender, { search: { text, reader } }, PAGE)).total

    test('the lender and who handles a case read; another agency reads nothing', async () => {
      const placed = await place(newLender(), newDebtor())
      expect(await opened(placed, 'lender')).toMatchObject(isOpen)
      expect(await opened(placed, { org: orgId(placed.key.lender) })).toMatchObject(isOpen)
      expect(await opened(placed, BY_AGENCY)).toMatchObject(isOpen)
      expect(await opened(placed, { org: RIVAL })).toEqual(SHUT)
    })

    test('a second agency reads from the case that it gets, what the first one had', async () => {
      const placed = await place(newLender(), newDebtor())
      await place(placed.key.lender, placed.key.debtor, RIVAL)
      const both = await opened(placed, { org: RIVAL })
      expect(both).toMatchObject(isOpen)
      expect(await found(placed.key.lender, PHONE, { org: RIVAL })).toBe(2)
    })

    test('an agency that handles no case of the debtor any more reads and finds nothing', async () => {
      const placed = await place(newLender(), newDebtor())
      const { lender, debtor } = placed.key
      expect(await found(lender, PHONE, BY_AGENCY)).toBe(1)
      const [head] = await stores.timelines.load([placed.key])
      if (head === undefined) throw new Error('one head')
      const cases = [{ case: placed.file.case, status: 'returned' } as const]
      const append = {
        key: placed.key,
        expected: head.version,
        events: [],
        state: head.state,
        cases,
      }
      await stores.timelines.append([append])
      expect(await opened(placed, BY_AGENCY)).toEqual({ ...SHUT, notes: [undefined] })
      expect(await found(lender, PHONE, BY_AGENCY)).toBe(0)
      expect(await opened(placed, 'lender')).toMatchObject(isOpen)
      expect(await found(lender, PHONE, 'lender')).toBe(1)
      expect((await secrets.forReading(lender, BY_AGENCY, [debtor])).size).toBe(0)
    })

    test('a debtor is found by number, identity number and name, in characters and in pinyin', async () => {
      const lender = newLender()
      const placed = await place(lender, newDebtor())
      const words = [PHONE, '+86 139 0013 9000', '11010519491231002x', '欧阳小明', '欧阳 小明']
      const typed = [...words, 'ouyangxiaoming', 'oyxm', placed.file.caseNumber.slice(0, 9)]
      for (const text of typed) {
        for (const reader of ['lender', BY_AGENCY] as const) {
          expect(await found(lender, text, reader), text).toBe(1)
        }
        expect(await found(newLender(), text, BY_AGENCY), text).toBe(0)
      }
      for (const text of ['欧阳', '1390013900', '13900139001', '%', '', 'N-%']) {
        expect(await found(lender, text, 'lender'), text).toBe(text === '' ? 1 : 0)
      }
      // What is found by a person is found with a key; a case number is no secret of anybody's.
      expect(await found(lender, PHONE, { org: RIVAL })).toBe(0)
    })

    test('nobody reads a number, a name or a card out of the index', async () => {
      const lender = newLender()
      await place(lender, newDebtor())
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ holder: string; term: Buffer }>`
          select holder, term from person_index where tenant_id = ${lender}`.execute(tx),
      )
      const terms = rows.map(({ term }) => term.toString('hex'))
      expect(rows.every(({ term }) => term.length === 16)).toBe(true)
      expect(new Set(rows.map(({ holder }) => holder))).toEqual(new Set([lender, AGENCY]))
      expect(new Set(terms).size, 'no term of one holder is one of another').toBe(terms.length)
    })

    test('two debtors have different keys', async () => {
      const lender = newLender()
      const [a, b] = [await place(lender, newDebtor()), await place(lender, newDebtor())]
      const own = await secrets.forReading(lender, 'lender', [a.key.debtor, b.key.debtor])
      const bytes = [...own.values()].map((one) => one.bytes().toString('hex'))
      expect(new Set(bytes).size).toBe(2)
    })

    test('a destroyed wrap opens nothing from then on, whatever was read before', async () => {
      const placed = await place(newLender(), newDebtor())
      const { lender, debtor } = placed.key
      expect(await opened(placed, BY_AGENCY)).toMatchObject(isOpen)
      // As another process would: nothing here is told of it.
      await database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        await sql`delete from debtor_key
          where debtor_id = ${debtor} and holder = ${AGENCY}`.execute(tx)
      })
      expect(await opened(placed, BY_AGENCY)).toEqual(SHUT)
      expect(await found(lender, PHONE, BY_AGENCY)).toBe(0)
      expect(await opened(placed, 'lender')).toMatchObject(isOpen)
    })

    test('a destroyed key-encryption key shuts its holder out and nobody else', async () => {
      const placed = await place(newLender(), newDebtor())
      const { lender } = placed.key
      expect(await opened(placed, BY_AGENCY)).toMatchObject(isOpen)
      const kek = await keys.current(lender, holderOf(AGENCY))
      if (kek === undefined) throw new Error('the agency has a key')
      await keys.destroy(kek)
      expect(await opened(placed, BY_AGENCY)).toEqual(SHUT)
      expect(await found(lender, PHONE, BY_AGENCY)).toBe(0)
      expect(await opened(placed, 'lender')).toMatchObject(isOpen)
      const anew = await place(lender, newDebtor())
      expect(await opened(anew, BY_AGENCY)).toMatchObject({ keyDestroyed: false })
    })

    test('debtors who are held move to a new key; the others die with the old one', async () => {
      const lender = newLender()
      const [kept, gone] = [await place(lender, newDebtor()), await place(lender, newDebtor())]
      const holder = holderOf(AGENCY)
      const before = await copyOfWraps(database, lender)
      const [old] = await keys.living(lender, holder)
      if (old === undefined) throw new Error('the agency has a key')
      const next = await keys.make(lender, holder)
      const moved = await database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        return secrets.rewrap(tx, next, [kept.key.debtor])
      })
      expect(moved).toBe(1)
      await keys.destroy(old)
      expect(await opened(kept, BY_AGENCY)).toMatchObject(isOpen)
      expect(await opened(gone, BY_AGENCY)).toEqual(SHUT)
      const cases = await stores.cases.list(
        lender,
        { search: { text: 'oyxm', reader: BY_AGENCY } },
        PAGE,
      )
      expect(cases.cases.map(({ debtor }) => debtor)).toEqual([kept.key.debtor])
      // Yesterday's copy of the table, brought back: the wraps are there and open nothing.
      await putBack(database, lender, before)
      secrets.forgetAll()
      expect(await opened(gone, BY_AGENCY)).toEqual(SHUT)
      expect(await opened(gone, 'lender')).toMatchObject(isOpen)
    })

    test('a wrap that is moved to another debtor or holder does not open', async () => {
      const lender = newLender()
      const [a, b] = [await place(lender, newDebtor()), await place(lender, newDebtor())]
      await database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        await sql`update debtor_key k set wrapped = other.wrapped from debtor_key other
          where k.debtor_id = ${a.key.debtor} and other.debtor_id = ${b.key.debtor}
            and k.holder = other.holder`.execute(tx)
      })
      await expect(stores.people.of([a.key], 'lender')).rejects.toThrow('does not open')
      await expect(stores.people.of([a.key], BY_AGENCY)).rejects.toThrow('does not open')
      expect(await opened(b, BY_AGENCY)).toMatchObject(isOpen)
    })

    test('the cache holds so many and no more, and opens the same', async () => {
      const small = new DebtorKeys(database, keys, 2)
      const lender = newLender()
      const debtors = [newDebtor('01'), newDebtor('02'), newDebtor('03')]
      for (const debtor of debtors) await place(lender, debtor)
      const [first, second] = [
        await small.forReading(lender, BY_AGENCY, debtors),
        await small.forReading(lender, BY_AGENCY, debtors),
      ]
      expect(small.cached).toBe(2)
      for (const debtor of debtors) {
        expect(first.get(debtor)?.bytes()).toEqual(second.get(debtor)?.bytes())
      }
      small.forget(lender, holderOf(AGENCY))
      expect(small.cached).toBe(0)
    })

    test('a registration that is taken back leaves no key', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      const heads = new Map([[debtor, { version: 7, state: EMPTY_STATE }]])
      const made = sampleRegistration(lender, [debtor], heads)
      expect(await stores.placements.register(made)).toEqual({ kind: 'conflict' })
      expect((await secrets.forReading(lender, 'lender', [debtor])).size).toBe(0)
    })

    test('a debtor who is placed by two at once gets one key', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      await Promise.allSettled([place(lender, debtor), place(lender, debtor, RIVAL)])
      const own = await secrets.forReading(lender, 'lender', [debtor])
      for (const reader of [BY_AGENCY, { org: RIVAL }]) {
        const theirs = (await secrets.forReading(lender, reader, [debtor])).get(debtor)
        if (theirs !== undefined) expect(theirs.bytes()).toEqual(own.get(debtor)?.bytes())
      }
      expect(own.size).toBe(1)
    })
  })
}
