import { personalText } from '@fencun/core/identity/personal'
import {
  caseIdFor,
  contactIdFor,
  type DebtorKey,
  orgId,
  partyId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccessCounts,
  alarmId,
  type Look,
  lookId,
  type NewAlarm,
  USUAL_ACCESS,
} from '../ports/access.ts'
import { attachmentId, readingId } from '../ports/attachments.ts'
import { registered } from './registered-debtor.ts'
import {
  AGENCY,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleLender,
  sampleOrg,
  uniqueId,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const MINUTE_MS = 60_000
const STAFF = staffId('collector-1')

async function* oneByte(): AsyncGenerator<Uint8Array> {
  yield Uint8Array.of(1)
}

/** What every access log promises. */
export function describeAccess(name: string, make: MakeStores): void {
  describe(`who looked at whom in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const settled = () => registered(stores)
    const look = (key: DebtorKey, minute = 0, part: Partial<Look> = {}): Look => ({
      ...{ look: lookId(uniqueId()), ...key, case: caseIdFor(key.debtor, uniqueId()) },
      ...{ org: AGENCY, staff: STAFF, party: partyId('party-1'), point: pointId('point-1') },
      ...{ field: 'phone', kind: 'other', purpose: 'court', words: '（2026）民初1号' },
      ...{ screen: 'case', at: plusMs(SAMPLE_AT, minute * MINUTE_MS) },
      until: plusMs(SAMPLE_AT, (minute + 1) * MINUTE_MS),
      ...part,
    })
    const quiet = { hourMax: 99, lookBackFrom: plusMs(SAMPLE_AT, -999 * MINUTE_MS) }
    const record = (one: Look, hourMax = 99) => {
      return stores.access.record(one, { ...quiet, hourMax, alarmsOf: () => [] })
    }
    const counts = async (one: Look): Promise<AccessCounts> => {
      const seen: AccessCounts[] = []
      const alarmsOf = (counted: AccessCounts) => {
        seen.push(counted)
        return []
      }
      expect(await stores.access.record(one, { ...quiet, alarmsOf })).toBe('recorded')
      const last = seen.at(-1)
      if (last === undefined) throw new Error('nobody counted')
      return last
    }
    const alarm = ({ lender }: DebtorKey, part: Partial<NewAlarm> = {}): NewAlarm => ({
      ...{ alarm: alarmId(uniqueId()), lender, kind: 'night', staff: STAFF, org: AGENCY },
      ...{ at: SAMPLE_AT, case: null, recordKind: null, count: null, limit: null },
      once: uniqueId(),
      ...part,
    })
    const page = { offset: 0, limit: 10 }

    it('keep a look whole and give it back', async () => {
      const key = await settled()
      const one = look(key)
      const second = look(key, 1, { field: 'name', point: null, words: '' })
      expect(await record(one)).toBe('recorded')
      expect(await record(second)).toBe('recorded')
      expect(await stores.access.looks(key.lender, {}, page)).toEqual({
        total: 2,
        looks: [second, one],
      })
    })

    it('find looks by everything they are asked for, page by page, and none of another lender', async () => {
      const key = await settled()
      const second = { ...key, debtor: newDebtor('b2') }
      const mine = [look(key, 0), look(key, 10), look(key, 20, { staff: staffId('other') })]
      const theirs = look(key, 30, { org: orgId('agency-2'), field: 'address', kind: 'safety' })
      for (const one of [...mine, theirs]) await record(one)
      const find = async (filter: Parameters<typeof stores.access.looks>[1], at = page) => {
        const { total, looks } = await stores.access.looks(key.lender, filter, at)
        return [total, looks.map(({ at: when }) => (when - SAMPLE_AT) / MINUTE_MS)]
      }
      expect(await find({ debtor: key.debtor })).toEqual([4, [30, 20, 10, 0]])
      expect(await find({ debtor: second.debtor })).toEqual([0, []])
      expect(await find({ org: AGENCY })).toEqual([3, [20, 10, 0]])
      expect(await find({ staff: STAFF })).toEqual([3, [30, 10, 0]])
      expect(await find({ field: 'address' })).toEqual([1, [30]])
      const at = (minute: number) => plusMs(SAMPLE_AT, minute * MINUTE_MS)
      expect(await find({ from: at(10), until: at(20) })).toEqual([1, [10]])
      expect(await find({}, { offset: 1, limit: 2 })).toEqual([4, [20, 10]])
      const { total } = await stores.access.looks((await settled()).lender, {}, page)
      expect(total).toBe(0)
    })

    it('tell of recordings and documents that were opened beside the looks', async () => {
      const key = await settled()
      await record(look(key))
      const file = await stores.attachments.receive(key, attachmentId(uniqueId()), oneByte())
      const first = { order: 'case-number', offset: 0, limit: 1 } as const
      const [onFile] = (await stores.cases.list(key.lender, {}, first)).cases
      if (onFile === undefined) throw new Error('the debtor has a case')
      const of = onFile.case
      const kept = await file.keep({
        ...{ kind: 'recording', case: of, contact: contactIdFor(key.debtor, 'c-1') },
        ...{ staff: STAFF, org: AGENCY, at: SAMPLE_AT, media: 'audio/wav', durationMs: 1 },
        ...{ findings: [], name: personalText('录音.wav'), via: 'screen' },
      })
      const inspector = { staff: staffId('inspector-1'), org: orgId('agency-2') }
      const [at, until] = [plusMs(SAMPLE_AT, 5 * MINUTE_MS), plusMs(SAMPLE_AT, 65 * MINUTE_MS)]
      const reading = readingId(uniqueId())
      const how = { reading, attachment: kept.attachment, purpose: 'complaint', at, until } as const
      await stores.attachments.beginReading(key, { ...how, ...inspector }, 'screen')
      const listened = {
        ...{ look: reading, ...key, case: of, ...inspector, party: null, point: null },
        ...{ field: 'recording', kind: null, purpose: 'complaint', words: '', screen: 'case' },
        ...{ at, until },
      }
      const all = await stores.access.looks(key.lender, { debtor: key.debtor }, page)
      expect(all).toMatchObject({ total: 2, looks: [listened, { field: 'phone' }] })
      for (const filter of [inspector, { field: 'recording' }, { from: at }] as const) {
        const found = await stores.access.looks(key.lender, filter, page)
        expect(found).toEqual({ total: 1, looks: [listened] })
      }
      const none = await stores.access.looks(key.lender, { field: 'document' }, page)
      expect(none.total).toBe(0)
    })

    it('write no more looks of one employee than an hour may have', async () => {
      const key = await settled()
      expect(await record(look(key, 0), 2)).toBe('recorded')
      expect(await record(look(key, 1), 2)).toBe('recorded')
      expect(await record(look(key, 59), 2)).toBe('too-many')
      expect(await record(look(key, 59, { staff: staffId('other') }), 2)).toBe('recorded')
      expect(await record(look(key, 60), 2)).toBe('recorded')
      const { total } = await stores.access.looks(key.lender, { staff: STAFF }, page)
      expect(total).toBe(3)
    })

    it('let nobody through by asking twenty times at once', async () => {
      const key = await settled()
      const all = await Promise.all(Array.from({ length: 20 }, () => record(look(key), 5)))
      expect(all.filter((one) => one === 'recorded')).toHaveLength(5)
    })

    it('count by kind what one employee saw, the look at hand included', async () => {
      const key = await settled()
      const seen = await counts(look(key, 0))
      expect(seen).toEqual({
        hour: 1,
        records: { credit: 0, safety: 0, other: 1 },
        since: { credit: '', safety: '', other: '' },
      })
      await record(look(key, 1, { staff: staffId('other') }))
      await record(look(key, 2, { field: 'address', kind: 'safety' }))
      const later = await counts(look(key, 61))
      expect([later.hour, later.records]).toEqual([2, { credit: 0, safety: 1, other: 2 }])
    })

    it('count no more what lies before the look-back', async () => {
      const key = await settled()
      await record(look(key, -1000))
      const { records } = await counts(look(key, 0))
      expect(records.other).toBe(1)
    })

    it('begin a new count with somebody’s word on the alarm of the kind', async () => {
      const key = await settled()
      await record(look(key, 0))
      const bulk = alarm(key, { kind: 'bulk', recordKind: 'other', count: 1, limit: 1 })
      await stores.access.raise(bulk)
      expect((await counts(look(key, 1))).records.other).toBe(2)
      const word = { by: staffId('boss'), at: plusMs(SAMPLE_AT, 2 * MINUTE_MS), words: '已核实' }
      await stores.access.acknowledge(key.lender, bulk.alarm, word)
      const after = await counts(look(key, 3))
      expect([after.records.other, after.since.other]).toEqual([1, bulk.alarm])
    })

    it('raise the alarms of a look with it, and one with the same cause once', async () => {
      const key = await settled()
      const [one, same] = [alarm(key, { once: 'night/a' }), alarm(key, { once: 'night/a' })]
      const watching = { ...quiet, alarmsOf: () => [one] }
      await stores.access.record(look(key), watching)
      await stores.access.raise(same)
      const found = await stores.access.alarms(key.lender, { org: null, limit: 10 })
      expect(found).toEqual([{ ...one, word: null }])
      expect(await stores.access.openAlarms(key.lender, null)).toBe(1)
    })

    it('raise no alarm of a look that was refused', async () => {
      const key = await settled()
      await stores.access.record(look(key), { ...quiet, hourMax: 0, alarmsOf: () => [alarm(key)] })
      expect(await stores.access.openAlarms(key.lender, null)).toBe(0)
    })

    it('take one word on an alarm, and none from another lender', async () => {
      const key = await settled()
      const one = alarm(key, { case: caseIdFor(key.debtor, uniqueId()) })
      await stores.access.raise(one)
      const word = { by: staffId('boss'), at: SAMPLE_AT, words: '本人核对' }
      const other = (await settled()).lender
      expect(await stores.access.acknowledge(other, one.alarm, word)).toBe('not-open')
      expect(await stores.access.alarm(other, one.alarm)).toBeUndefined()
      expect(await stores.access.acknowledge(key.lender, one.alarm, word)).toBe('acknowledged')
      expect(await stores.access.acknowledge(key.lender, one.alarm, word)).toBe('not-open')
      expect(await stores.access.alarm(key.lender, one.alarm)).toEqual({ ...one, word })
      expect(await stores.access.openAlarms(key.lender, null)).toBe(0)
    })

    it('list open alarms first, then the latest, of one organisation or of all', async () => {
      const key = await settled()
      const at = (minute: number) => plusMs(SAMPLE_AT, minute * MINUTE_MS)
      const [done, old, late] = [
        alarm(key, { at: at(9) }),
        alarm(key, { at: at(1), org: orgId('agency-2') }),
        alarm(key, { at: at(2) }),
      ]
      for (const one of [done, old, late]) await stores.access.raise(one)
      const word = { by: staffId('boss'), at: at(10), words: '知悉' }
      await stores.access.acknowledge(key.lender, done.alarm, word)
      const ids = async (org: typeof AGENCY | null) =>
        (await stores.access.alarms(key.lender, { org, limit: 10 })).map((one) => one.alarm)
      expect(await ids(null)).toEqual([late.alarm, old.alarm, done.alarm])
      expect(await ids(AGENCY)).toEqual([late.alarm, done.alarm])
      expect(await stores.access.openAlarms(key.lender, orgId('agency-2'))).toBe(1)
    })

    it('give the usual settings until a lender has its own', async () => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      expect(await stores.access.settings(lender)).toEqual(USUAL_ACCESS)
      const own = {
        ...USUAL_ACCESS,
        collectorLevel: 'L0',
        night: { from: 1200, until: 500 },
      } as const
      const by = { staff: STAFF, org: AGENCY, at: SAMPLE_AT }
      await stores.access.saveSettings(lender, own, by)
      await stores.access.saveSettings(lender, { ...own, revealSec: 30 }, by)
      expect(await stores.access.settings(lender)).toEqual({ ...own, revealSec: 30 })
    })
  })
}
