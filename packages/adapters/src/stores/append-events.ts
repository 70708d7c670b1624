import { type AppendResult, requestOf, type TimelineAppend } from '@fencun/app/ports/timeline-store'
import { bucketOf, type DebtorId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql, type Transaction } from 'kysely'
import { type Columns, timestamp, unnest } from './unnest.ts'

interface NewEvent {
  readonly debtor: DebtorId
  readonly version: number
  readonly event: TimelineEvent
}

const DEBTOR: Columns<{ readonly debtor: DebtorId }> = {
  bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
  debtor_id: ['text', ({ debtor }) => debtor],
}

const ASKED: Columns<TimelineAppend> = {
  bucket: ['smallint', ({ key }) => bucketOf(key.debtor)],
  debtor_id: ['text', ({ key }) => key.debtor],
  expected: ['integer', ({ expected }) => expected],
  version: ['integer', ({ expected, events }) => expected + events.length],
  state: ['text', ({ state }) => JSON.stringify(state)],
}

const EVENT: Columns<NewEvent> = {
  ...DEBTOR,
  version: ['integer', ({ version }) => version],
  kind: ['text', ({ event }) => event.kind],
  at: ['timestamptz', ({ event }) => timestamp(event.at)],
  request_id: ['text', ({ event }) => requestOf(event) ?? null],
  body: ['text', ({ event }) => JSON.stringify(event)],
}

/**
 * Appends to timelines of one tenant, each debtor at most once, inside the caller's transaction.
 * Two statements at most for any number of debtors, the usual case is one. Returns the debtors
 * whose timeline stood at the expected version and who had no decision on the same request; of the
 * others nothing is written.
 */
export async function appendEvents(
  tx: Transaction<unknown>,
  tenant: string,
  appends: readonly TimelineAppend[],
): Promise<ReadonlySet<string>> {
  const fit = appends.filter(({ events }) => requestsDiffer(events))
  if (fit.length === 0) return new Set()
  const unborn = fit.filter(({ expected }) => expected === 0).map(({ key }) => key)
  if (unborn.length > 0) await createTimelines(tx, tenant, unborn)
  const events = fit.flatMap(({ key, expected, events: appended }) =>
    appended.map((event, index): NewEvent => {
      return { debtor: key.debtor, version: expected + index + 1, event }
    }),
  )
  // Rows are locked in the order of their keys, so that two batches cannot wait for each other.
  const { rows } = await sql<{ debtor_id: string }>`
    with asked as (select * from ${unnest('asked', fit, ASKED)}),
    event as (select * from ${unnest('event', events, EVENT)}),
    free as (
      select t.bucket, t.debtor_id
      from debtor_timeline t
      join asked on asked.bucket = t.bucket and asked.debtor_id = t.debtor_id
      where t.tenant_id = ${tenant} and t.version = asked.expected
        and not exists (
          select from timeline_event answered
          join event on event.request_id = answered.request_id
            and event.bucket = answered.bucket and event.debtor_id = answered.debtor_id
          where answered.bucket = t.bucket and answered.tenant_id = ${tenant}
            and answered.debtor_id = t.debtor_id
        )
      order by t.bucket, t.debtor_id
      for no key update of t
    ),
    moved as (
      update debtor_timeline t set version = asked.version, state = asked.state::json
      from free join asked using (bucket, debtor_id)
      where t.bucket = free.bucket and t.tenant_id = ${tenant} and t.debtor_id = free.debtor_id
        and t.version = asked.expected
      returning t.bucket, t.debtor_id
    ),
    written as (
      insert into timeline_event
        (bucket, tenant_id, debtor_id, version, kind, at, request_id, body)
      select bucket, ${tenant}, debtor_id, version, kind, at, request_id, body::json
      from event join moved using (bucket, debtor_id)
    )
    select debtor_id from moved`.execute(tx)
  return new Set(rows.map(({ debtor_id }) => debtor_id))
}

/** A row to update must be there: the first append of a debtor makes it, in the order of the keys. */
async function createTimelines(
  tx: Transaction<unknown>,
  tenant: string,
  keys: readonly { readonly debtor: DebtorId }[],
): Promise<void> {
  await sql`
    insert into debtor_timeline (bucket, tenant_id, debtor_id, version, state)
    select bucket, ${tenant}, debtor_id, 0, ${JSON.stringify(EMPTY_STATE)}::json
    from ${unnest('unborn', keys, DEBTOR)}
    order by bucket, debtor_id
    on conflict do nothing`.execute(tx)
}

/** Two decisions for one request in one append: the second is a conflict, so neither is written. */
function requestsDiffer(events: readonly TimelineEvent[]): boolean {
  const requests = events.map(requestOf).filter((request) => request !== undefined)
  return new Set(requests).size === requests.length
}

/** One result per append from the set of those that were written. */
export function resultOf(won: ReadonlySet<string>, { key }: TimelineAppend): AppendResult {
  return won.has(key.debtor) ? 'appended' : 'conflict'
}
