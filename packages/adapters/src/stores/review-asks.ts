import type { ReviewAsks, WithheldEvent } from '@fencun/app/ports/review-asks'
import { debtorId, type LenderId } from '@fencun/core/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { timestamp } from './unnest.ts'

interface Row {
  readonly debtor_id: string
  readonly body: WithheldEvent
}

/** What waits for a person, by the index on such events (0010): no timeline is read for it. */
export function reviewAsks(database: Database<unknown>): ReviewAsks {
  return {
    asked: async (lender, query) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        askedQuery(lender, query).execute(tx),
      )
      return rows.map(({ debtor_id, body }) => ({ debtor: debtorId(debtor_id), event: body }))
    },
  }
}

/** The conditions stand as in the index, so that the planner sees that it serves. */
export function askedQuery(
  lender: LenderId,
  { since, org, limit }: Parameters<ReviewAsks['asked']>[1],
): RawBuilder<Row> {
  return sql<Row>`
    select debtor_id, body from timeline_event
    where tenant_id = ${lender} and at >= ${timestamp(since)}::timestamptz
      and kind = 'contact-withheld' and body -> 'decision' ->> 'outcome' = 'REVIEW'
      and (${org}::text is null or body -> 'actor' ->> 'org' = ${org})
    order by at desc, body ->> 'id' desc limit ${limit}`
}
