import { type DestructionKey, destructionId } from '@fencun/app/ports/destructions'
import { legalHoldId } from '@fencun/app/ports/retention'
import { SAMPLE_AT, uniqueId } from '@fencun/app/testing/sample-rows'
import { type CaseId, type DebtorKey, orgId, staffId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'

/** A row in every table of keeping and destroying, for a debtor who has a case. */
export async function fillKeeping(
  database: Database<unknown>,
  { keeping: { destructions, retention } }: Pick<Stores, 'keeping'>,
  { lender, debtor }: DebtorKey,
  id: CaseId,
): Promise<void> {
  const key: DestructionKey = { lender, destruction: destructionId(uniqueId()) }
  const by = staffId('somebody')
  const who = { at: SAMPLE_AT, by, org: orgId(lender) }
  await destructions.append(key, 0, { kind: 'withdrawn', reason: '误报', ...who })
  await destructions.saveList(key, [{ debtor, cases: [id], kept: [] }])
  const hold = legalHoldId(uniqueId())
  const placed = { hold, lender, debtor, kind: 'suit', reason: '案号' } as const
  await retention.placeHold({ ...placed, placedBy: by, placedAt: SAMPLE_AT })
  await retention.liftHold(lender, hold, { by, at: SAMPLE_AT, reason: '结案' })
  const settings = { member: false, backupDays: 35 }
  await retention.saveSettings(lender, settings, { staff: by, at: SAMPLE_AT })
  const row = { debtor, record: 'collection-record', state: 'kept', on: day(21_000) } as const
  await retention.saveDue(lender, [{ ...row, rules: ['CN-R1'], holds: [] }], SAMPLE_AT)
  const bucket = Number.parseInt(debtor.slice(0, 2), 16)
  await database.inTenant(lender, async (tx) => {
    await sql`
      insert into handover_line
        (bucket, tenant_id, debtor_id, destruction_id, case_id, hash, line)
      values (${bucket}, ${lender}, ${debtor}, ${key.destruction}, ${id}, ${Buffer.alloc(32)},
        ${Buffer.from('{}')})`.execute(tx)
    await sql`
      insert into expired_file (bucket, tenant_id, debtor_id, at, due_on, rules, took)
      values (${bucket}, ${lender}, ${debtor}, now(), now()::date, '[]', '{}')`.execute(tx)
  })
}
