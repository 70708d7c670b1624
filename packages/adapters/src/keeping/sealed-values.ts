import { type Personal, personalText } from '@fencun/core/identity/personal'
import { bucketOf, type DebtorId, type DebtorKey, debtorId, type LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { unnest } from '../stores/unnest.ts'
import type { DebtorSecret } from '../vault/debtor-secret.ts'

/** One sealed value of a debtor's file: where it stands, of which case, and the ciphertext. */
export interface SealedValue {
  readonly debtor: DebtorId
  /** Row and column, as it was authenticated. */
  readonly place: string
  /** Null for what belongs to the debtor and not to one case. */
  readonly case: string | null
  /** What stands beside it and is not personal. */
  readonly about: string
  readonly sealed: Buffer
}

interface ValueRow {
  readonly debtor_id: string
  readonly place: string
  readonly case_id: string | null
  readonly about: string
  readonly sealed: Buffer
}

/** Every sealed value of these debtors, in a fixed order. */
export async function readSealed(
  tx: Transaction<unknown>,
  lender: LenderId,
  debtors: readonly DebtorId[],
): Promise<readonly SealedValue[]> {
  const { rows } = await sql<ValueRow>`
    with asked as (select * from ${unnest('one', debtors, {
      bucket: ['smallint', bucketOf],
      debtor_id: ['text', (debtor) => debtor],
    })})
    select t.debtor_id, 'person/' || t.party_id || '/name' as place, null as case_id,
      concat_ws('/', t.role, t.relation) as about, t.name_sealed as sealed
    from asked a join person t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id
    union all
    select t.debtor_id, 'person/' || t.party_id || '/id-number', null, t.role, t.id_number_sealed
    from asked a join person t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id where t.id_number_sealed is not null
    union all
    select t.debtor_id, 'contact-point/' || t.point_id || '/value', null,
      concat_ws('/', t.party_id, t.kind, t.label, t.source), t.value_sealed
    from asked a join contact_point t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id
    union all
    select t.debtor_id, 'contact-record/' || t.record_id || '/note', t.case_id,
      concat_ws('/', t.contact_id, t.staff_id, t.result_code), t.note_sealed
    from asked a join contact_record t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id
    union all
    select t.debtor_id, 'written-note/' || t.note_id || '/text', t.case_id,
      coalesce(t.header, t.hold_id), t.text_sealed
    from asked a join written_note t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id
    union all
    select t.debtor_id, 'attachment/' || t.attachment_id || '/facts', t.case_id,
      concat_ws('/', t.kind, t.contact_id, t.media, t.object_sha256), t.facts_sealed
    from asked a join attachment t on t.bucket = a.bucket and t.tenant_id = ${lender}
      and t.debtor_id = a.debtor_id
    order by 1, 2`.execute(tx)
  return rows.map(({ debtor_id, place, case_id, about, sealed }) => ({
    debtor: debtorId(debtor_id),
    place,
    case: case_id,
    about,
    sealed,
  }))
}

/** What a value says to the holder of the key; undefined when it does not open. */
export function opened(
  secret: DebtorSecret,
  key: DebtorKey,
  { place, sealed }: Pick<SealedValue, 'place' | 'sealed'>,
): Personal | undefined {
  try {
    return secret.open(key, place, sealed, personalText)
  } catch {
    return undefined
  }
}
