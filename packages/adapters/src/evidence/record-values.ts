import type { Json } from '@fencun/core/evidence/canonical-json'
import type { DebtorId, LenderId } from '@fencun/core/ids'
import { CompiledQuery, type Transaction } from 'kysely'
import { byteaArray, textArray } from '../engine/text-array.ts'
import { decrypt, encrypt } from '../vault/aes.ts'
import type { LeafRow } from './leaf-rows.ts'
import { outboxColumns } from './outbox.ts'
import { recordKey } from './secrets.ts'

/** First byte of what is sealed here. */
const METHOD = 2

export type CommitValues = Readonly<Record<string, Json>>

/** What the commitments of one leaf beside the timelines open to. */
export interface RecordValues {
  readonly leafId: string
  readonly debtor: DebtorId | undefined
  readonly secret: Buffer
  readonly values: CommitValues
}

/** A leaf and what it opens to, in one statement. */
const INSERT = `
  with attested as (
    insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
    select $1, leaf_id, n::int, leaf
    from unnest($5::text[], $6::text[], $7::bytea[]) as l (leaf_id, n, leaf)
    order by leaf_id
  )
  insert into evidence_record (tenant_id, leaf_id, debtor_id, sealed)
  select $1, leaf_id, debtor_id, sealed
  from unnest($2::text[], $3::text[], $4::bytea[]) as r (leaf_id, debtor_id, sealed)
  order by leaf_id`

/**
 * Puts leaves into the outbox and keeps their values, sealed under a key that comes from the secret
 * of their salts: both go together.
 */
export async function insertRecords(
  tx: Transaction<unknown>,
  tenant: LenderId,
  records: readonly RecordValues[],
  leaves: readonly LeafRow[],
): Promise<void> {
  if (records.length === 0) return
  const sealed = records.map(({ leafId, secret, values }) => {
    const plain = Buffer.from(JSON.stringify(values), 'utf8')
    return encrypt(METHOD, recordKey(secret), placeOf(tenant, leafId), plain)
  })
  const columns = [
    textArray(records.map(({ leafId }) => leafId)),
    textArray(records.map(({ debtor }) => debtor ?? null)),
    byteaArray(sealed),
    ...outboxColumns(leaves),
  ]
  await tx.executeQuery(CompiledQuery.raw(INSERT, [tenant, ...columns]))
}

/** The values; undefined under another secret, or when a bit was altered. */
export function openRecord(
  tenant: LenderId,
  leafId: string,
  secret: Buffer,
  sealed: Buffer,
): CommitValues | undefined {
  const plain = decrypt(METHOD, recordKey(secret), placeOf(tenant, leafId), sealed)
  return plain === undefined ? undefined : valuesOf(plain.toString('utf8'))
}

/** What `insertRecords` sealed: authenticated, so it is what was written. */
function valuesOf(text: string): CommitValues {
  return JSON.parse(text) as CommitValues
}

function placeOf(tenant: LenderId, leafId: string): Buffer {
  return Buffer.from([tenant, 'evidence-record', leafId].join('\n'))
}
