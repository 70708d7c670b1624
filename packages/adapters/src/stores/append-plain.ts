import { requestOf, type TimelineAppend } from '@fencun/app/ports/timeline-store'
import { nothingFollows } from '@fencun/app/timeline/nothing-follows'
import { bucketOf } from '@fencun/core/ids'
import { writtenState } from '@fencun/core/timeline/state-form'
import type { Database } from '../engine/database.ts'
import { sqlStateOf } from '../engine/retry.ts'
import { textArray } from '../engine/text-array.ts'
import type { Leaves } from '../evidence/evidence.ts'
import type { LeafRow } from '../evidence/leaf-rows.ts'
import { type Appended, appendedOf, basisValues, leafColumns } from './append-events.ts'
import { VERSIONS_ROW } from './fact-versions.ts'
import { isRefused } from './register-rows.ts'
import { timestamp } from './unnest.ts'

/**
 * What is done for every permit and every word on a call: one event for a debtor who is known, and
 * nothing that follows in other tables. One statement, in which each debtor's event and its leaf
 * travel with the row that is changed. A decision on a request that was answered before breaks the
 * unique index.
 */
const APPEND = `
  with facts as materialized (${VERSIONS_ROW}),
  asked as materialized (
    select a.bucket::smallint as bucket, a.debtor_id, a.expected::int as expected, a.state, a.kind,
      a.at::timestamptz as at, a.request_id, a.body, a.leaf_id, a.leaf,
      coalesce(a.directory::int = facts.directory and a.policy::int = facts.policy
        and a.notices::int = facts.notices, true)
      and not ${isRefused('a.not_refused')} as fresh
    from facts, unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::bytea[], $12::text[], $13::text[], $14::text[],
        $15::text[])
      as a (bucket, debtor_id, expected, state, kind, at, request_id, body, leaf_id, leaf,
        directory, policy, notices, not_refused)
  ),
  moved as (
    update debtor_timeline t set version = asked.expected + 1, state = asked.state
    from asked
    where asked.fresh and t.bucket = asked.bucket and t.tenant_id = $1
      and t.debtor_id = asked.debtor_id and t.version = asked.expected
    returning t.bucket, t.debtor_id, t.version, asked.kind, asked.at, asked.request_id, asked.body,
      asked.leaf_id, asked.leaf
  ),
  written as (
    insert into timeline_event (bucket, tenant_id, debtor_id, version, kind, at, request_id, body)
    select bucket, $1, debtor_id, version, kind, at, request_id, body::json from moved
  ),
  attested as (
    insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
    select $1, leaf_id, version, leaf from moved
  )
  select debtor_id, 'appended' as result from moved
  union all
  select debtor_id, 'stale' from asked where not fresh`

const UNIQUE_VIOLATION = '23505'

/** One event for a known debtor, and nothing that follows from it elsewhere. */
export function isPlain(one: TimelineAppend): boolean {
  return one.expected > 0 && one.events.length === 1 && nothingFollows(one)
}

/**
 * Appends one event to each of several timelines of a tenant in one round trip, with its leaf.
 * Undefined when one of them decides a request that was answered before: nothing was written then,
 * and who asks has to look at each.
 */
export async function appendPlain(
  database: Database<unknown>,
  tenant: string,
  appends: readonly TimelineAppend[],
  leaves: Leaves,
): Promise<Appended | undefined> {
  // In the order of their keys, in which the rows are locked: two batches cannot wait for each other.
  const sorted = appends.toSorted((a, b) => (a.key.debtor < b.key.debtor ? -1 : 1))
  const column = (of: (one: TimelineAppend) => string | null): Buffer => textArray(sorted.map(of))
  const events = sorted.flatMap(({ events: [event] }) => event ?? [])
  const values = [
    tenant,
    column(({ key }) => String(bucketOf(key.debtor))),
    column(({ key }) => key.debtor),
    column(({ expected }) => String(expected)),
    column(({ state }) => writtenState(state)),
    textArray(events.map(({ kind }) => kind)),
    textArray(events.map(({ at }) => timestamp(at))),
    textArray(events.map((event) => requestOf(event) ?? null)),
    textArray(sorted.flatMap((one) => leaves.get(one) ?? []).map(bodyOf)),
    ...leafColumns(sorted, leaves),
    ...basisValues(sorted),
  ]
  try {
    const statement = { name: 'append-plain', text: APPEND, values }
    return appendedOf(await database.oneTrip(tenant, [statement]))
  } catch (error) {
    if (sqlStateOf(error) === UNIQUE_VIOLATION) return undefined
    throw error
  }
}

/** The leaf was made of this very text. */
function bodyOf({ event }: LeafRow): string {
  if (event === undefined) throw new Error('the leaf of an event holds the event')
  return event
}
