import type { ReviewAsks, WithheldEvent } from '@fencun/app/ports/review-asks'
import { debtorId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { timestamp } from './unnest.ts'

/** What waits for a person, by the index on such events (0010): no timeline is read for it. */
export function reviewAsks(database: Database<unknown>): ReviewAsks {
  return {
    asked: async (lender, { since, org, limit }) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ debtor_id: string; body: WithheldEvent }>`
          select debtor_id, body from timeline_event
          where tenant_id = ${lender} and at >= ${timestamp(since)}::timestamptz
            and kind = 'contact-withheld' and body -> 'decision' ->> 'outcome' = 'REVIEW'
            and (${org}::text is null or body -> 'actor' ->> 'org' = ${org})
          order by at desc, body ->> 'id' desc limit ${limit}`.execute(tx),
      )
      return rows.map(({ debtor_id, body }) => ({ debtor: debtorId(debtor_id), event: body }))
    },
  }
}
