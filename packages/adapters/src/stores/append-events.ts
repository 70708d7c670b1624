import {
  type AppendResult,
  type DecisionBasis,
  requestOf,
  type TimelineAppend,
} from '@fencun/app/ports/timeline-store'
import { bucketOf, type DebtorId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { writtenState } from '@fencun/core/timeline/state-form'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import type { Row, Statement } from '../engine/one-trip.ts'
import { byteaArray, textArray } from '../engine/text-array.ts'
import type { Leaves } from '../evidence/evidence.ts'
import { VERSIONS_ROW } from './fact-versions.ts'
import { isRefused, writeRegister } from './register-rows.ts'
import { type Columns, timestamp, unnest } from './unnest.ts'

/**
 * One row per debtor: what became of the append. A debtor's row is the only one that is contended
 * for; it is changed where it stands at the version that was read, while the facts stand at the
 * versions that were read and nobody has refused the number. Rows are locked in the order of their
 * keys, so that two batches cannot wait for each other.
 */
const APPEND = `
  with facts as (${VERSIONS_ROW}),
  asked as materialized (
    select a.bucket::smallint as bucket, a.debtor_id, a.expected::int as expected,
      a.version::int as version, a.state,
      coalesce(a.directory::int = facts.directory and a.policy::int = facts.policy
        and a.notices::int = facts.notices, true)
      and not ${isRefused('a.not_refused')} as fresh
    from facts, unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[])
      as a (bucket, debtor_id, expected, version, state, directory, policy, notices, not_refused)
  ),
  event as materialized (
    select bucket::smallint as bucket, debtor_id, version::int as version, kind,
      at::timestamptz as at, request_id, body, leaf_id, leaf
    from unnest($11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
      $17::text[], $18::text[], $19::bytea[])
      as e (bucket, debtor_id, version, kind, at, request_id, body, leaf_id, leaf)
  ),
  answered as (
    select event.debtor_id
    from event join timeline_event before
      on before.bucket = event.bucket and before.tenant_id = $1
        and before.debtor_id = event.debtor_id and before.request_id = event.request_id
  ),
  free as (
    select t.bucket, t.debtor_id, asked.expected, asked.version, asked.state
    from asked join debtor_timeline t
      on t.bucket = asked.bucket and t.tenant_id = $1 and t.debtor_id = asked.debtor_id
    where asked.fresh and t.version = asked.expected
      and asked.debtor_id not in (select debtor_id from answered)
    order by t.bucket, t.debtor_id
    for no key update of t
  ),
  moved as (
    update debtor_timeline t set version = free.version, state = free.state
    from free
    where t.bucket = free.bucket and t.tenant_id = $1 and t.debtor_id = free.debtor_id
      and t.version = free.expected
    returning t.bucket, t.debtor_id
  ),
  written as (
    insert into timeline_event
      (bucket, tenant_id, debtor_id, version, kind, at, request_id, body)
    select event.bucket, $1, event.debtor_id, event.version, event.kind, event.at,
      event.request_id, event.body::json
    from event join moved on moved.bucket = event.bucket and moved.debtor_id = event.debtor_id
  ),
  attested as (
    insert into evidence_outbox (tenant_id, leaf_id, n, leaf)
    select $1, event.leaf_id, event.version, event.leaf
    from event join moved on moved.bucket = event.bucket and moved.debtor_id = event.debtor_id
  )
  select asked.debtor_id,
    case when moved.debtor_id is not null then 'appended'
      when asked.fresh then 'conflict' else 'stale' end as result
  from asked left join moved on moved.debtor_id = asked.debtor_id`

interface NewEvent {
  readonly debtor: DebtorId
  readonly version: number
  readonly event: TimelineEvent
}

/** Results by debtor; what is not in it stood at another version. */
export type Appended = ReadonlyMap<string, AppendResult>

/**
 * Appends to timelines of one tenant, each debtor at most once, inside the caller's transaction:
 * events, their leaves, state, and the register of refusals. Of debtors whose result is not `appended` nothing is
 * written.
 */
export async function appendEvents(
  tx: Transaction<unknown>,
  tenant: string,
  appends: readonly TimelineAppend[],
  leaves: Leaves,
): Promise<Appended> {
  const fit = appends.filter(requestsDiffer)
  if (fit.length === 0) return new Map()
  const unborn = fit.filter(({ expected }) => expected === 0).map(({ key }) => key)
  if (unborn.length > 0) await createTimelines(tx, tenant, unborn)
  const { text, values } = appendStatement(tenant, fit, leaves)
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))
  const results = appendedOf(rows)
  await writeRegister(tx, tenant, fit.filter(isIn(results)))
  return results
}

function appendStatement(
  tenant: string,
  appends: readonly TimelineAppend[],
  leaves: Leaves,
): Pick<Statement, 'text' | 'values'> {
  const events = appends.flatMap(({ key, expected, events: appended }) =>
    appended.map((event, index): NewEvent => {
      return { debtor: key.debtor, version: expected + index + 1, event }
    }),
  )
  const asked = (of: (one: TimelineAppend) => string | null): Buffer => textArray(appends.map(of))
  const event = (of: (one: NewEvent) => string | null): Buffer => textArray(events.map(of))
  const values = [
    tenant,
    asked(({ key }) => String(bucketOf(key.debtor))),
    asked(({ key }) => key.debtor),
    asked(({ expected }) => String(expected)),
    asked(({ expected, events: appended }) => String(expected + appended.length)),
    asked(({ state }) => writtenState(state)),
    ...basisValues(appends),
    event(({ debtor }) => String(bucketOf(debtor))),
    event(({ debtor }) => debtor),
    event(({ version }) => String(version)),
    event((one) => one.event.kind),
    event((one) => timestamp(one.event.at)),
    event((one) => requestOf(one.event) ?? null),
    event((one) => JSON.stringify(one.event)),
    ...leafColumns(appends, leaves),
  ]
  return { text: APPEND, values }
}

/** Ids and bytes of the leaves of every event, append by append. */
export function leafColumns(
  appends: readonly TimelineAppend[],
  leaves: Leaves,
): readonly [Buffer, Buffer] {
  const rows = appends.flatMap((one) => leaves.get(one) ?? [])
  return [textArray(rows.map(({ leafId }) => leafId)), byteaArray(rows.map(({ leaf }) => leaf))]
}

/** What each decision rests on, as four columns of nulls where it rests on nothing. */
export function basisValues(appends: readonly TimelineAppend[]): readonly Buffer[] {
  const column = (of: (one: DecisionBasis) => number | string | null): Buffer =>
    textArray(
      appends.map(({ basis }) => {
        const value = basis === undefined ? null : of(basis)
        return value === null ? null : String(value)
      }),
    )
  return [
    column(({ versions }) => versions.directory),
    column(({ versions }) => versions.policy),
    column(({ versions }) => versions.notices),
    column(({ notRefused }) => notRefused),
  ]
}

/** The rows of the statement as results. */
export function appendedOf(rows: readonly Row[]): Appended {
  return new Map(rows.map((row) => [String(row['debtor_id']), resultNamed(row['result'])]))
}

function resultNamed(text: unknown): AppendResult {
  return text === 'appended' || text === 'stale' ? text : 'conflict'
}

/** A row to update must be there: the first append of a debtor makes it, in the order of the keys. */
async function createTimelines(
  tx: Transaction<unknown>,
  tenant: string,
  keys: readonly { readonly debtor: DebtorId }[],
): Promise<void> {
  await sql`
    insert into debtor_timeline (bucket, tenant_id, debtor_id, version, state)
    select bucket, ${tenant}, debtor_id, 0, ${writtenState(EMPTY_STATE)}
    from ${unnest('unborn', keys, DEBTOR)}
    order by bucket, debtor_id
    on conflict do nothing`.execute(tx)
}

const DEBTOR: Columns<{ readonly debtor: DebtorId }> = {
  bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
  debtor_id: ['text', ({ debtor }) => debtor],
}

/** Two decisions for one request in one append: the second is a conflict, so neither is written. */
function requestsDiffer({ events }: TimelineAppend): boolean {
  const requests = events.map(requestOf).filter((request) => request !== undefined)
  return new Set(requests).size === requests.length
}

export function isIn(results: Appended): (append: TimelineAppend) => boolean {
  return ({ key }) => results.get(key.debtor) === 'appended'
}
