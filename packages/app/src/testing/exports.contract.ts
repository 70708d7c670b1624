import { caseIdFor, type DebtorKey, orgId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessCounts, alarmId, type Watching } from '../ports/access.ts'
import { type ExportAsk, exportId, type NewExportFile } from '../ports/exports.ts'
import { registered } from './registered-debtor.ts'
import { AGENCY, newDebtor, SAMPLE_AT, uniqueId } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const HOUR_MS = 60 * 60_000
const ASKER = staffId('supervisor-1')
const asker = { staff: ASKER, org: AGENCY, at: SAMPLE_AT }

/** What every store of exports promises. */
export function describeExports(name: string, make: MakeStores): void {
  describe(`files of cases in ${name}`, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await make()
    })
    afterAll(async () => stores.close())

    const settled = () => registered(stores)
    const asked = async ({ lender }: DebtorKey, part: Partial<ExportAsk> = {}) => {
      const ask: ExportAsk = {
        ...{ export: exportId(uniqueId()), lender, org: AGENCY, by: ASKER, at: SAMPLE_AT },
        ...{ filter: { status: 'open', collector: null }, full: ['name', 'address'] },
        ...{ purpose: 'mailing', words: '三季度催收函', cases: 2 },
        ...part,
      }
      await stores.exports.ask(ask)
      return ask
    }
    const yes = { by: staffId('boss'), at: SAMPLE_AT, approved: true, note: '' }
    const until = plusMs(SAMPLE_AT, HOUR_MS)
    const fileOf = (key: DebtorKey, rows = 1): NewExportFile => ({
      made: { at: SAMPLE_AT, sha256: 'ab'.repeat(32), bytes: 3, rows, until },
      file: Uint8Array.of(0, 128, 255),
      cases: [{ debtor: key.debtor, case: caseIdFor(key.debtor, uniqueId()) }],
    })
    const quiet: Watching = {
      lookBackFrom: plusMs(SAMPLE_AT, -999 * HOUR_MS),
      alarmsOf: () => [],
    }
    const approved = async (key: DebtorKey) => {
      const ask = await asked(key)
      await stores.exports.decide(key.lender, ask.export, yes)
      return ask
    }
    const find = ({ lender, export: id }: ExportAsk) => stores.exports.find(lender, id)

    it('keep a request as it was asked, without anybody’s word', async () => {
      const key = await settled()
      const ask = await asked(key)
      const all = await asked(key, { filter: {}, full: [], org: orgId('agency-2') })
      const bare = { verdict: null, made: null, takenAt: null }
      const { list } = stores.exports
      expect(await list(key.lender, { org: null, limit: 9 })).toEqual([
        { ...all, ...bare },
        { ...ask, ...bare },
      ])
      expect(await list(key.lender, { org: AGENCY, limit: 9 })).toEqual([{ ...ask, ...bare }])
      expect(await list((await settled()).lender, { org: null, limit: 9 })).toEqual([])
    })

    it('take one word on a request, and none on another lender’s', async () => {
      const key = await settled()
      const ask = await asked(key)
      const other = (await settled()).lender
      expect(await stores.exports.decide(other, ask.export, yes)).toBe('not-open')
      expect(await stores.exports.decide(key.lender, ask.export, yes)).toBe('decided')
      const no = { ...yes, approved: false, note: '不同意' }
      expect(await stores.exports.decide(key.lender, ask.export, no)).toBe('not-open')
      expect((await find(ask))?.verdict).toEqual(yes)
    })

    it('keep a file only by an approval, and one for each', async () => {
      const key = await settled()
      const { lender } = key
      const [open, refused, good] = [await asked(key), await asked(key), await approved(key)]
      await stores.exports.decide(lender, refused.export, { ...yes, approved: false, note: '否' })
      const keep = (ask: ExportAsk) => stores.exports.keep(lender, ask.export, fileOf(key), quiet)
      expect(await keep(open)).toBe('not-approved')
      expect(await keep(refused)).toBe('not-approved')
      expect(await keep(good)).toBe('kept')
      expect(await keep(good)).toBe('not-approved')
      expect((await find(good))?.made).toEqual(fileOf(key).made)
    })

    it('hand a file out once, before it expires', async () => {
      const key = await settled()
      const ask = await approved(key)
      const { lender } = key
      await stores.exports.keep(lender, ask.export, fileOf(key), quiet)
      const other = (await settled()).lender
      const take = (at = SAMPLE_AT, whose = lender, staff = ASKER) =>
        stores.exports.take(whose, ask.export, { staff, org: AGENCY, at })
      expect(await take(SAMPLE_AT, other)).toBeUndefined()
      expect(await take(until)).toBeUndefined()
      expect(await take(SAMPLE_AT, lender, staffId('somebody-else'))).toBeUndefined()
      const file = await take(plusMs(until, -1))
      expect([...(file ?? [])]).toEqual([0, 128, 255])
      expect(await take()).toBeUndefined()
      expect((await find(ask))?.takenAt).toBe(plusMs(until, -1))
    })

    it('give two who fetch at once one file', async () => {
      const key = await settled()
      const ask = await approved(key)
      await stores.exports.keep(key.lender, ask.export, fileOf(key), quiet)
      const both = await Promise.all(
        [1, 2, 3].map(() => stores.exports.take(key.lender, ask.export, asker)),
      )
      expect(both.filter((file) => file !== undefined)).toHaveLength(1)
    })

    it('sweep away what has expired, and nothing else', async () => {
      const key = await settled()
      const ask = await approved(key)
      await stores.exports.keep(key.lender, ask.export, fileOf(key), quiet)
      await stores.exports.sweep(key.lender, plusMs(until, -1))
      const other = await approved(key)
      await stores.exports.keep(key.lender, other.export, fileOf(key), quiet)
      expect(await stores.exports.take(key.lender, other.export, asker)).toBeDefined()
      await stores.exports.sweep(key.lender, until)
      expect(await stores.exports.take(key.lender, ask.export, asker)).toBeUndefined()
      expect((await find(ask))?.made).not.toBeNull()
    })

    it('know in which files a debtor’s cases were', async () => {
      const key = await settled()
      const ask = await approved(key)
      await stores.exports.keep(key.lender, ask.export, fileOf(key), quiet)
      await approved(key)
      const held = await stores.exports.ofDebtor(key)
      expect(held.map((one) => one.export)).toEqual([ask.export])
      expect(await stores.exports.ofDebtor({ ...key, debtor: newDebtor('c3') })).toEqual([])
    })

    it('count each line of a file as a record, and raise alarms with the file', async () => {
      const key = await settled()
      const seen: AccessCounts[] = []
      const watching: Watching = {
        ...quiet,
        alarmsOf: (counts) => {
          seen.push(counts)
          const { lender } = key
          return [
            {
              ...{ alarm: alarmId(uniqueId()), lender, kind: 'bulk', staff: ASKER, org: AGENCY },
              ...{ at: SAMPLE_AT, case: null, recordKind: 'credit', count: 24, limit: 24 },
              once: `bulk/${ASKER}`,
            },
          ]
        },
      }
      const first = await approved(key)
      await stores.exports.keep(key.lender, first.export, fileOf(key, 24), watching)
      const second = await approved(key)
      await stores.exports.keep(key.lender, second.export, fileOf(key, 1), watching)
      expect(seen.map(({ records }) => records.credit)).toEqual([24, 25])
      expect(await stores.access.openAlarms(key.lender, null)).toBe(1)
    })
  })
}
