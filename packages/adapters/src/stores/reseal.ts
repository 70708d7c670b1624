import { personalText } from '@fencun/core/identity/personal'
import { bucketOf, type DebtorId, debtorId, type LenderId, lenderId, orgId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { type DebtorKeys, enterAsOwner, type Secrets } from '../vault/debtor-keys.ts'
import { secretOf } from '../vault/debtor-secret.ts'
import { giveAccess } from '../vault/give-access.ts'
import { DERIVED_KEY_METHOD, type Vault } from '../vault/vault.ts'
import { textPlace } from './note-rows.ts'
import { idNumberPlace, namePlace, valuePlace } from './people-rows.ts'
import { notePlace } from './record-rows.ts'
import { type Columns, unnest } from './unnest.ts'

/** Debtors per transaction: each runs well within its deadline. */
const DEBTORS = 200
const BUCKETS = 256
/** Chosen once: programs that open together do this in turn. */
const ADVISORY_LOCK = 7_203_414_558

/** Every column that an earlier version sealed under a key derived from the master key. */
export const SEALED = [
  { table: 'person', id: 'party_id', column: 'name_sealed', place: namePlace },
  { table: 'person', id: 'party_id', column: 'id_number_sealed', place: idNumberPlace },
  { table: 'contact_point', id: 'point_id', column: 'value_sealed', place: valuePlace },
  { table: 'contact_record', id: 'record_id', column: 'note_sealed', place: notePlace },
  { table: 'written_note', id: 'note_id', column: 'text_sealed', place: textPlace },
] as const
type SealedColumn = (typeof SEALED)[number]

/** How far sealing anew has come, in debtors. */
export type OnResealed = (progress: { readonly done: number; readonly total: number }) => void

interface Tools {
  readonly database: Database<unknown>
  readonly vault: Vault
  readonly secrets: DebtorKeys
}

/**
 * Gives every debtor a key of their own and seals under it what was sealed under a derived one, lets
 * the lender and the handlers find the debtors, and remembers that it is done. In transactions of a
 * few debtors each: after a crash it goes on where it was. Does nothing where it was done.
 */
export async function resealAll(tools: Tools, onResealed: OnResealed = () => {}): Promise<void> {
  const { database } = tools
  if (await isDone(database)) return
  const lenders = await lendersOf(database)
  let total = 0
  for (const lender of lenders) total += await debtorsOf(database, lender)
  let done = 0
  for (const lender of lenders) {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      for await (const debtors of debtorsIn(database, lender, bucket)) {
        await database.asOwner((tx) => reseal(tx, tools, lender, debtors))
        done += debtors.length
        onResealed({ done, total })
      }
    }
  }
  await database.asOwner((tx) => sql`update installation set own_keys_only = true`.execute(tx))
}

async function isDone(database: Database<unknown>): Promise<boolean> {
  const { rows } = await sql<{ own_keys_only: boolean }>`
    select own_keys_only from installation`.execute(database.kysely)
  return rows[0]?.own_keys_only === true
}

async function lendersOf(database: Database<unknown>): Promise<readonly LenderId[]> {
  const { rows } = await sql<{ lender_id: string }>`
    select lender_id from lender order by lender_id`.execute(database.kysely)
  return rows.map(({ lender_id }) => lenderId(lender_id))
}

async function debtorsOf(database: Database<unknown>, lender: LenderId): Promise<number> {
  const { rows } = await database.inTenant(
    lender,
    (tx) =>
      sql<{ count: number }>`
        select count(*)::integer as count from debtor_timeline
        where tenant_id = ${lender}`.execute(tx),
    { deadlineMs: 0 },
  )
  return rows[0]?.count ?? 0
}

async function* debtorsIn(
  database: Database<unknown>,
  lender: LenderId,
  bucket: number,
): AsyncGenerator<readonly DebtorId[]> {
  let after = ''
  for (;;) {
    const { rows } = await database.inTenant(lender, (tx) =>
      sql<{ debtor_id: string }>`
        select debtor_id from debtor_timeline
        where bucket = ${bucket} and tenant_id = ${lender} and debtor_id > ${after}
        order by debtor_id limit ${DEBTORS}`.execute(tx),
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ debtor_id }) => debtorId(debtor_id))
    after = last.debtor_id
  }
}

/** One piece. As the owner, for a tenant's work changes nothing that was written. */
async function reseal(
  tx: Transaction<unknown>,
  { vault, secrets }: Tools,
  lender: LenderId,
  debtors: readonly DebtorId[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${String(ADVISORY_LOCK)}::bigint)`.execute(tx)
  await enterAsOwner(tx, lender)
  const own = await secrets.forWriting(tx, lender, debtors)
  for (const column of SEALED) await resealColumn(tx, vault, { lender, debtors, own, column })
  const { rows } = await sql<{ debtor_id: string; handler: string }>`
    select distinct f.debtor_id, f.handler from ${unnest('asked', debtors, DEBTOR)}
    join case_file f on f.bucket = asked.bucket and f.debtor_id = asked.debtor_id
    where f.tenant_id = ${lender}`.execute(tx)
  const handled = rows.map(({ debtor_id, handler }) => {
    return { debtor: debtorId(debtor_id), handler: orgId(handler) }
  })
  await giveAccess(tx, secrets, lender, { handled, secrets: own })
}

const DEBTOR: Columns<DebtorId> = {
  bucket: ['smallint', bucketOf],
  debtor_id: ['text', (debtor) => debtor],
}

interface SealedRow {
  readonly debtor_id: string
  readonly id: string
  readonly sealed: Buffer
}

async function resealColumn(
  tx: Transaction<unknown>,
  vault: Vault,
  {
    lender,
    debtors,
    own,
    column: { table, id, column, place },
  }: {
    readonly lender: LenderId
    readonly debtors: readonly DebtorId[]
    readonly own: Secrets
    readonly column: SealedColumn
  },
): Promise<void> {
  const { rows } = await sql<SealedRow>`
    select t.debtor_id, t.${sql.ref(id)} as id, t.${sql.ref(column)} as sealed
    from ${unnest('asked', debtors, DEBTOR)}
    join ${sql.table(table)} t on t.bucket = asked.bucket and t.debtor_id = asked.debtor_id
    where t.tenant_id = ${lender}
      and get_byte(t.${sql.ref(column)}, 0) = ${DERIVED_KEY_METHOD}`.execute(tx)
  if (rows.length === 0) return
  const again = rows.map((row) => {
    const debtor = debtorId(row.debtor_id)
    const [key, at] = [{ lender, debtor }, place(row.id)]
    const value = vault.openDerived(key, at, row.sealed, personalText)
    return { debtor, id: row.id, sealed: secretOf(own, debtor).seal(key, at, value) }
  })
  await sql`
    update ${sql.table(table)} t set ${sql.ref(column)} = made.sealed
    from ${unnest('made', again, {
      bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
      debtor_id: ['text', ({ debtor }) => debtor],
      id: ['text', (one) => one.id],
      sealed: ['bytea', ({ sealed }) => sealed],
    })}
    where t.bucket = made.bucket and t.tenant_id = ${lender}
      and t.debtor_id = made.debtor_id and t.${sql.ref(id)} = made.id`.execute(tx)
}
