import type { Beginning } from '../ports/beginning.ts'
import { accountKey } from '../ports/credentials.ts'
import { FACT_SCOPES } from '../ports/fact-versions.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** The first entries in memory, written at once. */
export function memoryBeginning(database: MemoryDatabase): Beginning {
  return {
    begin: async ({ lender, own, administrator, password }) => {
      const { staff, account } = administrator
      if (database.lenders.size > 0) return 'over'
      if (database.accounts.has(accountKey(account))) return 'account-exists'
      database.lenders.set(lender.lender, lender)
      database.orgs.set(rowKey(own.lender, own.org), own)
      database.staff.set(staff, administrator)
      database.accounts.set(accountKey(account), { staff, password })
      for (const scope of FACT_SCOPES) database.bump(lender.lender, scope)
      return 'begun'
    },
  }
}
