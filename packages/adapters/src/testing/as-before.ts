import { personalText } from '@fencun/core/identity/personal'
import { debtorId, type LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { SEALED } from '../stores/reseal.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import { secretOf } from '../vault/debtor-secret.ts'
import type { Vault } from '../vault/vault.ts'

interface SealedRow {
  readonly debtor_id: string
  readonly id: string
  readonly sealed: Buffer
}

/**
 * Makes of a lender's rows what a version before debtors' keys left: everything sealed under derived
 * keys, no debtor has a key, nobody is found.
 */
export async function asBefore(
  database: Database<unknown>,
  { vault, secrets }: { readonly vault: Vault; readonly secrets: DebtorKeys },
  lender: LenderId,
): Promise<void> {
  await database.asOwner(async (tx) => {
    await enterAsOwner(tx, lender)
    for (const { table, id, column, place } of SEALED) {
      const { rows } = await sql<SealedRow>`
        select debtor_id, ${sql.ref(id)} as id, ${sql.ref(column)} as sealed
        from ${sql.table(table)}
        where tenant_id = ${lender} and ${sql.ref(column)} is not null`.execute(tx)
      const debtors = rows.map((row) => debtorId(row.debtor_id))
      const own = await secrets.forWriting(tx, lender, debtors)
      for (const row of rows) {
        const key = { lender, debtor: debtorId(row.debtor_id) }
        const value = secretOf(own, key.debtor).open(key, place(row.id), row.sealed, personalText)
        await sql`
          update ${sql.table(table)}
          set ${sql.ref(column)} = ${vault.sealDerived(key, place(row.id), value)}
          where tenant_id = ${lender} and debtor_id = ${key.debtor}
            and ${sql.ref(id)} = ${row.id}`.execute(tx)
      }
    }
    await sql`delete from debtor_key where tenant_id = ${lender}`.execute(tx)
    await sql`delete from person_index where tenant_id = ${lender}`.execute(tx)
    await sql`update installation set own_keys_only = false`.execute(tx)
  })
  secrets.forgetAll()
}
