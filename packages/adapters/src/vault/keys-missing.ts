import { type Failure, failure } from '@fencun/core/errors/failure'
import { type LenderId, lenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { partsOf } from './kek.ts'
import { holderOf, type KekId, type KeyStore, kekId } from './key-store.ts'

/**
 * A refusal when a lender's debtors are wrapped under a key that is not in the store and was not
 * destroyed there: a database without its keys, or with the folder of another. What would be written
 * then could never be read beside what is there.
 */
export async function keysMissing(
  database: Database<unknown>,
  store: KeyStore,
  place: string,
): Promise<Failure | undefined> {
  const { rows } = await sql<{ lender_id: string }>`
    select lender_id from lender order by lender_id`.execute(database.kysely)
  for (const { lender_id } of rows) {
    const lender = lenderId(lender_id)
    for (const id of await usedBy(database, lender)) {
      if (!(await isAccountedFor(store, lender, id))) {
        const said = 'a key that debtors of a lender are sealed under is not in the folder of keys'
        return failure('keys-missing', said, place)
      }
    }
  }
  return undefined
}

async function isAccountedFor(store: KeyStore, lender: LenderId, id: KekId): Promise<boolean> {
  if ((await store.byId(lender, id)) !== undefined) return true
  const parts = partsOf(id)
  const known = await store.list(lender)
  return known.some(
    ({ holder, generation, destroyed }) =>
      destroyed && holder === parts?.holder && generation === parts.generation,
  )
}

/** The keys in use, one look into the index for each. */
async function usedBy(database: Database<unknown>, lender: LenderId): Promise<readonly KekId[]> {
  const own = sql`tenant_id = ${lender} and holder = ${holderOf(lender)}`
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<{ kek_id: string }>`
      with recursive used as (
        (select kek_id from debtor_key where ${own} order by kek_id limit 1)
        union all
        select (select k.kek_id from debtor_key k
          where k.tenant_id = ${lender} and k.holder = ${holderOf(lender)}
            and k.kek_id > used.kek_id order by k.kek_id limit 1)
        from used where used.kek_id is not null
      )
      select kek_id from used where kek_id is not null`.execute(tx),
  )
  return rows.map(({ kek_id }) => kekId(kek_id))
}
