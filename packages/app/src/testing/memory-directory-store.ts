import type { NoticeRows } from '@fencun/core/calendar/notice'
import { accountKey } from '../ports/credentials.ts'
import type { DirectoryStore, Line, Org } from '../ports/directory-store.ts'
import { FACT_SCOPES } from '../ports/fact-versions.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'
import { memoryRegisters } from './memory-registers.ts'

type Part<Name extends keyof DirectoryStore> = Pick<DirectoryStore, Name>

/** The small tables in memory. */
export function memoryDirectoryStore(database: MemoryDatabase): DirectoryStore {
  const versions: DirectoryStore['versions'] = async (lender) => database.versionsOf(lender)
  return {
    versions,
    ...lendersIn(database),
    ...officesIn(database),
    ...noticesIn(database),
    ...registersOf(database),
  }
}

function lendersIn(
  database: MemoryDatabase,
): Part<'isEmpty' | 'lenders' | 'lender' | 'addLender' | 'orgs' | 'saveOrg'> {
  const { lenders, orgs } = database
  return {
    isEmpty: async () => lenders.size === 0,
    lenders: async () => [...lenders.values()].toSorted((a, b) => order(a.lender, b.lender)),
    lender: async (id) => lenders.get(id),
    addLender: async (lender, own) => {
      if (lenders.has(lender.lender)) return 'exists'
      lenders.set(lender.lender, lender)
      orgs.set(rowKey(own.lender, own.org), own)
      for (const scope of FACT_SCOPES) database.bump(lender.lender, scope)
      return 'added'
    },
    orgs: async (lender) =>
      [...orgs.values()]
        .filter((org) => org.lender === lender)
        .toSorted((a, b) => order(a.org, b.org)),
    saveOrg: async (org) => {
      const at = rowKey(org.lender, org.org)
      if (isSame(orgs.get(at), org)) return
      orgs.set(at, org)
      database.bump(org.lender, 'directory')
    },
  }
}

function officesIn(
  database: MemoryDatabase,
): Part<'staff' | 'staffById' | 'addStaff' | 'setStaffActive' | 'lines' | 'saveLine'> {
  const { staff, lines } = database
  return {
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
      database.bump(one.lender, 'directory')
      return 'added'
    },
    setStaffActive: async (lender, id, active) => {
      const one = staff.get(id)
      if (one?.lender !== lender || one.active === active) return
      staff.set(id, { ...one, active })
      database.bump(lender, 'directory')
    },
    lines: async (lender, org) =>
      [...lines.values()]
        .filter((line) => line.lender === lender && (org === undefined || line.org === org))
        .toSorted((a, b) => order(a.line, b.line)),
    saveLine: async (line) => {
      const at = rowKey(line.lender, line.line)
      if (isSame(lines.get(at), line)) return
      lines.set(at, line)
      database.bump(line.lender, 'directory')
    },
  }
}

/** About an agency or a person whom the lender has not, nothing is taken, as in the database. */
function registersOf(database: MemoryDatabase): ReturnType<typeof memoryRegisters> {
  const registers = memoryRegisters(database)
  const { orgs, staff } = database
  return {
    ...registers,
    saveEngagement: async (lender, one) => {
      if (!orgs.has(rowKey(lender, one.org))) throw new Error('the lender has no such agency')
      await registers.saveEngagement(lender, one)
    },
    saveQualification: async (lender, one) => {
      if (staff.get(one.staff)?.lender !== lender) throw new Error('the lender has no such person')
      await registers.saveQualification(lender, one)
    },
  }
}

function noticesIn(database: MemoryDatabase): Part<'notices' | 'saveNotice'> {
  const { lenders, notices } = database
  return {
    notices: async () =>
      [...notices].toSorted(([a], [b]) => a - b).map(([, text]) => storedNotice(text)),
    saveNotice: async (notice) => {
      const text = JSON.stringify(notice)
      if (notices.get(notice.year) === text) return
      notices.set(notice.year, text)
      for (const lender of lenders.keys()) database.bump(lender, 'notices')
    },
  }
}

function storedNotice(text: string): NoticeRows {
  return JSON.parse(text) as NoticeRows
}

/** Whether every field is as it was: saving the same again is no change of a fact. */
function isSame(before: Org | Line | undefined, after: Org | Line): boolean {
  const known = new Map<string, unknown>(Object.entries(before ?? {}))
  return Object.entries(after).every(
    ([name, value]) => known.has(name) && known.get(name) === value,
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
