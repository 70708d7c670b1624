import type {
  ArchivedEvent,
  ArchivedHead,
  ArchivedTimeline,
  TimelineArchive,
} from '@fencun/app/ports/timeline-archive'
import { requestOf } from '@fencun/app/ports/timeline-store'
import { byDebtor } from '@fencun/app/timeline/by-debtor'
import { bucketOf, type DebtorId, debtorId, type LenderId } from '@fencun/core/ids'
import { parseEvent } from '@fencun/core/timeline/parse-event'
import { storedState } from '@fencun/core/timeline/state-form'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { CASE_COLUMNS, type CaseRow, caseOf } from './case-rows.ts'

/** Timelines that are in memory at a time. */
const PAGE = 200

/** Timelines as they lie in PostgreSQL: page by page in the order of their keys, each page at once. */
export function timelineArchive(database: Database<unknown>): TimelineArchive {
  return {
    count: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ count: string }>`
          select count(*) as count from debtor_timeline where tenant_id = ${lender}`.execute(tx),
      )
      return Number(rows[0]?.count ?? 0)
    },
    timelines: async function* (lender) {
      let after: DebtorId | undefined
      do {
        const page: Page = await readPage(database, lender, after)
        yield* page.timelines
        after = page.last
      } while (after !== undefined)
    },
  }
}

interface Page {
  readonly timelines: readonly ArchivedTimeline[]
  /** The last debtor of a full page; undefined at the end. */
  readonly last: DebtorId | undefined
}

/** Snapshots and events of one moment: nobody appends between the one statement and the next. */
function readPage(
  database: Database<unknown>,
  lender: LenderId,
  after: DebtorId | undefined,
): Promise<Page> {
  const read = async (tx: Transaction<unknown>): Promise<Page> => {
    const from = after === undefined ? sql`true` : sql`${KEY} > ${keyOf(lender, after)}`
    const heads = await sql<HeadRow>`
      select debtor_id, version, state from debtor_timeline
      where tenant_id = ${lender} and ${from}
      order by bucket, tenant_id, debtor_id limit ${PAGE}`.execute(tx)
    const ending = heads.rows.length < PAGE ? undefined : heads.rows.at(-1)?.debtor_id
    const last = ending === undefined ? undefined : debtorId(ending)
    // The last page has no end, so that events without a snapshot are not passed over.
    const until = last === undefined ? sql`true` : sql`${KEY} <= ${keyOf(lender, last)}`
    const range = sql`tenant_id = ${lender} and ${from} and ${until}`
    const events = await sql<EventRow>`
      select debtor_id, version, kind, at, request_id, body from timeline_event
      where ${range} order by bucket, tenant_id, debtor_id, version`.execute(tx)
    const cases = await sql<CaseRow>`
      select ${CASE_COLUMNS} from case_file where ${range} order by case_id`.execute(tx)
    return { timelines: joined(heads.rows, events.rows, cases.rows), last }
  }
  return database.inTenant(lender, read, { isolation: 'repeatable read' })
}

const KEY = sql`(bucket, tenant_id, debtor_id)`

function keyOf(lender: LenderId, debtor: DebtorId): RawBuilder<unknown> {
  return sql`(${bucketOf(debtor)}::smallint, ${lender}::text, ${debtor}::text)`
}

interface HeadRow {
  readonly debtor_id: string
  readonly version: number
  readonly state: string
}

interface EventRow {
  readonly debtor_id: string
  readonly version: number
  readonly kind: string
  readonly at: number
  readonly request_id: string | null
  readonly body: unknown
}

function joined(
  heads: readonly HeadRow[],
  events: readonly EventRow[],
  cases: readonly CaseRow[],
): readonly ArchivedTimeline[] {
  const headOf = new Map(heads.map((row) => [debtorId(row.debtor_id), row]))
  const eventsOf = byDebtor(events, (row) => debtorId(row.debtor_id))
  const casesOf = byDebtor(cases, (row) => debtorId(row.debtor_id))
  const debtors = [...new Set([...headOf.keys(), ...eventsOf.keys()])].toSorted()
  return debtors.map((debtor) => ({
    debtor,
    head: archivedHead(headOf.get(debtor)),
    events: (eventsOf.get(debtor) ?? []).map(archivedEvent),
    cases: (casesOf.get(debtor) ?? []).map(caseOf),
  }))
}

function archivedHead(row: HeadRow | undefined): ArchivedHead | undefined {
  if (row === undefined) return undefined
  const { version, state } = row
  try {
    return { version, state: storedState(state) }
  } catch {
    return { version, state: undefined }
  }
}

function archivedEvent({ version, kind, at, request_id, body }: EventRow): ArchivedEvent {
  const read = parseEvent(body)
  if (!read.ok) return { version, event: undefined, agrees: true }
  const event = read.value
  const agrees = event.kind === kind && event.at === at && (requestOf(event) ?? null) === request_id
  return { version, event, agrees }
}
