import type { NoticeRows } from '@fencun/core/calendar/notice'
import { accountKey } from '../ports/credentials.ts'
import type { DirectoryStore } from '../ports/directory-store.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** The small tables in memory. */
export function memoryDirectoryStore(database: MemoryDatabase): DirectoryStore {
  const { lenders, orgs, staff, lines, notices } = database
  return {
    isEmpty: async () => lenders.size === 0,
    lenders: async () => [...lenders.values()].toSorted((a, b) => order(a.lender, b.lender)),
    lender: async (id) => lenders.get(id),
    addLender: async (lender, own) => {
      if (lenders.has(lender.lender)) return 'exists'
      lenders.set(lender.lender, lender)
      orgs.set(rowKey(own.lender, own.org), own)
      return 'added'
    },
    orgs: async (lender) =>
      [...orgs.values()]
        .filter((org) => org.lender === lender)
        .toSorted((a, b) => order(a.org, b.org)),
    saveOrg: async (org) => void orgs.set(rowKey(org.lender, org.org), org),
    staff: async (lender) =>
      [...staff.values()]
        .filter((one) => one.lender === lender)
        .toSorted((a, b) => order(a.staff, b.staff)),
    staffById: async (id) => staff.get(id),
    addStaff: async (one) => {
      const taken = [...staff.values()].some(
        (other) => accountKey(other.account) === accountKey(one.account),
      )
      if (taken || staff.has(one.staff)) return 'exists'
      staff.set(one.staff, one)
      return 'added'
    },
    setStaffActive: async (lender, id, active) => {
      const one = staff.get(id)
      if (one?.lender === lender) staff.set(id, { ...one, active })
    },
    lines: async (lender, org) =>
      [...lines.values()]
        .filter((line) => line.lender === lender && line.org === org)
        .toSorted((a, b) => order(a.line, b.line)),
    saveLine: async (line) => void lines.set(rowKey(line.lender, line.line), line),
    notices: async () =>
      [...notices].toSorted(([a], [b]) => a - b).map(([, text]) => storedNotice(text)),
    saveNotice: async (notice) => void notices.set(notice.year, JSON.stringify(notice)),
  }
}

function storedNotice(text: string): NoticeRows {
  return JSON.parse(text) as NoticeRows
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
