import {
  personalAddress,
  personalIdNumber,
  personalName,
  personalPhone,
  personalText,
} from '@fencun/core/identity/personal'
import { pointId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  newDebtor,
  newLender,
  samplePerson,
  samplePoint,
  sampleRegistration,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** What every people store promises. */
export function describePeopleStore(name: string, make: MakeStores): void {
  describe(`people in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    it('answers every key in order, with nobody for a debtor it does not know', async () => {
      const lender = newLender()
      const [a, b, unknown] = [newDebtor('fe'), newDebtor('01'), newDebtor('55')]
      const heads = new Map([a, b].map((debtor) => [debtor, { version: 0, state: EMPTY_STATE }]))
      const registration = sampleRegistration(lender, [a, b], heads)
      await stores.placements.register(registration)
      const found = await stores.people.of(
        [b, unknown, a, b].map((debtor) => ({ lender, debtor })),
        'lender',
      )
      expect(found.map(({ people }) => people.map(({ debtor }) => debtor))).toEqual([
        [b],
        [],
        [a],
        [b],
      ])
      expect(await stores.people.of([{ lender: newLender(), debtor: a }], 'lender')).toEqual([
        { people: [], points: [], keyDestroyed: false },
      ])
      expect(await stores.people.of([], 'lender')).toEqual([])
    })

    it('opens everything personal again, and prints it masked', async () => {
      const lender = newLender()
      const debtor = newDebtor()
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const wife = samplePerson(debtor, {
        role: 'contact',
        name: personalName('试样家属'),
        relation: '配偶',
      })
      const own = samplePerson(debtor, { idNumber: personalIdNumber('11010519491231002X') })
      const points = [
        samplePoint(own, { value: personalPhone('13900139000'), source: 'reserved' }),
        samplePoint(own, { kind: 'address', value: personalAddress('试样省样例市某路 1 号') }),
        samplePoint(own, { kind: 'email', value: personalText('sample@example.invalid') }),
        samplePoint(wife, { kind: 'landline', value: personalPhone('01066668888') }),
      ]
      const registration = sampleRegistration(lender, [debtor], heads)
      await stores.placements.register({ ...registration, people: [own, wife], points })
      const [found] = await stores.people.of([{ lender, debtor }], 'lender')
      if (found === undefined) throw new Error('one answer per key')
      const people = [own, wife].toSorted((x, y) => (x.party < y.party ? -1 : 1))
      const sorted = points.toSorted((x, y) => (x.point < y.point ? -1 : 1))
      expect(found).toEqual({ people, points: sorted, keyDestroyed: false })
      expect(found.people.map((one) => one.name.reveal())).toEqual(
        people.map((one) => one.name.reveal()),
      )
      expect(found.people.map((one) => one.idNumber?.reveal())).toEqual(
        people.map((one) => one.idNumber?.reveal()),
      )
      expect(found.points.map(({ value }) => value.reveal())).toEqual(
        sorted.map(({ value }) => value.reveal()),
      )
      expect(found.points.map(({ value }) => String(value))).toEqual(
        sorted.map(({ value }) => value.masked),
      )
    })

    it('gives the value of one point, and none for a point of somebody else', async () => {
      const lender = newLender()
      const [debtor, other] = [newDebtor(), newDebtor()]
      const heads = new Map(
        [debtor, other].map((one) => [one, { version: 0, state: EMPTY_STATE }] as const),
      )
      const [person, stranger] = [samplePerson(debtor), samplePerson(other)]
      const mobile = samplePoint(person, { value: personalPhone('13900139000') })
      const address = personalAddress('试样省样例市某路 1 号')
      const home = samplePoint(person, { kind: 'address', value: address })
      const theirs = samplePoint(stranger, { value: personalPhone('13700001111') })
      const registration = sampleRegistration(lender, [debtor, other], heads)
      const [people, points] = [
        [person, stranger],
        [mobile, home, theirs],
      ]
      await stores.placements.register({ ...registration, people, points })
      const asked = [
        { lender, debtor, point: mobile.point },
        { lender, debtor, point: home.point },
        { lender, debtor: other, point: theirs.point },
        { lender, debtor, point: theirs.point },
        { lender: newLender(), debtor, point: mobile.point },
        { lender, debtor, point: pointId('nothing') },
      ]
      const values = await Promise.all(
        asked.map((one) => stores.people.valueOf({ ...one, reader: 'lender' })),
      )
      expect(values.map((value) => value?.reveal())).toEqual([
        ...['13900139000', '试样省样例市某路 1 号', '13700001111'],
        ...[undefined, undefined, undefined],
      ])
      expect(values.map((value) => value && String(value))).toEqual([
        ...[mobile, home, theirs].map(({ value }) => value.masked),
        ...[undefined, undefined, undefined],
      ])
    })
  })
}
