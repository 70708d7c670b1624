import type { LenderId } from '@fencun/core/ids'
import type { ExportId, ExportRecord, ExportStore } from '../ports/exports.ts'
import { countsOf, raiseAll } from './memory-access.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** Requests for files in memory. */
export function memoryExports(database: MemoryDatabase): ExportStore {
  const all = database.exports
  const find = (lender: LenderId, id: ExportId) => all.get(rowKey(lender, id))
  const save = (record: ExportRecord) => {
    all.set(rowKey(record.lender, record.export), record)
  }
  return {
    ask: async (ask) => save({ ...ask, verdict: null, made: null, takenAt: null }),
    decide: async (lender, id, verdict) => {
      const record = find(lender, id)
      if (record === undefined || record.verdict !== null) return 'not-open'
      save({ ...record, verdict })
      return 'decided'
    },
    keep: async (lender, id, { made, file, cases }, watching) => {
      const record = find(lender, id)
      if (record?.verdict?.approved !== true || record.made !== null) return 'not-approved'
      save({ ...record, made })
      database.exportFiles.set(rowKey(lender, id), file)
      database.exportedCases.set(rowKey(lender, id), cases)
      const doer = { lender, staff: record.by, at: made.at }
      raiseAll(database, watching.alarmsOf(countsOf(database, doer, watching.lookBackFrom)))
      return 'kept'
    },
    take: async (lender, id, { staff, at }) => {
      const record = find(lender, id)
      const file = database.exportFiles.get(rowKey(lender, id))
      if (record?.made === undefined || record.made === null || file === undefined) return undefined
      if (at >= record.made.until || record.by !== staff) return undefined
      database.exportFiles.delete(rowKey(lender, id))
      save({ ...record, takenAt: at })
      return file
    },
    list: async (lender, { org, limit }) =>
      newestFirst([...all.values()].filter((one) => one.lender === lender))
        .filter((one) => org === null || one.org === org)
        .slice(0, limit),
    find: async (lender, id) => find(lender, id),
    ofDebtor: async ({ lender, debtor }) =>
      newestFirst([...all.values()].filter((one) => one.lender === lender)).filter((one) =>
        database.exportedCases
          .get(rowKey(lender, one.export))
          ?.some((held) => held.debtor === debtor),
      ),
    sweep: async (lender, at) => {
      for (const { export: id, made, lender: of } of all.values()) {
        if (of === lender && made !== null && at >= made.until) {
          database.exportFiles.delete(rowKey(lender, id))
        }
      }
    },
  }
}

function newestFirst(records: readonly ExportRecord[]): readonly ExportRecord[] {
  return records.toSorted((a, b) => b.at - a.at || (a.export < b.export ? 1 : -1))
}
