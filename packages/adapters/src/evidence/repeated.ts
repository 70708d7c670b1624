import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'

/**
 * Takes leaves out of the outbox that stand in the log already, byte for byte: they are attested.
 * A leaf that only has the id of one in the log is never dropped; see `countConflicting`.
 */
export async function dropRepeated(tx: Transaction<unknown>, lender: LenderId): Promise<void> {
  await sql`
    delete from evidence_outbox o using evidence_leaf l
    where o.tenant_id = ${lender} and l.tenant_id = ${lender}
      and l.leaf_id = o.leaf_id and l.leaf = o.leaf`.execute(tx)
}

/** How many leaves wait under the id of another leaf in the log: nobody but an intruder made them. */
export async function countConflicting(
  tx: Transaction<unknown>,
  lender: LenderId,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from evidence_outbox o join evidence_leaf l
      on l.tenant_id = o.tenant_id and l.leaf_id = o.leaf_id and l.leaf <> o.leaf
    where o.tenant_id = ${lender}`.execute(tx)
  return rows[0]?.count ?? 0
}
