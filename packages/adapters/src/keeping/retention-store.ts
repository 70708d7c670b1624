import type {
  DueFilter,
  DueMonth,
  DueRow,
  RetentionSettings,
  RetentionStore,
} from '@fencun/app/ports/retention'
import { BACKUP_DAYS } from '@fencun/core/destruction/destruction'
import { bucketOf, type LenderId, orgId } from '@fencun/core/ids'
import type { RetentionRule } from '@fencun/core/retention/rule'
import { instant } from '@fencun/core/time/instant'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { dayText } from '../stores/directory-rows.ts'
import { insertRows, pieces, timestamp } from '../stores/unnest.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import { expireFile } from './expire-file.ts'
import { legalHoldsIn } from './legal-holds.ts'
import { type DueRowStored, dueRowOf } from './retention-rows.ts'

type Tx = Transaction<unknown>

const ROWS = 1000

interface Work {
  readonly database: Database<unknown>
  readonly evidence: Pick<Evidence, 'writeLeaves'>
  readonly secrets: Pick<DebtorKeys, 'forget' | 'store'>
}

/** How long files are kept, in PostgreSQL. */
export function retentionStore(work: Work, rules: readonly RetentionRule[]): RetentionStore {
  const { database, evidence } = work
  return {
    rules,
    ...legalHoldsIn(work),
    settings: (lender) => database.inTenant(lender, (tx) => readSettings(tx, lender)),
    saveSettings: (lender, settings, { staff, at }) =>
      database.inTenant(lender, async (tx) => {
        const { member, backupDays } = settings
        await sql`
          insert into retention_setting (tenant_id, member, backup_days)
          values (${lender}, ${member}, ${backupDays})
          on conflict (tenant_id)
            do update set member = excluded.member, backup_days = excluded.backup_days`.execute(tx)
        const actor = { staff, org: orgId(lender), via: 'screen' } as const
        const commit = { retention: { member, backupDays } }
        await evidence.writeLeaves(tx, lender, [{ type: 'register-changed', at, actor, commit }])
      }),
    saveDue: (lender, rows, at) =>
      database.asOwner(async (tx) => {
        await enterAsOwner(tx, lender)
        await sql`delete from retention_due where tenant_id = ${lender}`.execute(tx)
        for (const piece of pieces(rows, ROWS)) await insertDue(tx, lender, piece)
        await sql`
          insert into retention_run (tenant_id, at) values (${lender}, ${timestamp(at)})
          on conflict (tenant_id) do update set at = excluded.at`.execute(tx)
      }),
    due: (lender, filter, { offset, limit }) =>
      database.inTenant(lender, async (tx) => {
        const where = passing(lender, filter)
        const counted = await sql<{ readonly count: number }>`
          select count(*)::integer as count from retention_due where ${where}`.execute(tx)
        const { rows } = await sql<DueRowStored>`
          select debtor_id, record, state, due_on, rules, holds from retention_due where ${where}
          order by due_on nulls last, debtor_id limit ${limit} offset ${offset}`.execute(tx)
        return { rows: rows.map(dueRowOf), total: counted.rows[0]?.count ?? 0 }
      }),
    months: (lender) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<DueMonth>`
          select to_char(due_on, 'YYYY-MM') as month, record, state, count(*)::integer as debtors
          from retention_due where tenant_id = ${lender}
          group by 1, 2, 3 order by 1 nulls last, 2, 3`.execute(tx)
        return rows
      }),
    calculatedAt: (lender) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<{ readonly at: number }>`
          select at from retention_run where tenant_id = ${lender}`.execute(tx)
        return rows[0] === undefined ? null : instant(rows[0].at)
      }),
    expire: (key, how) => expireFile(work, key, how),
  }
}

const NOBODY_SAID: RetentionSettings = { member: null, backupDays: BACKUP_DAYS }

async function readSettings(tx: Tx, lender: LenderId): Promise<RetentionSettings> {
  const { rows } = await sql<{ readonly member: boolean | null; readonly backup_days: number }>`
    select member, backup_days from retention_setting where tenant_id = ${lender}`.execute(tx)
  const [row] = rows
  return row === undefined ? NOBODY_SAID : { member: row.member, backupDays: row.backup_days }
}

/** Files of which nothing personal is left fall due no more. */
async function insertDue(tx: Tx, lender: LenderId, rows: readonly DueRow[]): Promise<void> {
  const insert = insertRows('retention_due', lender, rows, {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    record: ['text', ({ record }) => record],
    state: ['text', ({ state }) => state],
    due_on: ['date', ({ on }) => (on === null ? null : dayText(on))],
    rules: ['text', ({ rules }) => JSON.stringify(rules)],
    holds: ['text', ({ holds }) => JSON.stringify(holds)],
  })
  await sql`${insert} where exists (
    select from debtor_key k where k.bucket = "row".bucket and k.tenant_id = ${lender}
      and k.debtor_id = "row".debtor_id)`.execute(tx)
}

function passing(lender: LenderId, { month, record, state }: DueFilter): RawBuilder<unknown> {
  return sql`tenant_id = ${lender}
    and (${month ?? null}::text is null or to_char(due_on, 'YYYY-MM') = ${month ?? null})
    and (${record ?? null}::text is null or record = ${record ?? null})
    and (${state ?? null}::text is null or state = ${state ?? null})`
}
