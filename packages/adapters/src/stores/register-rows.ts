import type { TimelineAppend } from '@fencun/app/ports/timeline-store'
import { registerRows } from '@fencun/app/timeline/refusal-register'
import { bucketOf, type DebtorId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { type Columns, timestamp, unnest } from './unnest.ts'

interface NumberRow {
  readonly debtor: DebtorId
  readonly point: string
  readonly numberKey: string
}

const NUMBER: Columns<NumberRow> = {
  bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
  debtor_id: ['text', ({ debtor }) => debtor],
  point_id: ['text', ({ point }) => point],
  number_key: ['text', ({ numberKey }) => numberKey],
}

const REFUSED: Columns<{ numberKey: string; refusal: string; at: Instant }> = {
  number_key: ['text', ({ numberKey }) => numberKey],
  refusal_id: ['text', ({ refusal }) => refusal],
  at: ['timestamptz', ({ at }) => timestamp(at)],
}

const WITHDRAWN: Columns<{ refusal: string; at: Instant }> = {
  refusal_id: ['text', ({ refusal }) => refusal],
  at: ['timestamptz', ({ at }) => timestamp(at)],
}

/**
 * Whether a number of the lender's was refused and not withdrawn, as a condition on a column; `$1`
 * is the tenant. Counted, because a count is looked up by the number's key whatever the tables hold.
 */
export function isRefused(column: string): string {
  return `(select count(*) from refused_number said
    where said.tenant_id = $1 and said.number_key = ${column}
      and not exists (
        select from refusal_withdrawal back
        where back.tenant_id = $1 and back.refusal_id = said.refusal_id)) > 0`
}

/**
 * Writes what appends of one tenant add to the register of refusals, in the transaction of their
 * events. Rows are only ever added; they go in the order of their keys, so that two batches cannot
 * wait for each other.
 */
export async function writeRegister(
  tx: Transaction<unknown>,
  tenant: string,
  appends: readonly TimelineAppend[],
): Promise<void> {
  const rows = appends.map((one) => ({ debtor: one.key.debtor, ...registerRows(one) }))
  const numbers = rows.flatMap(({ debtor, numbers: own }) => own.map((one) => ({ debtor, ...one })))
  const refused = rows.flatMap((one) => one.refused)
  const withdrawn = rows.flatMap((one) => one.withdrawn)
  if (numbers.length > 0) {
    await sql`
      insert into debtor_number (bucket, tenant_id, debtor_id, point_id, number_key)
      select bucket, ${tenant}, debtor_id, point_id, number_key
      from ${unnest('added', numbers, NUMBER)} order by bucket, debtor_id, point_id
      on conflict (bucket, tenant_id, debtor_id, point_id)
        do update set number_key = excluded.number_key`.execute(tx)
  }
  if (refused.length > 0) {
    await sql`
      insert into refused_number (tenant_id, number_key, refusal_id, at)
      select ${tenant}, number_key, refusal_id, at
      from ${unnest('said', refused, REFUSED)} order by number_key, refusal_id
      on conflict do nothing`.execute(tx)
  }
  if (withdrawn.length > 0) {
    await sql`
      insert into refusal_withdrawal (tenant_id, refusal_id, at)
      select ${tenant}, refusal_id, at
      from ${unnest('said', withdrawn, WITHDRAWN)} order by refusal_id
      on conflict do nothing`.execute(tx)
  }
}
