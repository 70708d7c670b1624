import type { LedgerAudit, LedgerStatus } from '@fencun/app/ports/ledger'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { planByKeys, readHead } from './log-rows.ts'
import { countConflicting } from './repeated.ts'
import { readLogKeys } from './signing.ts'

/** What the database knows of a log's state. */
export type StoredStatus = Pick<
  LedgerStatus,
  'size' | 'checkpointAt' | 'waiting' | 'conflicting' | 'vkeys' | 'audits'
>

/** Reads where a log stands, as the role of the log. */
export async function readStatus(
  tx: Transaction<unknown>,
  lender: LenderId,
): Promise<StoredStatus> {
  await planByKeys(tx)
  const head = await readHead(tx, lender)
  const keys = await readLogKeys(tx, lender)
  return {
    size: head.edge.size,
    checkpointAt: head.edge.size === 0 ? null : (head.at ?? null),
    waiting: await countWaiting(tx, lender),
    conflicting: await countConflicting(tx, lender),
    vkeys: keys.filter(({ ended }) => ended === null).map(({ vkey }) => vkey),
    audits: await lastAudits(tx, lender),
  }
}

export async function countWaiting(tx: Transaction<unknown>, lender: LenderId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from evidence_outbox
    where tenant_id = ${lender}`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function lastAudits(
  tx: Transaction<unknown>,
  lender: LenderId,
): Promise<readonly LedgerAudit[]> {
  const { rows } = await sql<AuditRow>`
    select distinct on (scope) scope, at, size, checked, findings from evidence_audit
    where tenant_id = ${lender} order by scope, at desc`.execute(tx)
  return rows
    .map(({ scope, at, size, checked, findings }) => ({
      ...{ scope, at: instant(at), findings },
      ...{ size: Number(size), checked: Number(checked) },
    }))
    .toSorted((a, b) => b.at - a.at)
}

interface AuditRow {
  readonly scope: LedgerAudit['scope']
  readonly at: number
  readonly size: string
  readonly checked: string
  readonly findings: LedgerAudit['findings']
}
