import {
  type NewPolicyChange,
  type PolicyChange,
  type PolicyChangeId,
  type PolicySetting,
  type PolicyStore,
  type PolicyVerdict,
  policyChangeId,
} from '@fencun/app/ports/policies'
import { type LenderId, lenderId, orgId, staffId } from '@fencun/core/ids'
import { parseDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { proposalLeaf, verdictLeaf } from '../evidence/office-leaves.ts'
import { dayText } from './directory-rows.ts'
import { bumpVersion } from './fact-versions.ts'
import { timestamp } from './unnest.ts'

interface ChangeRow {
  readonly tenant_id: string
  readonly change_id: string
  readonly agency: string | null
  readonly settings: readonly PolicySetting[]
  readonly effective_from: string
  readonly reason: string
  readonly author: string
  readonly proposed_at: number
  readonly decided_by: string | null
  readonly decided_at: number | null
  readonly approved: boolean | null
  readonly note: string | null
  readonly version: number | null
}

type Tx = Transaction<unknown>

/** Lenders' and agencies' layers over the law in PostgreSQL. */
export function policiesIn(database: Database<unknown>, evidence: Evidence): PolicyStore {
  return {
    changes: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<ChangeRow>`
          select c.tenant_id, c.change_id, c.agency, c.settings, c.effective_from, c.reason, c.author,
            c.proposed_at, v.decided_by, v.decided_at, v.approved, v.note, v.version
          from policy_change c left join policy_verdict v
            on v.tenant_id = c.tenant_id and v.change_id = c.change_id
          where c.tenant_id = ${lender}
          order by c.proposed_at desc, c.change_id desc`.execute(tx),
      )
      return rows.map(changeOf)
    },
    propose: (change, by) =>
      database.inTenant(change.lender, async (tx) => {
        await propose(tx, change)
        await evidence.writeLeaves(tx, change.lender, [proposalLeaf(change, by)])
      }),
    decide: (lender, change, verdict, by) =>
      database.inTenant(lender, async (tx) => {
        const decided = await decide(tx, lender, change, verdict)
        if (decided !== 'decided') return decided
        await evidence.writeLeaves(tx, lender, [verdictLeaf(change, verdict, by)])
        return decided
      }),
  }
}

async function propose(tx: Tx, change: NewPolicyChange): Promise<void> {
  await sql`
    insert into policy_change
      (tenant_id, change_id, agency, settings, effective_from, reason, author, proposed_at)
    values (${change.lender}, ${change.change}, ${change.agency ?? null}, ${JSON.stringify(change.settings)}::json,
      ${dayText(change.effectiveFrom)}::date, ${change.reason}, ${change.author},
      ${timestamp(change.proposedAt)})`.execute(tx)
}

/**
 * Raising the version first makes approvals of one lender wait for each other, so that each counts
 * the ones before it; a refusal needs no number.
 */
async function decide(
  tx: Tx,
  lender: LenderId,
  change: PolicyChangeId,
  { by, at, approved, note }: PolicyVerdict,
): Promise<'decided' | 'not-open'> {
  const { rows: known } = await sql`
    select 1 from policy_change c
    where c.tenant_id = ${lender} and c.change_id = ${change} and not exists (
      select 1 from policy_verdict v where v.tenant_id = ${lender} and v.change_id = ${change})
  `.execute(tx)
  if (known.length === 0) return 'not-open'
  if (approved) await bumpVersion(tx, lender, 'policy')
  const { numAffectedRows } = await sql`
    insert into policy_verdict
      (tenant_id, change_id, decided_by, decided_at, approved, note, version)
    select ${lender}, ${change}, ${by}, ${timestamp(at)}, ${approved}, ${note},
      case when ${approved} then
        (select count(*) + 1 from policy_verdict where tenant_id = ${lender} and approved) end
    on conflict (tenant_id, change_id) do nothing`.execute(tx)
  return numAffectedRows === 0n ? 'not-open' : 'decided'
}

function changeOf(row: ChangeRow): PolicyChange {
  const effectiveFrom = parseDay(row.effective_from)
  if (effectiveFrom === undefined) throw new Error('the database keeps days')
  const { decided_by: by, decided_at: at, approved, note } = row
  const decided = by !== null && at !== null && approved !== null && note !== null
  return {
    change: policyChangeId(row.change_id),
    lender: lenderId(row.tenant_id),
    ...(row.agency !== null && { agency: orgId(row.agency) }),
    settings: row.settings,
    effectiveFrom,
    reason: row.reason,
    author: staffId(row.author),
    proposedAt: instant(row.proposed_at),
    verdict: decided ? { by: staffId(by), at: instant(at), approved, note } : null,
    version: row.version,
  }
}
