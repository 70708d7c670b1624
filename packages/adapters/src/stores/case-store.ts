import type { CaseFile, CaseFilter, CaseOrder, CaseStore } from '@fencun/app/ports/case-store'
import { bucketOf, bucketOfCase, type LenderId, staffId } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { type DebtorKeys, holderFor } from '../vault/debtor-keys.ts'
import type { Holder } from '../vault/key-store.ts'
import { termsMeant } from '../vault/person-index.ts'
import { isReadable } from '../vault/wrap-rows.ts'
import { CASE_BY_ID, CASE_COLUMNS, type CaseRow, caseOf, caseRow, fenOf } from './case-rows.ts'
import { unnest } from './unnest.ts'

/** Cases in PostgreSQL. Reads only: cases are written by registration and by appends. */
export function caseStore(database: Database<unknown>, secrets: DebtorKeys): CaseStore {
  return {
    find: async (lender, id) => {
      const bucket = bucketOfCase(id)
      if (bucket === undefined) return undefined
      const values = [String(bucket), lender, id]
      const [row] = await database.oneTrip(lender, [
        { name: 'case-by-id', text: CASE_BY_ID, values },
      ])
      return row && caseOf(caseRow(row))
    },
    named: (lender, names) => database.inTenant(lender, (tx) => named(tx, lender, names)),
    ofDebtor: async ({ lender, debtor }) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<CaseRow>`
          select ${CASE_COLUMNS} from case_file
          where bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}
          order by case_id`.execute(tx),
      )
      return rows.map(caseOf)
    },
    list: async (lender, { search, ...filter }, page) => {
      const found = search && (await soughtBy(secrets, lender, search))
      const wanted = { ...filter, ...(found === undefined ? {} : { found }) }
      return database.inTenant(lender, async (tx) => {
        const { rows } = await pageOf(lender, wanted, page).execute(tx)
        const count = await sql<{ total: number }>`
          select count(*)::integer as total from case_file
          where ${conditions(lender, wanted)}`.execute(tx)
        return { cases: rows.map(caseOf), total: count.rows[0]?.total ?? 0 }
      })
    },
    loads: async (lender, handler) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<LoadRow>`
          select collector, count(*)::integer as cases, sum(placed_amount_fen)::text as placed
          from case_file
          where tenant_id = ${lender} and handler = ${handler} and status = 'open'
          group by collector order by collector nulls first`.execute(tx),
      )
      return rows.map(({ collector, cases, placed }) => ({
        collector: collector === null ? null : staffId(collector),
        cases,
        placedAmountFen: fenOf(placed),
      }))
    },
  }
}

/** Buckets come from the ids, and for numbers from the table that knows them: no scan either way. */
async function named(
  tx: Transaction<unknown>,
  lender: LenderId,
  { cases, caseNumbers }: Parameters<CaseStore['named']>[1],
): Promise<readonly CaseFile[]> {
  const ids = cases.flatMap((id) => {
    const bucket = bucketOfCase(id)
    return bucket === undefined ? [] : [{ bucket, id }]
  })
  const wanted = unnest('wanted', ids, {
    bucket: ['smallint', ({ bucket }) => bucket],
    case_id: ['text', ({ id }) => id],
  })
  const { rows } = await sql<CaseRow>`
    select ${CASE_COLUMNS} from case_file where tenant_id = ${lender} and (bucket, case_id) in (
      select wanted.bucket, wanted.case_id from ${wanted}
      union
      select n.bucket, n.case_id from case_number n
      where n.tenant_id = ${lender} and n.case_number = any(${[...caseNumbers]}::text[])
    )`.execute(tx)
  return rows.map(caseOf)
}

type Filter = Omit<CaseFilter, 'search'> & { readonly found?: Sought }

/** What somebody typed, as the index knows it. */
interface Sought {
  readonly holder: Holder
  readonly text: string
  readonly terms: readonly Buffer[]
}

async function soughtBy(
  secrets: DebtorKeys,
  lender: LenderId,
  { text, reader }: NonNullable<CaseFilter['search']>,
): Promise<Sought> {
  const holder = holderFor(lender, reader)
  const keks = await secrets.store.living(lender, holder)
  return { holder, text: text.trim(), terms: termsMeant(keks, text) }
}

/** One page of a worklist. */
export function pageOf(
  lender: LenderId,
  filter: Filter,
  { order, offset, limit }: Parameters<CaseStore['list']>[2],
): RawBuilder<CaseRow> {
  return sql<CaseRow>`
    select ${CASE_COLUMNS} from case_file where ${conditions(lender, filter)}
    order by ${ORDERS[order]} limit ${limit} offset ${offset}`
}

interface LoadRow {
  readonly collector: string | null
  readonly cases: number
  readonly placed: string
}

/** Written as the index `case_file_due` has them, so that a page is read without sorting. */
const ORDERS: Readonly<Record<CaseOrder, RawBuilder<unknown>>> = {
  due: sql`(status <> 'open'), next_step_at, (last_contact_at is not null),
    placed_amount_fen desc, case_id`,
  'case-number': sql`case_number, case_id`,
}

function conditions(lender: string, filter: Filter): RawBuilder<unknown> {
  const { handler, collector, placement, status, caseNumber, found } = filter
  const all = [sql`tenant_id = ${lender}`]
  if (handler !== undefined) all.push(sql`handler = ${handler}`)
  if (collector === null) all.push(sql`collector is null`)
  else if (collector !== undefined) all.push(sql`collector = ${collector}`)
  if (placement !== undefined) all.push(sql`placement_id = ${placement}`)
  if (status !== undefined) all.push(sql`status = ${status}`)
  if (caseNumber !== undefined) all.push(sql`starts_with(case_number, ${caseNumber})`)
  if (found !== undefined) all.push(sql`(bucket, case_id) in (${casesSought(lender, found)})`)
  return sql.join(all, sql` and `)
}

/** Nobody knows the bucket of whom he searches for. */
const BUCKETS = Array.from({ length: 256 }, (_, bucket) => bucket)

/** Above every character that a case number may go on with. */
const AFTER_ALL = '\u{10FFFF}'

/**
 * By the beginning of the number, or by a term of the debtor's: two ways through two indexes. The
 * beginning is written as a range, for row-level security lets an index be used for no function.
 */
function casesSought(lender: string, { holder, text, terms }: Sought): RawBuilder<unknown> {
  return sql`
    select bucket, case_id from case_file
    where tenant_id = ${lender} and case_number >= ${text} and case_number < ${text + AFTER_ALL}
    union
    select f.bucket, f.case_id
    from person_index i
    join case_file f on f.bucket = i.bucket and f.tenant_id = ${lender}
      and f.debtor_id = i.debtor_id
    join debtor_key k on k.bucket = i.bucket and k.tenant_id = ${lender}
      and k.debtor_id = i.debtor_id and k.holder = ${holder} and ${sql.raw(isReadable('k'))}
    where i.bucket = any(${BUCKETS}::smallint[]) and i.tenant_id = ${lender}
      and i.holder = ${holder} and i.term = any(${terms}::bytea[])`
}
