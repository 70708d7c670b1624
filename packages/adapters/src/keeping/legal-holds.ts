import type { LegalHold, RetentionStore } from '@fencun/app/ports/retention'
import { type LenderId, orgId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { timestamp } from '../stores/unnest.ts'
import { type HoldRow, holdOf } from './retention-rows.ts'

type Tx = Transaction<unknown>
type Holds = Pick<RetentionStore, 'holds' | 'placeHold' | 'liftHold'>
type Leaves = Pick<Evidence, 'writeLeaves'>

interface Work {
  readonly database: Database<unknown>
  readonly evidence: Leaves
}

/** Suits and orders to keep, in PostgreSQL. A word and its leaf are there together or not at all. */
export function legalHoldsIn({ database, evidence }: Work): Holds {
  return {
    holds: (lender, debtor) =>
      database.inTenant(lender, (tx) => readHolds(tx, lender, debtor ?? null)),
    placeHold: (hold) =>
      database.inTenant(hold.lender, async (tx) => {
        const { lender, debtor, kind, reason, placedBy, placedAt } = hold
        await sql`
          insert into legal_hold
            (tenant_id, hold_id, of_debtor, kind, reason, placed_by, placed_at)
          values (${lender}, ${hold.hold}, ${debtor}, ${kind}, ${reason}, ${placedBy},
            ${timestamp(placedAt)})`.execute(tx)
        const told = { act: 'placed', hold: hold.hold, kind, reason }
        await tell(evidence, tx, lender, { debtor, staff: placedBy, at: placedAt, told })
      }),
    liftHold: (lender, id, { by, at, reason }) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<{ readonly of_debtor: LegalHold['debtor'] }>`
          insert into legal_hold_lift (tenant_id, hold_id, reason, lifted_by, lifted_at)
          select ${lender}, hold_id, ${reason}, ${by}, ${timestamp(at)} from legal_hold
          where tenant_id = ${lender} and hold_id = ${id}
          on conflict (tenant_id, hold_id) do nothing
          returning (select of_debtor from legal_hold h
            where h.tenant_id = ${lender} and h.hold_id = ${id})`.execute(tx)
        const [row] = rows
        if (row === undefined) return 'not-open'
        const told = { act: 'lifted', hold: id, reason }
        await tell(evidence, tx, lender, { debtor: row.of_debtor, staff: by, at, told })
        return 'lifted'
      }),
  }
}

async function readHolds(
  tx: Tx,
  lender: LenderId,
  debtor: string | null,
): Promise<readonly LegalHold[]> {
  const { rows } = await sql<HoldRow>`
    select h.hold_id, h.of_debtor, h.kind, h.reason, h.placed_by, h.placed_at,
      l.reason as lift_reason, l.lifted_by, l.lifted_at
    from legal_hold h left join legal_hold_lift l
      on l.tenant_id = h.tenant_id and l.hold_id = h.hold_id
    where h.tenant_id = ${lender}
      and (${debtor}::text is null or h.of_debtor = ${debtor})
    order by h.placed_at desc, h.hold_id desc`.execute(tx)
  return rows.map((row) => holdOf(lender, row))
}

interface Told {
  readonly debtor: LegalHold['debtor']
  readonly staff: LegalHold['placedBy']
  readonly at: LegalHold['placedAt']
  readonly told: Readonly<Record<string, string>>
}

async function tell(
  evidence: Leaves,
  tx: Tx,
  lender: LenderId,
  { debtor, staff, at, told }: Told,
): Promise<void> {
  const actor = { staff, org: orgId(lender), via: 'screen' } as const
  const commit = { legalHold: told }
  await evidence.writeLeaves(tx, lender, [{ type: 'register-changed', at, actor, debtor, commit }])
}
