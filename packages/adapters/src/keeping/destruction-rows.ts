import type { DestructionKey, ListedDebtor } from '@fencun/app/ports/destructions'
import type { DestructionAct, KeptReason } from '@fencun/core/destruction/act'
import { bucketOf, type CaseId, debtorId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { insertRows } from '../stores/unnest.ts'

type Tx = Transaction<unknown>

export interface ActRow {
  readonly destruction_id: string
  readonly act: DestructionAct
}

interface ListRow {
  readonly debtor_id: string
  readonly cases: string
  readonly kept: string
}

/** The list of one destruction, by debtor. */
export async function readList(
  tx: Tx,
  { lender, destruction }: DestructionKey,
): Promise<readonly ListedDebtor[]> {
  const { rows } = await sql<ListRow>`
    select debtor_id, cases, kept from destruction_debtor
    where tenant_id = ${lender} and destruction_id = ${destruction}
    order by bucket, debtor_id`.execute(tx)
  return rows.map(({ debtor_id, cases, kept }) => ({
    debtor: debtorId(debtor_id),
    cases: storedIds(cases),
    kept: storedReasons(kept),
  }))
}

export async function writeList(
  tx: Tx,
  { lender, destruction }: DestructionKey,
  debtors: readonly ListedDebtor[],
): Promise<void> {
  const insert = insertRows('destruction_debtor', lender, debtors, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    destruction_id: ['text', () => destruction],
    cases: ['text', ({ cases }) => JSON.stringify(cases)],
    kept: ['text', ({ kept }) => JSON.stringify(kept)],
  })
  await sql`${insert} on conflict (bucket, tenant_id, debtor_id, destruction_id)
    do update set cases = excluded.cases, kept = excluded.kept`.execute(tx)
}

/** Debtors that were there keep their reasons and cases, and gain those that are new. */
export function mergedLists(
  before: readonly ListedDebtor[],
  debtors: readonly ListedDebtor[],
): readonly ListedDebtor[] {
  const known = new Map(before.map((one) => [one.debtor, one]))
  return debtors.map((one) => {
    const was = known.get(one.debtor)
    if (was === undefined) return one
    return {
      debtor: one.debtor,
      cases: [...new Set([...was.cases, ...one.cases])],
      kept: [...new Set([...was.kept, ...one.kept])],
    }
  })
}

/** Nobody but this program writes lists: what one is, it is as it was written. */
function storedIds(text: string): readonly CaseId[] {
  return JSON.parse(text) as readonly CaseId[]
}

function storedReasons(text: string): readonly KeptReason[] {
  return JSON.parse(text) as readonly KeptReason[]
}
