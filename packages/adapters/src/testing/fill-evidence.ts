import type { CaseId, DebtorKey } from '@fencun/core/ids'
import { CompiledQuery } from 'kysely'
import type { Database } from '../engine/database.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'

/** $1 tenant, $2 bucket, $3 debtor, $4 case. */
const ROWS: readonly string[] = [
  `insert into evidence_leaf values ($1, 0, 'leaf', '{}')`,
  `insert into evidence_tile values ($1, 0, 0, decode(repeat('00', 8192), 'hex'))`,
  `insert into evidence_head values ($1, 1, '', '', now())`,
  `insert into evidence_checkpoint values ($1, 1, now(), '')`,
  `insert into evidence_key values ($1, 'key', 'vkey', now(), null)`,
  `insert into evidence_audit values ($1, now(), 'sample', 1, 1, '[]')`,
  `insert into evidence_timestamp values ($1, 1, now(), '', '0')`,
  `insert into witness_log values ($1, 'log', 'key', 'vkey', now(), null)`,
  `insert into witness_step values ($1, 'log', 0, 1, decode(repeat('00', 32), 'hex'), '', now())`,
  `insert into witness values ($1, 'witness', 'key', 'vkey', 'http://127.0.0.1', now(), null)`,
  `insert into witness_cosignature values ($1, 1, 'witness', 'key', '', now())`,
  `insert into witness_incident values ($1, 'ours', 'fork', 'witness', 1, '', '', now())`,
  `insert into access_setting values ($1, '{}')`,
  `insert into access_alarm (tenant_id, alarm_id, kind, staff_id, org_id, at, once)
    values ($1, 'alarm', 'night', 'somebody', 'org', now(), 'once')`,
  `insert into access_alarm_word values ($1, 'alarm', 'other', now(), 'known')`,
  `insert into data_look values ($2::smallint, $1, $3, 'look', $4, 'org', 'somebody', 'party',
    null, 'name', 'other', 'verify', '0', 'case', now(), now() + interval '1 minute')`,
  `insert into export_ask values ($1, 'export', 'org', 'somebody', now(), '{}', '[]', 'report',
    'words', 1)`,
  `insert into export_verdict values ($1, 'export', 'other', now(), true, '')`,
  `insert into export_made values ($1, 'export', 'somebody', now(), repeat('0', 64), 1, 1, now())`,
  `insert into export_taken values ($1, 'export', now())`,
  `insert into export_file values ($1, 'export', now(), '0')`,
  `insert into export_case values ($2::smallint, $1, $3, 'export', $4)`,
  `insert into attachment (bucket, tenant_id, debtor_id, attachment_id, kind, case_id, org_id, at,
    media, bytes, findings, facts_sealed, key_wrapped, object_sha256, object_bytes)
    values ($2::smallint, $1, $3, 'file', 'document', $4, 'org', now(), 'image/png', 1, '', '0',
      '0', repeat('0', 64), 1)`,
  `insert into attachment_reading values ($2::smallint, $1, $3, 'reading', 'file', 'somebody',
    'org', 'inspection', now(), now())`,
  `insert into backup values ($1, 'backup', now(), false, null, 1, repeat('0', 64), 1)`,
  `insert into retention_run values ($1, now()) on conflict do nothing`,
]

/** A row in every table of evidence, looks, files and backups that nothing else has filled. */
export async function fillEvidence(
  database: Database<unknown>,
  { lender, debtor }: DebtorKey,
  id: CaseId,
): Promise<void> {
  const values: Readonly<Record<string, string>> = {
    $1: lender,
    $2: String(Number.parseInt(debtor.slice(0, 2), 16)),
    $3: debtor,
    $4: id,
  }
  await database.asOwner(async (tx) => {
    await enterAsOwner(tx, lender)
    for (const text of ROWS) {
      const said = text.replaceAll(/\$\d/g, (name) => `'${values[name] ?? ''}'`)
      await tx.executeQuery(CompiledQuery.raw(said))
    }
  })
}
