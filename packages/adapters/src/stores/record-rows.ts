import type { ReadRecord, TimelineAppend } from '@fencun/app/ports/timeline-store'
import { personalText } from '@fencun/core/identity/personal'
import { bucketOf, caseId, contactId, type DebtorKey, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import type { Transaction } from 'kysely'
import type { Secrets } from '../vault/debtor-keys.ts'
import { type DebtorSecret, secretOf } from '../vault/debtor-secret.ts'
import { insertRows, timestamp } from './unnest.ts'

export interface RecordRow {
  readonly record_id: string
  readonly contact_id: string
  readonly case_id: string
  readonly staff_id: string
  readonly at: number
  readonly result_code: string
  readonly note_sealed: Buffer
  readonly next_step_at: number | null
}

/** Without the debtor's key the note stays shut. */
export function recordOf(
  secret: DebtorSecret | undefined,
  key: DebtorKey,
  row: RecordRow,
): ReadRecord {
  return {
    record: row.record_id,
    contact: contactId(row.contact_id),
    case: caseId(row.case_id),
    staff: staffId(row.staff_id),
    at: instant(row.at),
    resultCode: row.result_code,
    note: secret?.open(key, notePlace(row.record_id), row.note_sealed, personalText) ?? null,
    nextStepAt: row.next_step_at === null ? null : instant(row.next_step_at),
  }
}

/** Inserts the contact records that come with appends of one tenant. */
export async function writeRecords(
  tx: Transaction<unknown>,
  secrets: Secrets,
  tenant: string,
  appends: readonly TimelineAppend[],
): Promise<void> {
  const rows = appends.flatMap(({ key, records }) =>
    (records ?? []).map((record) => ({ key, record })),
  )
  if (rows.length === 0) return
  const insert = insertRows('contact_record', tenant, rows, {
    bucket: ['smallint', ({ key }) => bucketOf(key.debtor)],
    debtor_id: ['text', ({ key }) => key.debtor],
    record_id: ['text', ({ record }) => record.record],
    contact_id: ['text', ({ record }) => record.contact],
    case_id: ['text', ({ record }) => record.case],
    staff_id: ['text', ({ record }) => record.staff],
    at: ['timestamptz', ({ record }) => timestamp(record.at)],
    result_code: ['text', ({ record }) => record.resultCode],
    note_sealed: [
      'bytea',
      ({ key, record }) =>
        secretOf(secrets, key.debtor).seal(key, notePlace(record.record), record.note),
    ],
    next_step_at: ['timestamptz', ({ record }) => timestamp(record.nextStepAt)],
  })
  await insert.execute(tx)
}

export function notePlace(record: string): string {
  return `contact-record/${record}/note`
}
