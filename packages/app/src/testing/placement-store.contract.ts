import { personalName } from '@fencun/core/identity/personal'
import { contactIdFor, type DebtorId, type LenderId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Registration } from '../ports/placement-store.ts'
import type { TimelineHead } from '../ports/timeline-store.ts'
import {
  appendTo,
  hold,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleCase,
  samplePerson,
  samplePoint,
  sampleRecord,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every placement store promises: a placement is written whole or not at all. */
export function describePlacementStore(name: string, make: MakeStores): void {
  describe(`placements in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const headsOf = async (lender: LenderId, debtors: readonly DebtorId[]) => {
      const heads = await stores.timelines.load(debtors.map((debtor) => ({ lender, debtor })))
      return new Map(
        debtors.map((debtor, index): [DebtorId, TimelineHead] => {
          return [debtor, heads[index] ?? { version: 0, state: EMPTY_STATE }]
        }),
      )
    }
    const registrationOf = async (lender: LenderId, debtors: readonly DebtorId[]) =>
      sampleRegistration(lender, debtors, await headsOf(lender, debtors))

    /** Everything that a registration would have left behind. */
    const tracesOf = async ({ placement, cases }: Registration) => {
      const { lender } = placement
      const debtors = [...new Set(cases.map(({ debtor }) => debtor))]
      const keys = debtors.map((debtor) => ({ lender, debtor }))
      return {
        placements: await stores.placements.list(lender, 9),
        byHash: await stores.placements.findByHash(lender, placement.fileHash),
        numbers: await stores.placements.knownCaseNumbers(
          lender,
          cases.map(({ caseNumber }) => caseNumber),
        ),
        cases: await Promise.all(cases.map(async (file) => stores.cases.find(lender, file.case))),
        people: await stores.people.of(keys, 'lender'),
        versions: (await stores.timelines.load(keys)).map(({ version }) => version),
      }
    }
    const NOTHING = {
      placements: [],
      byHash: undefined,
      numbers: [],
      cases: [undefined, undefined],
      people: [
        { people: [], points: [], keyDestroyed: false },
        { people: [], points: [], keyDestroyed: false },
      ],
      versions: [0, 0],
    }

    it('has everything of a registration afterwards, exactly as it was given', async () => {
      const lender = newLender()
      const registration = await registrationOf(lender, [newDebtor('f1'), newDebtor('02')])
      expect(await stores.placements.register(registration)).toEqual({ kind: 'registered' })
      const { placement, cases, people, points, timelines } = registration
      const numbers = cases.map(({ caseNumber }) => caseNumber).toSorted()
      expect(await tracesOf(registration)).toEqual({
        placements: [placement],
        byHash: placement,
        numbers,
        cases,
        people: people.map((one, index) => {
          return { people: [one], points: [points[index]], keyDestroyed: false }
        }),
        versions: [1, 1],
      })
      const [head] = await stores.timelines.load(timelines.slice(0, 1).map(({ key }) => key))
      expect(head?.state).toEqual(timelines[0]?.state)
    })

    it('keeps a name whole and a name that prints masked', async () => {
      const lender = newLender()
      const [a, b] = [newDebtor(), newDebtor()]
      const registration = await registrationOf(lender, [a, b])
      const people = [
        samplePerson(a, { name: personalName('买买提·吐尔逊𠮷') }),
        samplePerson(b, { name: personalName('O\'Brien\\ "x" {},NULL') }),
      ]
      const points = people.map((one) => samplePoint(one))
      await stores.placements.register({ ...registration, people, points })
      const found = await stores.people.of(
        [
          { lender, debtor: a },
          { lender, debtor: b },
        ],
        'lender',
      )
      expect(found.map((one) => one.people[0]?.name.reveal())).toEqual(
        people.map(({ name: given }) => given.reveal()),
      )
      expect(String(found[0]?.people[0]?.name)).toBe(people[0]?.name.masked)
    })

    it('refuses the same file again and names the placement it came with', async () => {
      const lender = newLender()
      const first = await registrationOf(lender, [newDebtor()])
      await stores.placements.register(first)
      const again = await registrationOf(lender, [newDebtor(), newDebtor()])
      const { fileHash } = first.placement
      const same = { ...again, placement: { ...again.placement, fileHash } }
      expect(await stores.placements.register(same)).toEqual({
        kind: 'exists',
        caseNumbers: [],
        placement: first.placement,
      })
      expect(await tracesOf(again)).toEqual({ ...NOTHING, placements: [first.placement] })
    })

    it('takes the same file of another lender', async () => {
      const first = await registrationOf(newLender(), [newDebtor()])
      const other = await registrationOf(newLender(), [newDebtor()])
      const { fileHash } = first.placement
      const same = { ...other, placement: { ...other.placement, fileHash } }
      expect(await stores.placements.register(first)).toEqual({ kind: 'registered' })
      expect(await stores.placements.register(same)).toEqual({ kind: 'registered' })
    })

    it('refuses a case number the lender has placed before, names it, and writes nothing', async () => {
      const lender = newLender()
      const first = await registrationOf(lender, [newDebtor()])
      await stores.placements.register(first)
      const taken = first.cases[0]?.caseNumber ?? ''
      const next = await registrationOf(lender, [newDebtor('00'), newDebtor('ff')])
      const cases = next.cases.map((file, index) =>
        index === 1 ? { ...file, caseNumber: taken } : file,
      )
      expect(await stores.placements.register({ ...next, cases })).toEqual({
        kind: 'exists',
        caseNumbers: [taken],
        placement: null,
      })
      expect(await tracesOf(next)).toEqual({ ...NOTHING, placements: [first.placement] })
    })

    it('writes nothing when one debtor moved since he was read', async () => {
      const lender = newLender()
      const [still, moving] = [newDebtor('00'), newDebtor('ff')]
      const registration = await registrationOf(lender, [still, moving])
      const key = { lender, debtor: moving }
      const head = { version: 0, state: EMPTY_STATE }
      await stores.timelines.append([appendTo(key, head, [hold('meanwhile')])])
      expect(await stores.placements.register(registration)).toEqual({ kind: 'conflict' })
      expect(await tracesOf(registration)).toEqual({ ...NOTHING, versions: [0, 1] })
    })

    it('adds a second placement to the timeline of a debtor it knows', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      await stores.placements.register(await registrationOf(lender, [debtor]))
      const second = await registrationOf(lender, [debtor])
      expect(await stores.placements.register(second)).toEqual({ kind: 'registered' })
      expect(await stores.cases.ofDebtor({ lender, debtor })).toHaveLength(2)
      const [head] = await stores.timelines.load([{ lender, debtor }])
      expect(head?.version).toBe(2)
      expect(Object.keys(head?.state.cases ?? {})).toHaveLength(2)
    })

    it('replaces the data of a person who is on file already', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      const first = await registrationOf(lender, [debtor])
      await stores.placements.register(first)
      const second = await registrationOf(lender, [debtor])
      const people = first.people.map((one) => ({ ...one, name: personalName('新名') }))
      const points = first.points.map((one) => ({ ...one, label: '新号' }))
      await stores.placements.register({ ...second, people, points })
      expect(await stores.people.of([{ lender, debtor }], 'lender')).toEqual([
        { people, points, keyDestroyed: false },
      ])
    })

    it('lets one of two registrations of one file win', async () => {
      const lender = newLender()
      const one = await registrationOf(lender, [newDebtor()])
      const results = await Promise.all([
        stores.placements.register(one),
        stores.placements.register(one),
      ])
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['exists', 'registered'])
      expect((await tracesOf(one)).versions).toEqual([1])
    })

    it('writes patches and records that come with a registration', async () => {
      const lender = newLender()
      const registration = await registrationOf(lender, [newDebtor()])
      const [file] = registration.cases
      const [timeline] = registration.timelines
      if (file === undefined || timeline === undefined) throw new Error('one case')
      const record = sampleRecord(timeline.key, file.case)
      const follows = {
        ...timeline,
        cases: [{ case: file.case, lastContactAt: SAMPLE_AT }],
        records: [record],
      }
      await stores.placements.register({ ...registration, timelines: [follows] })
      expect((await stores.cases.find(lender, file.case))?.lastContactAt).toBe(SAMPLE_AT)
      expect(await stores.timelines.records(timeline.key, [record.contact], 'lender')).toEqual([
        record,
      ])
    })

    it('knows which case numbers of many are placed, for that lender only', async () => {
      const lender = newLender()
      const registration = await registrationOf(lender, [newDebtor(), newDebtor()])
      await stores.placements.register(registration)
      const [first] = registration.cases
      if (first === undefined) throw new Error('two cases')
      const asked = ['no-such', first.caseNumber, first.caseNumber]
      const known = [first.caseNumber]
      expect(await stores.placements.knownCaseNumbers(lender, asked)).toEqual(known)
      expect(await stores.placements.knownCaseNumbers(newLender(), asked)).toEqual([])
      expect(await stores.placements.knownCaseNumbers(lender, [])).toEqual([])
    })

    it('lists placements newest first, no more than asked', async () => {
      const lender = newLender()
      const placements = await Promise.all(
        [2, 3, 1].map(async (minute) => {
          const one = await registrationOf(lender, [newDebtor()])
          const registeredAt = plusMs(SAMPLE_AT, minute * 60_000)
          const placement = { ...one.placement, registeredAt }
          await stores.placements.register({ ...one, placement })
          return placement
        }),
      )
      expect(await stores.placements.list(lender, 2)).toEqual([placements[1], placements[0]])
    })

    it('throws on a registration that contradicts itself', async () => {
      const lender = newLender()
      const one = await registrationOf(lender, [newDebtor()])
      const [file] = one.cases
      if (file === undefined) throw new Error('one case')
      const stranger = sampleCase(one.placement, newDebtor())
      const double = { ...stranger, debtor: file.debtor, caseNumber: file.caseNumber }
      const contradictions: Registration[] = [
        { ...one, cases: [file, stranger] },
        { ...one, cases: [file, double] },
        { ...one, people: [samplePerson(newDebtor())] },
        { ...one, timelines: [...one.timelines, ...one.timelines] },
        { ...one, placement: { ...one.placement, lender: newLender() } },
      ]
      for (const registration of contradictions) {
        await expect(stores.placements.register(registration)).rejects.toThrow('registration')
      }
    })

    it('throws when a record or a patch is about a case that is not the debtor`s', async () => {
      const lender = newLender()
      const registration = await registrationOf(lender, [newDebtor(), newDebtor()])
      await stores.placements.register(registration)
      const [mine, his] = registration.cases
      if (mine === undefined || his === undefined) throw new Error('two cases')
      const key = { lender, debtor: mine.debtor }
      const [head] = await stores.timelines.load([key])
      if (head === undefined) throw new Error('one head')
      const append = appendTo(key, head, [hold('x')])
      const record = { ...sampleRecord(key, his.case), contact: contactIdFor(key.debtor, 'c') }
      const patch = { case: his.case, status: 'settled' as const }
      await expect(stores.timelines.append([{ ...append, records: [record] }])).rejects.toThrow()
      await expect(stores.timelines.append([{ ...append, cases: [patch] }])).rejects.toThrow()
      expect(await stores.timelines.load([key])).toEqual([head])
    })

    it('keeps the largest amount exactly', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      const registration = await registrationOf(lender, [debtor])
      const placedAmountFen = fen(999_999_999_999_999_999n)
      const cases = registration.cases.map((file) => ({ ...file, placedAmountFen }))
      await stores.placements.register({ ...registration, cases })
      const [file] = await stores.cases.ofDebtor({ lender, debtor })
      expect(file?.placedAmountFen).toBe(placedAmountFen)
    })
  })
}
