import type { CaseFile } from '@fencun/app/ports/case-store'
import type { CasePatch, TimelineAppend } from '@fencun/app/ports/timeline-store'
import {
  bucketOf,
  caseId,
  type DebtorId,
  debtorId,
  lenderId,
  orgId,
  placementId,
  staffId,
} from '@fencun/core/ids'
import { type Fen, fen } from '@fencun/core/money/fen'
import { type Day, formatDay, parseDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import type { Row } from '../engine/one-trip.ts'
import { type Columns, insertRows, timestamp, unnest } from './unnest.ts'

export interface CaseRow {
  readonly tenant_id: string
  readonly debtor_id: string
  readonly case_id: string
  readonly placement_id: string
  readonly case_number: string
  readonly handler: string
  readonly collector: string | null
  readonly status: CaseFile['status']
  readonly product: string | null
  readonly hand: string | null
  readonly stage: string | null
  readonly overdue_days: number | null
  readonly placed_on: string
  readonly recall_on: string | null
  readonly placed_amount_fen: string
  readonly principal_fen: string | null
  readonly interest_fen: string | null
  readonly penalty_fen: string | null
  readonly fee_fen: string | null
  readonly next_step_at: number | null
  readonly last_contact_at: number | null
}

const COLUMNS = `tenant_id, debtor_id, case_id, placement_id, case_number, handler,
  collector, status, product, hand, stage, overdue_days, placed_on, recall_on, placed_amount_fen,
  principal_fen, interest_fen, penalty_fen, fee_fen, next_step_at, last_contact_at`

export const CASE_COLUMNS = sql.raw(COLUMNS)

/** Read with nearly every request: one round trip, in a statement that a connection parses once. */
export const CASE_BY_ID = `
  select ${COLUMNS} from case_file
  where bucket = $1::smallint and tenant_id = $2 and case_id = $3`

/** A row as one round trip gives it. */
export function caseRow(row: Row): CaseRow {
  return row as unknown as CaseRow
}

export function caseOf(row: CaseRow): CaseFile {
  return {
    case: caseId(row.case_id),
    lender: lenderId(row.tenant_id),
    debtor: debtorId(row.debtor_id),
    placement: placementId(row.placement_id),
    caseNumber: row.case_number,
    handler: orgId(row.handler),
    collector: optional(row.collector, staffId),
    status: row.status,
    product: row.product,
    hand: row.hand,
    stage: row.stage,
    overdueDays: row.overdue_days,
    placedOn: dayOf(row.placed_on),
    recallOn: optional(row.recall_on, dayOf),
    placedAmountFen: fenOf(row.placed_amount_fen),
    principalFen: optional(row.principal_fen, fenOf),
    interestFen: optional(row.interest_fen, fenOf),
    penaltyFen: optional(row.penalty_fen, fenOf),
    feeFen: optional(row.fee_fen, fenOf),
    nextStepAt: optional(row.next_step_at, instant),
    lastContactAt: optional(row.last_contact_at, instant),
  }
}

const CASE: Columns<CaseFile> = {
  bucket: ['smallint', (file) => bucketOf(file.debtor)],
  debtor_id: ['text', (file) => file.debtor],
  case_id: ['text', (file) => file.case],
  placement_id: ['text', (file) => file.placement],
  case_number: ['text', (file) => file.caseNumber],
  handler: ['text', (file) => file.handler],
  collector: ['text', (file) => file.collector],
  status: ['text', (file) => file.status],
  product: ['text', (file) => file.product],
  hand: ['text', (file) => file.hand],
  stage: ['text', (file) => file.stage],
  overdue_days: ['integer', (file) => file.overdueDays],
  placed_on: ['date', (file) => formatDay(file.placedOn)],
  recall_on: ['date', (file) => optional(file.recallOn, formatDay)],
  placed_amount_fen: ['bigint', (file) => file.placedAmountFen],
  principal_fen: ['bigint', (file) => file.principalFen],
  interest_fen: ['bigint', (file) => file.interestFen],
  penalty_fen: ['bigint', (file) => file.penaltyFen],
  fee_fen: ['bigint', (file) => file.feeFen],
  next_step_at: ['timestamptz', (file) => timestamp(file.nextStepAt)],
  last_contact_at: ['timestamptz', (file) => timestamp(file.lastContactAt)],
}

export async function insertCases(
  tx: Transaction<unknown>,
  tenant: string,
  cases: readonly CaseFile[],
): Promise<void> {
  await insertRows('case_file', tenant, cases, CASE).execute(tx)
}

interface Patched {
  readonly debtor: DebtorId
  readonly patch: CasePatch
}

const PATCH: Columns<Patched> = {
  bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
  debtor_id: ['text', ({ debtor }) => debtor],
  case_id: ['text', ({ patch }) => patch.case],
  sets_collector: ['boolean', ({ patch }) => patch.collector !== undefined],
  collector: ['text', ({ patch }) => patch.collector ?? null],
  status: ['text', ({ patch }) => patch.status ?? null],
  sets_next_step: ['boolean', ({ patch }) => patch.nextStepAt !== undefined],
  next_step_at: ['timestamptz', ({ patch }) => timestamp(patch.nextStepAt ?? null)],
  last_contact_at: ['timestamptz', ({ patch }) => timestamp(patch.lastContactAt ?? null)],
}

/** Writes what follows for the worklist from appends of one tenant, later patches over earlier. */
export async function patchCases(
  tx: Transaction<unknown>,
  tenant: string,
  appends: readonly TimelineAppend[],
): Promise<void> {
  const patches = new Map<string, Patched>()
  for (const { key, cases } of appends) {
    for (const patch of cases ?? []) {
      const before = patches.get(patch.case)?.patch
      patches.set(patch.case, { debtor: key.debtor, patch: { ...before, ...patch } })
    }
  }
  if (patches.size === 0) return
  const { numAffectedRows } = await sql`
    update case_file f set
      collector = case when p.sets_collector then p.collector else f.collector end,
      status = coalesce(p.status, f.status),
      next_step_at = case when p.sets_next_step then p.next_step_at else f.next_step_at end,
      last_contact_at = coalesce(p.last_contact_at, f.last_contact_at)
    from ${unnest('p', [...patches.values()], PATCH)}
    where f.bucket = p.bucket and f.tenant_id = ${tenant} and f.case_id = p.case_id
      and f.debtor_id = p.debtor_id`.execute(tx)
  if (Number(numAffectedRows) !== patches.size) {
    throw new Error("a case that follows from events is the debtor's own")
  }
}

function optional<T, U>(value: T | null, of: (value: T) => U): U | null {
  return value === null ? null : of(value)
}

export function fenOf(text: string): Fen {
  return fen(BigInt(text))
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error('a date column holds a day')
  return day
}
