import { type FactVersions, NO_VERSIONS } from '@fencun/app/ports/fact-versions'
import type {
  TimelineAsk,
  TimelineReading,
  TimelineReadings,
} from '@fencun/app/ports/timeline-store'
import { bucketOf, bucketOfCase, debtorId, type LenderId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { storedState } from '@fencun/core/timeline/state-form'
import type { Database } from '../engine/database.ts'
import type { Row } from '../engine/one-trip.ts'
import { textArray } from '../engine/text-array.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { kekId } from '../vault/key-store.ts'
import type { Wrap } from '../vault/wrap-rows.ts'
import { type CaseRow, caseOf } from './case-rows.ts'
import { VERSIONS_ROW } from './fact-versions.ts'
import { isRefused } from './register-rows.ts'

/**
 * At least one row: without a question the versions alone. What is asked is laid out before it is
 * joined: row-level security lets an index be used only with plain columns on the other side.
 */
const READ = `
  with facts as materialized (${VERSIONS_ROW}),
  asked as materialized (
    select place::int as place, bucket::smallint as bucket, debtor_id, case_id, request_id
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
      as asked (place, bucket, debtor_id, case_id, request_id)
  ),
  named as materialized (
    select asked.place, asked.bucket, asked.request_id,
      coalesce(asked.debtor_id, f.debtor_id) as debtor,
      f.tenant_id, f.debtor_id, f.case_id, f.placement_id, f.case_number, f.handler, f.collector,
      f.status, f.product, f.hand, f.stage, f.overdue_days, f.placed_on, f.recall_on,
      f.placed_amount_fen, f.principal_fen, f.interest_fen, f.penalty_fen, f.fee_fen,
      f.next_step_at, f.last_contact_at
    from asked left join case_file f
      on f.bucket = asked.bucket and f.tenant_id = $1 and f.case_id = asked.case_id
  )
  select facts.*, named.*, t.version, t.state, answered.body as answered,
    own.kek_id, own.wrapped,
    array(
      select number.number_key from debtor_number number
      where number.bucket = named.bucket and number.tenant_id = $1
        and number.debtor_id = named.debtor and ${isRefused('number.number_key')}
    ) as refused
  from facts
  left join named on true
  left join debtor_timeline t
    on t.bucket = named.bucket and t.tenant_id = $1 and t.debtor_id = named.debtor
  left join timeline_event answered
    on answered.bucket = named.bucket and answered.tenant_id = $1
      and answered.debtor_id = named.debtor and answered.request_id = named.request_id
  left join debtor_key own
    on own.bucket = named.bucket and own.tenant_id = $1 and own.debtor_id = named.debtor
      and own.holder = $1`

/** What each decision needs, in one statement and one round trip. */
export async function readTimelines(
  database: Database<unknown>,
  secrets: DebtorKeys,
  lender: LenderId,
  asks: readonly TimelineAsk[],
): Promise<TimelineReadings> {
  const text = (of: (ask: TimelineAsk, place: number) => string | null): Buffer =>
    textArray(asks.map(of))
  const rows = await database.oneTrip(lender, [
    {
      name: 'read-timelines',
      text: READ,
      values: [
        lender,
        text((_ask, place) => String(place)),
        text((ask) => String(bucketAsked(ask))),
        text(({ about }) => ('debtor' in about ? about.debtor : null)),
        text(({ about }) => ('case' in about ? about.case : null)),
        text(({ request }) => request ?? null),
      ],
    },
  ])
  const found = asks.map((): TimelineReading | undefined => undefined)
  let versions = NO_VERSIONS
  for (const row of rows.map(readRow)) {
    versions = { directory: row.directory, policy: row.policy, notices: row.notices }
    if (row.place !== null) found[row.place] = readingOf(row)
    if (row.debtor !== null) secrets.noteWrap(lender, debtorId(row.debtor), ownWrap(row))
  }
  return { versions, found }
}

/** No bucket is below zero: a case id that names none finds nothing. */
function bucketAsked({ about }: TimelineAsk): number {
  return 'case' in about ? (bucketOfCase(about.case) ?? -1) : bucketOf(about.debtor)
}

interface ReadRow extends FactVersions {
  readonly place: number | null
  readonly debtor: string | null
  readonly version: number | null
  readonly state: string | null
  readonly answered: TimelineEvent | null
  readonly refused: readonly string[]
  readonly case_id: string | null
  readonly kek_id: string | null
  readonly wrapped: Buffer | null
}

/** The columns of `READ`, with those of the case where it was found. */
function readRow(row: Row): ReadRow & (CaseRow | { readonly case_id: null }) {
  return row as unknown as ReadRow & (CaseRow | { readonly case_id: null })
}

/** The lender's key to the debtor, so that what is written next need not ask for it. */
function ownWrap({ kek_id: kek, wrapped }: ReadRow): Wrap | undefined {
  return kek === null || wrapped === null ? undefined : { kek: kekId(kek), wrapped }
}

function readingOf(row: ReturnType<typeof readRow>): TimelineReading | undefined {
  if (row.debtor === null) return undefined
  return {
    debtor: debtorId(row.debtor),
    version: row.version ?? 0,
    state: row.state === null ? EMPTY_STATE : storedState(row.state),
    file: row.case_id === null ? undefined : caseOf(row),
    answered: row.answered ?? undefined,
    refused: [...new Set(row.refused)],
  }
}
