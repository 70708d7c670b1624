import type { LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'

type WrapRow = Readonly<Record<'bucket' | 'debtor_id' | 'holder' | 'kek_id' | 'wrapped', unknown>>

/** The keys of a lender as a backup of the database holds them. */
export async function copyOfWraps(
  database: Database<unknown>,
  lender: LenderId,
): Promise<readonly WrapRow[]> {
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<WrapRow>`select bucket, debtor_id, holder, kek_id, wrapped from debtor_key
      where tenant_id = ${lender}`.execute(tx),
  )
  return rows
}

/** As if that backup were restored. */
export async function putBack(
  database: Database<unknown>,
  lender: LenderId,
  rows: readonly WrapRow[],
) {
  await database.asOwner(async (tx) => {
    await enterAsOwner(tx, lender)
    await sql`delete from debtor_key where tenant_id = ${lender}`.execute(tx)
    for (const { bucket, debtor_id: debtor, holder, kek_id: kek, wrapped } of rows) {
      await sql`insert into debtor_key (bucket, tenant_id, debtor_id, holder, kek_id, wrapped)
        values (${bucket}, ${lender}, ${debtor}, ${holder}, ${kek}, ${wrapped})`.execute(tx)
    }
  })
}
