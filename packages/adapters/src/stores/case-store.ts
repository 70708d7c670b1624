import type { CaseFile, CaseFilter, CaseOrder, CaseStore } from '@fencun/app/ports/case-store'
import { bucketOf, bucketOfCase, type LenderId, staffId } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { CASE_COLUMNS, type CaseRow, caseOf, fenOf } from './case-rows.ts'
import { unnest } from './unnest.ts'

/** Cases in PostgreSQL. Reads only: cases are written by registration and by appends. */
export function caseStore(database: Database<unknown>): CaseStore {
  return {
    find: async (lender, id) => {
      const bucket = bucketOfCase(id)
      if (bucket === undefined) return undefined
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<CaseRow>`
          select ${CASE_COLUMNS} from case_file
          where bucket = ${bucket} and tenant_id = ${lender} and case_id = ${id}`.execute(tx),
      )
      return rows.map(caseOf)[0]
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
    list: (lender, filter, page) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await pageOf(lender, filter, page).execute(tx)
        const count = await sql<{ total: number }>`
          select count(*)::integer as total from case_file
          where ${conditions(lender, filter)}`.execute(tx)
        return { cases: rows.map(caseOf), total: count.rows[0]?.total ?? 0 }
      }),
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

/** One page of a worklist. */
export function pageOf(
  lender: LenderId,
  filter: CaseFilter,
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

function conditions(lender: string, filter: CaseFilter): RawBuilder<unknown> {
  const { handler, collector, placement, status, caseNumber } = filter
  const all = [sql`tenant_id = ${lender}`]
  if (handler !== undefined) all.push(sql`handler = ${handler}`)
  if (collector === null) all.push(sql`collector is null`)
  else if (collector !== undefined) all.push(sql`collector = ${collector}`)
  if (placement !== undefined) all.push(sql`placement_id = ${placement}`)
  if (status !== undefined) all.push(sql`status = ${status}`)
  if (caseNumber !== undefined) all.push(sql`starts_with(case_number, ${caseNumber})`)
  return sql.join(all, sql` and `)
}
