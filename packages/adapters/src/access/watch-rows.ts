import {
  type AccessCounts,
  type Look,
  type NewAlarm,
  ofEachKind,
  type RecordKind,
} from '@fencun/app/ports/access'
import { plusMs } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { insertRows, timestamp } from '../stores/unnest.ts'

type Tx = Transaction<unknown>

/** Whose records are counted, and up to when. */
export type Doer = Pick<Look, 'lender' | 'staff' | 'at'>

const HOUR_MS = 60 * 60_000

/**
 * Makes transactions that count for one employee wait for each other, so that none overlooks what
 * another is about to add. The lock goes with the transaction.
 */
export async function oneByOne(tx: Tx, { lender, staff }: Doer): Promise<void> {
  const name = `access\n${lender}\n${staff}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

interface CountRow {
  readonly kind: RecordKind
  readonly since: string
  readonly count: number
  readonly hour: number
}

/** From when records count, and the look that is about to be written down, where it is one. */
interface Counting {
  readonly lookBackFrom: number
  readonly adding?: Pick<Look, 'kind' | 'at'>
}

/**
 * What an employee has seen within the hour, and within the look-back, kind by kind, since the last
 * alarm that somebody acknowledged, with the look that is added next. Each line of a file is a
 * `credit` record: it says what somebody owes.
 */
export async function countsOf(
  tx: Tx,
  { lender, staff, at }: Doer,
  { lookBackFrom, adding }: Counting,
): Promise<AccessCounts> {
  const added =
    adding === undefined
      ? sql`0`
      : sql`case when kind = ${adding.kind} and ${timestamp(adding.at)}::timestamptz > after
          then 1 else 0 end`
  const { rows } = await sql<CountRow>`
    with said as (
      select distinct on (a.record_kind) a.record_kind, a.alarm_id, w.said_at
      from access_alarm a join access_alarm_word w
        on w.tenant_id = a.tenant_id and w.alarm_id = a.alarm_id
      where a.tenant_id = ${lender} and a.staff_id = ${staff} and a.record_kind is not null
      order by a.record_kind, w.said_at desc
    ), kinds as (
      select k.kind, coalesce(said.alarm_id, '') as since,
        greatest(${timestamp(lookBackFrom)}::timestamptz, said.said_at) as after
      from unnest(array['credit', 'safety', 'other']) as k (kind)
        left join said on said.record_kind = k.kind
    )
    select kind, since, (
      (select count(*) from data_look l
        where l.tenant_id = ${lender} and l.staff_id = ${staff} and l.at > after
          and l.record_kind = kind)
      + case when kind = 'credit' then
        (select coalesce(sum(m.file_rows), 0) from export_made m
          where m.tenant_id = ${lender} and m.made_by = ${staff} and m.made_at > after)
        else 0 end + ${added})::integer as count,
      (select count(*)::integer from data_look l
        where l.tenant_id = ${lender} and l.staff_id = ${staff}
          and l.at > ${timestamp(plusMs(at, -HOUR_MS))}::timestamptz) as hour
    from kinds`.execute(tx)
  return {
    hour: (rows[0]?.hour ?? 0) + (adding === undefined ? 0 : 1),
    records: ofEachKind((kind) => rows.find((row) => row.kind === kind)?.count ?? 0),
    since: ofEachKind((kind) => rows.find((row) => row.kind === kind)?.since ?? ''),
  }
}

/** Adds the alarms that were not raised before for the same cause. */
export async function raiseAlarms(
  tx: Tx,
  lender: string,
  alarms: readonly NewAlarm[],
): Promise<void> {
  if (alarms.length === 0) return
  const rows = insertRows('access_alarm', lender, alarms, {
    alarm_id: ['text', ({ alarm }) => alarm],
    kind: ['text', ({ kind }) => kind],
    staff_id: ['text', ({ staff }) => staff],
    org_id: ['text', ({ org }) => org],
    at: ['timestamptz', ({ at }) => timestamp(at)],
    case_id: ['text', (one) => one.case],
    record_kind: ['text', ({ recordKind }) => recordKind],
    count: ['integer', ({ count }) => count],
    count_limit: ['integer', ({ limit }) => limit],
    once: ['text', ({ once }) => once],
  })
  await sql`${rows} on conflict (tenant_id, once) do nothing`.execute(tx)
}
