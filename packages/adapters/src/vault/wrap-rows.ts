import { bucketOf, type DebtorId, debtorId, type LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Row } from '../engine/one-trip.ts'
import { type Columns, insertRows, unnest } from '../stores/unnest.ts'
import { type Holder, type Kek, type KekId, kekId } from './key-store.ts'

/** A debtor's key wrapped for one holder. */
export interface Wrap {
  readonly kek: KekId
  readonly wrapped: Buffer
}

export interface WrapOfDebtor {
  readonly debtor: DebtorId
  readonly wrap: Wrap
}

interface WrapRow {
  readonly debtor_id: string
  readonly kek_id: string
  readonly wrapped: Buffer
}

const DEBTOR: Columns<DebtorId> = {
  bucket: ['smallint', bucketOf],
  debtor_id: ['text', (debtor) => debtor],
}

export function wrapRow(row: Row | WrapRow): WrapOfDebtor {
  const { debtor_id, kek_id, wrapped } = row as unknown as WrapRow
  return { debtor: debtorId(debtor_id), wrap: { kek: kekId(kek_id), wrapped } }
}

/**
 * Whether a row of `debtor_key` opens anything for its holder, as a condition. An agency reads while
 * it handles a case: one that was handed back is handled no more.
 */
export function isReadable(key: string): string {
  return `(${key}.holder = ${key}.tenant_id or exists (
    select from case_file handled
    where handled.bucket = ${key}.bucket and handled.tenant_id = ${key}.tenant_id
      and handled.debtor_id = ${key}.debtor_id and handled.handler = ${key}.holder
      and handled.status <> 'returned'))`
}

/** One holder's wraps of these debtors. */
export async function readWraps(
  tx: Transaction<unknown>,
  lender: LenderId,
  holder: Holder,
  debtors: readonly DebtorId[],
): Promise<ReadonlyMap<DebtorId, Wrap>> {
  const { rows } = await sql<WrapRow>`
    select k.debtor_id, k.kek_id, k.wrapped
    from debtor_key k
    join ${unnest('asked', debtors, DEBTOR)}
      on asked.bucket = k.bucket and asked.debtor_id = k.debtor_id
    where k.tenant_id = ${lender} and k.holder = ${holder}`.execute(tx)
  return new Map(rows.map(wrapRow).map(({ debtor, wrap }) => [debtor, wrap]))
}

/** Writes wraps of one holder; where there is one already, it is renewed, or kept when told so. */
export async function putWraps(
  tx: Transaction<unknown>,
  { lender, holder }: Pick<Kek, 'lender' | 'holder'>,
  rows: readonly WrapOfDebtor[],
  standing: 'renew' | 'keep' = 'renew',
): Promise<void> {
  if (rows.length === 0) return
  const insert = insertRows('debtor_key', lender, rows, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    holder: ['text', () => holder],
    kek_id: ['text', ({ wrap }) => wrap.kek],
    wrapped: ['bytea', ({ wrap }) => wrap.wrapped],
  })
  const then =
    standing === 'keep'
      ? sql`do nothing`
      : sql`do update set kek_id = excluded.kek_id, wrapped = excluded.wrapped`
  await sql`${insert} on conflict (bucket, tenant_id, debtor_id, holder) ${then}`.execute(tx)
}

/** Many may give a holder wraps at a time; whoever moves them to another key does it alone. */
export async function lockHolder(
  tx: Transaction<unknown>,
  lender: LenderId,
  holder: Holder,
  how: 'shared' | 'alone',
): Promise<void> {
  const name = `debtor-keys\n${lender}\n${holder}`
  await (how === 'alone'
    ? sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
    : sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`
  ).execute(tx)
}

/**
 * How many events stand on the timelines of debtors whose file was over once and whose key is gone:
 * a new key begins behind them.
 */
export async function olderEvents(
  tx: Transaction<unknown>,
  lender: LenderId,
  debtors: readonly DebtorId[],
): Promise<ReadonlyMap<DebtorId, number>> {
  const { rows } = await sql<{ debtor_id: string; version: number }>`
    select t.debtor_id, t.version
    from debtor_timeline t
    join ${unnest('asked', debtors, DEBTOR)}
      on asked.bucket = t.bucket and asked.debtor_id = t.debtor_id
    where t.tenant_id = ${lender} and exists (
      select from expired_file e
      where e.bucket = t.bucket and e.tenant_id = t.tenant_id and e.debtor_id = t.debtor_id
    )`.execute(tx)
  return new Map(rows.map((row) => [debtorId(row.debtor_id), row.version]))
}
