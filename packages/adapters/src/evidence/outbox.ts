import { CompiledQuery, type Transaction } from 'kysely'
import { byteaArray, textArray } from '../engine/text-array.ts'
import type { LeafRow } from './leaf-rows.ts'

const INSERT = `
  insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
  select $1, leaf_id, n::int, leaf
  from unnest($2::text[], $3::text[], $4::bytea[]) as l (leaf_id, n, leaf)
  order by leaf_id`

/** Puts leaves into a tenant's outbox, inside the transaction of what they attest. */
export async function insertOutbox(
  tx: Transaction<unknown>,
  tenant: string,
  rows: readonly LeafRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.executeQuery(CompiledQuery.raw(INSERT, [tenant, ...outboxColumns(rows)]))
}

/** Ids, places and bytes, as three arrays. */
export function outboxColumns(rows: readonly LeafRow[]): readonly [Buffer, Buffer, Buffer] {
  return [
    textArray(rows.map(({ leafId }) => leafId)),
    textArray(rows.map(({ n }) => (n === null ? null : String(n)))),
    byteaArray(rows.map(({ leaf }) => leaf)),
  ]
}
