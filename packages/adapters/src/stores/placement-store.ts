import type { PlacementStore } from '@fencun/app/ports/placement-store'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { type PlacementRow, placementByHash, placementOf } from './placement-rows.ts'
import { register } from './register.ts'

/** Placements in PostgreSQL. */
export function placementStore(
  database: Database<unknown>,
  secrets: DebtorKeys,
  evidence: Evidence,
): PlacementStore {
  return {
    register: (registration) => register(database, secrets, evidence, registration),
    findByHash: (lender, fileHash) =>
      database.inTenant(lender, (tx) => placementByHash(tx, lender, fileHash)),
    knownCaseNumbers: async (lender, numbers) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ case_number: string }>`
          select case_number from case_number
          where tenant_id = ${lender} and case_number = any(${numbers}::text[])
          order by case_number`.execute(tx),
      )
      return rows.map(({ case_number }) => case_number)
    },
    list: async (lender, limit) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<PlacementRow>`
          select * from placement where tenant_id = ${lender}
          order by registered_at desc, placement_id desc limit ${limit}`.execute(tx),
      )
      return rows.map(placementOf)
    },
  }
}
