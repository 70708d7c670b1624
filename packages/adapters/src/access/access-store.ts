import {
  type AccessActor,
  type AccessSettings,
  type AccessStore,
  type AlarmId,
  type AlarmWord,
  type Look,
  type LookFilter,
  USUAL_ACCESS,
} from '@fencun/app/ports/access'
import { personalText } from '@fencun/core/identity/personal'
import { bucketOf, debtorId, type LenderId, type OrgId } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { NewLeaf } from '../evidence/new-leaf.ts'
import { insertRows, timestamp } from '../stores/unnest.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { secretOf } from '../vault/debtor-secret.ts'
import {
  type AlarmRow,
  alarmOf,
  type SeenRow,
  seenOf,
  settingsOf,
  wordsPlace,
} from './access-rows.ts'
import { countsOf, oneByOne, raiseAlarms } from './watch-rows.ts'

type Tx = Transaction<unknown>
type Leaves = Pick<Evidence, 'writeLeaves'>

/** Who looked at whom, in PostgreSQL. A look and its leaf are there together or not at all. */
export function accessStore(
  database: Database<unknown>,
  evidence: Leaves,
  secrets: DebtorKeys,
): AccessStore {
  return {
    ...settingsIn(database, evidence),
    ...alarmsIn(database),
    record: (look, { hourMax, lookBackFrom, alarmsOf }) =>
      database.inTenant(look.lender, async (tx) => {
        await oneByOne(tx, look)
        const counts = await countsOf(tx, look, { lookBackFrom, adding: look })
        if (counts.hour > hourMax) return 'too-many'
        await insertLook(tx, secrets, look)
        await evidence.writeLeaves(tx, look.lender, [leafOf(look)])
        await raiseAlarms(tx, look.lender, alarmsOf(counts))
        return 'recorded'
      }),
    looks: async (lender, filter, page) => {
      const found = await database.inTenant(lender, async (tx) => {
        const where = passing(lender, filter)
        const counted = await sql<{ count: number }>`
          select count(*)::integer as count from ${SEEN} where ${where}`.execute(tx)
        const { rows } = await sql<SeenRow>`
          select * from ${SEEN} where ${where}
          order by at desc, look_id desc limit ${page.limit} offset ${page.offset}`.execute(tx)
        return { total: counted.rows[0]?.count ?? 0, rows }
      })
      const reader = filter.org === undefined ? 'lender' : { org: filter.org }
      const debtors = found.rows.map((row) => debtorId(row.debtor_id))
      const keys = await secrets.forReading(lender, reader, debtors)
      return { total: found.total, looks: found.rows.map((row) => seenOf(lender, row, keys)) }
    },
  }
}

/** What was revealed and what was opened, as one list. */
const SEEN = sql`(
  select bucket, tenant_id, debtor_id, look_id, case_id, org_id, staff_id, party_id, point_id,
    field, record_kind, purpose, words_sealed, screen, at, until
  from data_look
  union all
  select r.bucket, r.tenant_id, r.debtor_id, r.reading_id, a.case_id, r.org_id, r.staff_id, null,
    null, a.kind, null, r.purpose, null, 'case', r.at, r.until
  from attachment_reading r join attachment a
    on a.bucket = r.bucket and a.tenant_id = r.tenant_id and a.debtor_id = r.debtor_id
      and a.attachment_id = r.attachment_id
) as seen`

async function insertLook(tx: Tx, secrets: DebtorKeys, look: Look): Promise<void> {
  const key = { lender: look.lender, debtor: look.debtor }
  const secret = secretOf(await secrets.forWriting(tx, key.lender, [key.debtor]), key.debtor)
  const words = (one: Look): Buffer =>
    secret.seal(key, wordsPlace(one.look), personalText(one.words))
  await insertRows('data_look', look.lender, [look], {
    bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
    debtor_id: ['text', ({ debtor }) => debtor],
    look_id: ['text', (one) => one.look],
    case_id: ['text', (one) => one.case],
    org_id: ['text', ({ org }) => org],
    staff_id: ['text', ({ staff }) => staff],
    party_id: ['text', ({ party }) => party],
    point_id: ['text', ({ point }) => point],
    field: ['text', ({ field }) => field],
    record_kind: ['text', ({ kind }) => kind],
    purpose: ['text', ({ purpose }) => purpose],
    words_sealed: ['bytea', words],
    screen: ['text', ({ screen }) => screen],
    at: ['timestamptz', ({ at }) => timestamp(at)],
    until: ['timestamptz', ({ until }) => timestamp(until)],
  }).execute(tx)
}

/** What was looked at and why: never what it says. */
function leafOf({ look: id, at, staff, org, debtor, ...look }: Look): NewLeaf {
  const { case: of, party, point, field, purpose, words, screen } = look
  return {
    type: 'data-revealed',
    id,
    at,
    debtor,
    actor: { staff, org, via: captured(screen) },
    commit: { case: of, party, point, field, purpose, words, screen },
  }
}

function captured(screen: Look['screen']): 'api' | 'screen' {
  return screen === 'api' ? 'api' : 'screen'
}

function passing(
  lender: LenderId,
  { org, debtor: of, staff, field, from, until }: LookFilter,
): RawBuilder<unknown> {
  const conditions = [
    sql`tenant_id = ${lender}`,
    ...(org === undefined ? [] : [sql`org_id = ${org}`]),
    ...(of === undefined ? [] : [sql`bucket = ${bucketOf(of)} and debtor_id = ${of}`]),
    ...(staff === undefined ? [] : [sql`staff_id = ${staff}`]),
    ...(field === undefined ? [] : [sql`field = ${field}`]),
    ...(from === undefined ? [] : [sql`at >= ${timestamp(from)}::timestamptz`]),
    ...(until === undefined ? [] : [sql`at < ${timestamp(until)}::timestamptz`]),
  ]
  return sql.join(conditions, sql` and `)
}

const SETTINGS = 'select settings from access_setting where tenant_id = $1'

type Part<Name extends keyof AccessStore> = Pick<AccessStore, Name>

function settingsIn(
  database: Database<unknown>,
  evidence: Leaves,
): Part<'settings' | 'saveSettings'> {
  const saveSettings = (lender: LenderId, settings: AccessSettings, { at, ...by }: AccessActor) =>
    database.inTenant(lender, async (tx) => {
      await sql`
        insert into access_setting (tenant_id, settings)
        values (${lender}, ${JSON.stringify(settings)}::json)
        on conflict (tenant_id) do update set settings = excluded.settings`.execute(tx)
      const commit = { accessSettings: { ...settings, night: { ...settings.night } } }
      const actor = { ...by, via: 'screen' } as const
      await evidence.writeLeaves(tx, lender, [{ type: 'register-changed', at, actor, commit }])
    })
  return {
    settings: async (lender) => {
      const [row] = await database.oneTrip(lender, [
        { name: 'access-settings', text: SETTINGS, values: [lender] },
      ])
      return { ...USUAL_ACCESS, ...(row === undefined ? {} : settingsOf(row)) }
    },
    saveSettings,
  }
}

function alarmsIn(
  database: Database<unknown>,
): Part<'raise' | 'alarms' | 'alarm' | 'openAlarms' | 'acknowledge'> {
  return {
    raise: (alarm) =>
      database.inTenant(alarm.lender, (tx) => raiseAlarms(tx, alarm.lender, [alarm])),
    alarms: async (lender, { org, limit }) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        alarmRows(lender, ofOrg(org), sql`limit ${limit}`).execute(tx),
      )
      return rows.map((row) => alarmOf(lender, row))
    },
    alarm: async (lender, id) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        alarmRows(lender, sql`a.alarm_id = ${id}`, sql``).execute(tx),
      )
      return rows[0] && alarmOf(lender, rows[0])
    },
    openAlarms: async (lender, org) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ count: number }>`
          select count(*)::integer as count from access_alarm a
          where a.tenant_id = ${lender} and ${ofOrg(org)} and not exists (
            select 1 from access_alarm_word w
            where w.tenant_id = a.tenant_id and w.alarm_id = a.alarm_id)`.execute(tx),
      )
      return rows[0]?.count ?? 0
    },
    acknowledge: (lender, id, word) => database.inTenant(lender, (tx) => say(tx, lender, id, word)),
  }
}

function ofOrg(org: OrgId | null): RawBuilder<unknown> {
  return sql`(${org}::text is null or a.org_id = ${org})`
}

function alarmRows(
  lender: LenderId,
  where: RawBuilder<unknown>,
  limit: RawBuilder<unknown>,
): RawBuilder<AlarmRow> {
  return sql<AlarmRow>`
    select a.*, w.said_by, w.said_at, w.words
    from access_alarm a left join access_alarm_word w
      on w.tenant_id = a.tenant_id and w.alarm_id = a.alarm_id
    where a.tenant_id = ${lender} and ${where}
    order by (w.said_at is not null), a.at desc, a.alarm_id desc ${limit}`
}

async function say(
  tx: Tx,
  lender: LenderId,
  id: AlarmId,
  { by, at, words }: AlarmWord,
): Promise<'acknowledged' | 'not-open'> {
  const { numAffectedRows } = await sql`
    insert into access_alarm_word (tenant_id, alarm_id, said_by, said_at, words)
    select tenant_id, alarm_id, ${by}, ${timestamp(at)}::timestamptz, ${words}
    from access_alarm where tenant_id = ${lender} and alarm_id = ${id}
    on conflict (tenant_id, alarm_id) do nothing`.execute(tx)
  return numAffectedRows === 0n ? 'not-open' : 'acknowledged'
}
