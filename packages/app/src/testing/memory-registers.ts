import type { Engagement, Qualification, Registers } from '../ports/registers.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** The registers in memory. */
export function memoryRegisters(database: MemoryDatabase): Registers {
  const { lenderTypes, engagements, qualifications } = database
  return {
    lenderType: async (lender) => lenderTypes.get(lender) ?? null,
    saveLenderType: async (lender, type) => {
      if (lenderTypes.get(lender) === type) return
      lenderTypes.set(lender, type)
      database.bump(lender, 'directory')
    },
    engagements: async (lender) => rowsOf(engagements, lender, ({ org }) => org),
    saveEngagement: async (lender, one) => {
      const at = rowKey(lender, one.org)
      if (isSame(engagements.get(at), one)) return
      engagements.set(at, one)
      database.bump(lender, 'directory')
    },
    qualifications: async (lender) => rowsOf(qualifications, lender, ({ staff }) => staff),
    saveQualification: async (lender, one) => {
      const at = rowKey(lender, one.staff)
      if (isSame(qualifications.get(at), one)) return
      qualifications.set(at, one)
      database.bump(lender, 'directory')
    },
  }
}

function rowsOf<T>(
  rows: ReadonlyMap<string, T>,
  lender: string,
  idOf: (row: T) => string,
): readonly T[] {
  return [...rows.values()]
    .filter((row) => rows.get(rowKey(lender, idOf(row))) === row)
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

function isSame(
  before: Engagement | Qualification | undefined,
  after: Engagement | Qualification,
): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
