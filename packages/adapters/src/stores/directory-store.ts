import { accountKey } from '@fencun/app/ports/credentials'
import type { DirectoryStore, Lender, Line, Org, Staff } from '@fencun/app/ports/directory-store'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import { type LenderId, lenderId } from '@fencun/core/ids'
import type { EventActor } from '@fencun/core/timeline/event'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { lineLeaf, noticeLeaf, orgLeaf, staffLeaf } from '../evidence/office-leaves.ts'
import {
  dayText,
  type LenderRow,
  type LineRow,
  lenderOf,
  lineOf,
  type OrgRow,
  orgOf,
  staffOf,
  staffRow,
} from './directory-rows.ts'
import { bumpAll, bumpVersion, versionsOfAll } from './fact-versions.ts'
import { registersIn } from './registers.ts'
import { together } from './together.ts'

/** The small tables in PostgreSQL. */
export function directoryStore(database: Database<unknown>, evidence: Evidence): DirectoryStore {
  return {
    versions: together((asked: readonly LenderId[]) => versionsOfAll(database, asked)),
    ...lenders(database, evidence),
    ...orgs(database, evidence),
    ...staff(database, evidence),
    ...calendar(database, evidence),
    ...registersIn(database, evidence),
  }
}

type Part<Name extends keyof DirectoryStore> = Pick<DirectoryStore, Name>

function lenders(
  database: Database<unknown>,
  evidence: Evidence,
): Part<'isEmpty' | 'lenders' | 'lender' | 'addLender'> {
  const read = async (): Promise<readonly Lender[]> => {
    const { rows } = await sql<LenderRow>`select * from lender order by lender_id`.execute(
      database.kysely,
    )
    return rows.map(lenderOf)
  }
  return {
    isEmpty: async () => (await read()).length === 0,
    lenders: read,
    lender: async (id) => (await read()).find(({ lender }) => lender === id),
    addLender: (lender, own, by) =>
      database.asOwner((tx) => insertLender(tx, evidence, { lender, own, by })),
  }
}

function orgs(
  database: Database<unknown>,
  evidence: Evidence,
): Part<'orgs' | 'saveOrg' | 'lines' | 'saveLine'> {
  return {
    orgs: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<OrgRow>`select * from org where tenant_id = ${lender} order by org_id`.execute(tx),
      )
      return rows.map(orgOf)
    },
    saveOrg: (org, by) => database.inTenant(org.lender, (tx) => saveOrg(tx, evidence, org, by)),
    lines: async (lender, org) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<LineRow>`
          select * from recorded_line
          where tenant_id = ${lender} and org_id = coalesce(${org ?? null}, org_id)
          order by line_id`.execute(tx),
      )
      return rows.map(lineOf)
    },
    saveLine: (line, by) =>
      database.inTenant(line.lender, (tx) => saveLine(tx, evidence, line, by)),
  }
}

/** Read with every request: one round trip, in a statement that a connection parses once. */
const STAFF = `
  select tenant_id, staff_id, org_id, role, name, account, active from staff
  where tenant_id = $1`

function staff(
  database: Database<unknown>,
  evidence: Evidence,
): Part<'staff' | 'staffById' | 'addStaff' | 'setStaffActive'> {
  return {
    staff: async (lender) => {
      const rows = await database.oneTrip(lender, [
        { name: 'staff-of-lender', text: `${STAFF} order by staff_id`, values: [lender] },
      ])
      return rows.map((row) => staffOf(staffRow(row)))
    },
    staffById: async (id) => {
      const home = await sql<{ lender_id: string }>`
        select lender_id from staff_home where staff_id = ${id}`.execute(database.kysely)
      const lender = home.rows[0]?.lender_id
      if (lender === undefined) return undefined
      const [row] = await database.oneTrip(lender, [
        { name: 'staff-by-id', text: `${STAFF} and staff_id = $2`, values: [lender, id] },
      ])
      return row && staffOf(staffRow(row))
    },
    addStaff: (one, by) => database.asOwner((tx) => insertStaff(tx, evidence, one, by)),
    setStaffActive: (lender, id, active, by) =>
      database.inTenant(lender, async (tx) => {
        if (!(await setStaffActive(tx, lender, id, active))) return
        const leaf = staffLeaf({ staff: id, active }, evidence.now(), by)
        await evidence.writeLeaves(tx, lender, [leaf])
      }),
  }
}

function calendar(database: Database<unknown>, evidence: Evidence): Part<'notices' | 'saveNotice'> {
  return {
    notices: async () => {
      const { rows } = await sql<{ notice: NoticeRows }>`
        select notice from holiday_notice order by year`.execute(database.kysely)
      return rows.map(({ notice }) => notice)
    },
    saveNotice: async (notice, by) => {
      await database.asOwner((tx) => saveNotice(tx, evidence, notice, by))
    },
  }
}

/** A notice concerns every lender; one that is being added meanwhile waits and counts itself. */
async function saveNotice(
  tx: Transaction<unknown>,
  evidence: Evidence,
  notice: NoticeRows,
  by: EventActor | undefined,
): Promise<void> {
  await sql`lock table lender in share row exclusive mode`.execute(tx)
  const text = JSON.stringify(notice)
  const { numAffectedRows } = await sql`
    insert into holiday_notice (year, notice) values (${notice.year}, ${text}::json)
    on conflict (year) do update set notice = excluded.notice
      where holiday_notice.notice::text <> excluded.notice::text`.execute(tx)
  if (numAffectedRows === 0n) return
  const { rows } = await sql<LenderRow>`select * from lender order by lender_id`.execute(tx)
  for (const { lender_id } of rows) {
    await enter(tx, lender_id)
    await bumpVersion(tx, lender_id, 'notices')
    const leaf = noticeLeaf(notice, evidence.now(), by)
    await evidence.writeLeaves(tx, lenderId(lender_id), [leaf])
  }
}

async function setStaffActive(
  tx: Transaction<unknown>,
  lender: string,
  id: string,
  active: boolean,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update staff set active = ${active}
    where tenant_id = ${lender} and staff_id = ${id} and active <> ${active}`.execute(tx)
  if (numAffectedRows === 0n) return false
  await bumpVersion(tx, lender, 'directory')
  return true
}

/** The owner, too, writes a tenant's rows only under its name. */
async function enter(tx: Transaction<unknown>, tenant: string): Promise<void> {
  await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx)
}

/** A lender, its own organisation, and who adds it. */
interface NewLender {
  readonly lender: Lender
  readonly own: Org
  readonly by: EventActor | undefined
}

/** Inserts a lender and its own organisation, in a transaction of the owner. */
export async function insertLender(
  tx: Transaction<unknown>,
  evidence: Evidence,
  { lender, own, by }: NewLender,
): Promise<'added' | 'exists'> {
  const { numAffectedRows } = await sql`
    insert into lender (lender_id, name, profile, demonstration)
    values (${lender.lender}, ${lender.name}, ${lender.profile}, ${lender.demonstration})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 0n) return 'exists'
  await enter(tx, lender.lender)
  await saveOrg(tx, evidence, own, by)
  await bumpAll(tx, lender.lender)
  return 'added'
}

/** Inserts an employee of a known lender, in a transaction of the owner. */
export async function insertStaff(
  tx: Transaction<unknown>,
  evidence: Evidence,
  one: Staff,
  by: EventActor | undefined,
): Promise<'added' | 'exists'> {
  const { numAffectedRows } = await sql`
    insert into staff_home (staff_id, lender_id, account_key)
    values (${one.staff}, ${one.lender}, ${accountKey(one.account)})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 0n) return 'exists'
  await enter(tx, one.lender)
  await sql`
    insert into staff (tenant_id, staff_id, org_id, role, name, account, active)
    values (${one.lender}, ${one.staff}, ${one.org}, ${one.role}, ${one.name}, ${one.account},
      ${one.active})`.execute(tx)
  await bumpVersion(tx, one.lender, 'directory')
  const { lender, ...person } = one
  await evidence.writeLeaves(tx, lender, [staffLeaf(person, evidence.now(), by)])
  return 'added'
}

/** What is saved as it was is no change, and nobody's facts grow old by it. */
async function saveOrg(
  tx: Transaction<unknown>,
  evidence: Evidence,
  org: Org,
  by: EventActor | undefined,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into org (tenant_id, org_id, kind, name, listed, contract_until)
    values (${org.lender}, ${org.org}, ${org.kind}, ${org.name}, ${org.listed},
      ${dayText(org.contractUntil)})
    on conflict (tenant_id, org_id) do update set kind = excluded.kind, name = excluded.name,
      listed = excluded.listed, contract_until = excluded.contract_until
    where (org.kind, org.name, org.listed, org.contract_until) is distinct from
      (excluded.kind, excluded.name, excluded.listed, excluded.contract_until)`.execute(tx)
  if (numAffectedRows === 0n) return
  await bumpVersion(tx, org.lender, 'directory')
  await evidence.writeLeaves(tx, org.lender, [orgLeaf(org, evidence.now(), by)])
}

async function saveLine(
  tx: Transaction<unknown>,
  evidence: Evidence,
  line: Line,
  by: EventActor | undefined,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into recorded_line as known (tenant_id, line_id, org_id, label, recorded, recorder_up)
    values (${line.lender}, ${line.line}, ${line.org}, ${line.label}, ${line.recorded},
      ${line.recorderUp})
    on conflict (tenant_id, line_id) do update set org_id = excluded.org_id,
      label = excluded.label, recorded = excluded.recorded,
      recorder_up = excluded.recorder_up
    where (known.org_id, known.label, known.recorded, known.recorder_up) is distinct from
      (excluded.org_id, excluded.label, excluded.recorded, excluded.recorder_up)`.execute(tx)
  if (numAffectedRows === 0n) return
  await bumpVersion(tx, line.lender, 'directory')
  await evidence.writeLeaves(tx, line.lender, [lineLeaf(line, evidence.now(), by)])
}
