import type { AttachmentStore } from '@fencun/app/ports/attachments'
import { bucketOf, type DebtorKey } from '@fencun/core/ids'
import { sql } from 'kysely'
import { timestamp } from '../stores/unnest.ts'
import { type ReadingRow, readingOf } from './attachment-rows.ts'
import type { AttachmentParts } from './attachment-store.ts'

/** Who listened to what, and for what; only ever added to. */
export function readingsIn({
  database,
  evidence,
}: AttachmentParts): Pick<AttachmentStore, 'beginReading' | 'reading' | 'readings'> {
  const rows = async (
    { lender, debtor }: DebtorKey,
    which: ReturnType<typeof sql>,
  ): Promise<readonly ReadingRow[]> => {
    const found = await database.inTenant(lender, (tx) =>
      sql<ReadingRow>`
        select reading_id, attachment_id, staff_id, org_id, purpose, at, until
        from attachment_reading
        where bucket = ${bucketOf(debtor)} and tenant_id = ${lender} and debtor_id = ${debtor}
          and ${which}
        order by at desc, reading_id desc`.execute(tx),
    )
    return found.rows
  }
  return {
    beginReading: async ({ lender, debtor }, reading, via) => {
      const { reading: id, attachment, staff, org, purpose, at, until } = reading
      await database.inTenant(lender, async (tx) => {
        await sql`
          insert into attachment_reading (bucket, tenant_id, debtor_id, reading_id, attachment_id,
            staff_id, org_id, purpose, at, until)
          values (${bucketOf(debtor)}, ${lender}, ${debtor}, ${id}, ${attachment}, ${staff},
            ${org}, ${purpose}, ${timestamp(at)}, ${timestamp(until)})`.execute(tx)
        const actor = { staff, org, ...(via === undefined ? {} : { via }) }
        const commit = { attachment: String(attachment), purpose }
        await evidence.writeLeaves(tx, lender, [
          { type: 'blob-read', id, at, actor, debtor, commit },
        ])
      })
    },
    reading: async (key, id) => {
      const [row] = await rows(key, sql`reading_id = ${id}`)
      return row === undefined ? undefined : readingOf(row)
    },
    readings: async (key, id) => (await rows(key, sql`attachment_id = ${id}`)).map(readingOf),
  }
}
