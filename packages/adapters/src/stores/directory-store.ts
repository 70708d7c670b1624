import { accountKey } from '@fencun/app/ports/credentials'
import type { DirectoryStore, Lender, Line, Org, Staff } from '@fencun/app/ports/directory-store'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import {
  dayText,
  type LenderRow,
  type LineRow,
  lenderOf,
  lineOf,
  type OrgRow,
  orgOf,
  type StaffRow,
  staffOf,
} from './directory-rows.ts'
import { bumpAll, bumpVersion, versionsOfAll } from './fact-versions.ts'
import { registersIn } from './registers.ts'
import { together } from './together.ts'

/** The small tables in PostgreSQL. */
export function directoryStore(database: Database<unknown>): DirectoryStore {
  return {
    versions: together((asked: readonly LenderId[]) => versionsOfAll(database, asked)),
    ...lenders(database),
    ...orgs(database),
    ...staff(database),
    ...calendar(database),
    ...registersIn(database),
  }
}

type Part<Name extends keyof DirectoryStore> = Pick<DirectoryStore, Name>

function lenders(
  database: Database<unknown>,
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
    addLender: (lender, own) => database.asOwner((tx) => insertLender(tx, lender, own)),
  }
}

function orgs(database: Database<unknown>): Part<'orgs' | 'saveOrg' | 'lines' | 'saveLine'> {
  return {
    orgs: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<OrgRow>`select * from org where tenant_id = ${lender} order by org_id`.execute(tx),
      )
      return rows.map(orgOf)
    },
    saveOrg: (org) => database.inTenant(org.lender, (tx) => saveOrg(tx, org)),
    lines: async (lender, org) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<LineRow>`
          select * from recorded_line
          where tenant_id = ${lender} and org_id = coalesce(${org ?? null}, org_id)
          order by line_id`.execute(tx),
      )
      return rows.map(lineOf)
    },
    saveLine: (line) => database.inTenant(line.lender, (tx) => saveLine(tx, line)),
  }
}

function staff(
  database: Database<unknown>,
): Part<'staff' | 'staffById' | 'addStaff' | 'setStaffActive'> {
  return {
    staff: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<StaffRow>`select * from staff where tenant_id = ${lender} order by staff_id`.execute(
          tx,
        ),
      )
      return rows.map(staffOf)
    },
    staffById: async (id) => {
      const home = await sql<{ lender_id: string }>`
        select lender_id from staff_home where staff_id = ${id}`.execute(database.kysely)
      const lender = home.rows[0]?.lender_id
      if (lender === undefined) return undefined
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<StaffRow>`
          select * from staff where tenant_id = ${lender} and staff_id = ${id}`.execute(tx),
      )
      return rows.map(staffOf)[0]
    },
    addStaff: (one) => database.asOwner((tx) => insertStaff(tx, one)),
    setStaffActive: async (lender, id, active) => {
      await database.inTenant(lender, (tx) => setStaffActive(tx, lender, id, active))
    },
  }
}

function calendar(database: Database<unknown>): Part<'notices' | 'saveNotice'> {
  return {
    notices: async () => {
      const { rows } = await sql<{ notice: NoticeRows }>`
        select notice from holiday_notice order by year`.execute(database.kysely)
      return rows.map(({ notice }) => notice)
    },
    saveNotice: async (notice) => {
      await database.asOwner((tx) => saveNotice(tx, notice))
    },
  }
}

/** A notice concerns every lender; one that is being added meanwhile waits and counts itself. */
async function saveNotice(tx: Transaction<unknown>, notice: NoticeRows): Promise<void> {
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
  }
}

async function setStaffActive(
  tx: Transaction<unknown>,
  lender: string,
  id: string,
  active: boolean,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update staff set active = ${active}
    where tenant_id = ${lender} and staff_id = ${id} and active <> ${active}`.execute(tx)
  if (numAffectedRows !== 0n) await bumpVersion(tx, lender, 'directory')
}

/** The owner, too, writes a tenant's rows only under its name. */
async function enter(tx: Transaction<unknown>, tenant: string): Promise<void> {
  await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx)
}

/** Inserts a lender and its own organisation, in a transaction of the owner. */
export async function insertLender(
  tx: Transaction<unknown>,
  lender: Lender,
  own: Org,
): Promise<'added' | 'exists'> {
  const { numAffectedRows } = await sql`
    insert into lender (lender_id, name, profile, demonstration)
    values (${lender.lender}, ${lender.name}, ${lender.profile}, ${lender.demonstration})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 0n) return 'exists'
  await enter(tx, lender.lender)
  await saveOrg(tx, own)
  await bumpAll(tx, lender.lender)
  return 'added'
}

/** Inserts an employee of a known lender, in a transaction of the owner. */
export async function insertStaff(
  tx: Transaction<unknown>,
  one: Staff,
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
  return 'added'
}

/** What is saved as it was is no change, and nobody's facts grow old by it. */
async function saveOrg(tx: Transaction<unknown>, org: Org): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into org (tenant_id, org_id, kind, name, listed, contract_until)
    values (${org.lender}, ${org.org}, ${org.kind}, ${org.name}, ${org.listed},
      ${dayText(org.contractUntil)})
    on conflict (tenant_id, org_id) do update set kind = excluded.kind, name = excluded.name,
      listed = excluded.listed, contract_until = excluded.contract_until
    where (org.kind, org.name, org.listed, org.contract_until) is distinct from
      (excluded.kind, excluded.name, excluded.listed, excluded.contract_until)`.execute(tx)
  if (numAffectedRows !== 0n) await bumpVersion(tx, org.lender, 'directory')
}

async function saveLine(tx: Transaction<unknown>, line: Line): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into recorded_line as known (tenant_id, line_id, org_id, label, recorded, recorder_up)
    values (${line.lender}, ${line.line}, ${line.org}, ${line.label}, ${line.recorded},
      ${line.recorderUp})
    on conflict (tenant_id, line_id) do update set org_id = excluded.org_id,
      label = excluded.label, recorded = excluded.recorded,
      recorder_up = excluded.recorder_up
    where (known.org_id, known.label, known.recorded, known.recorder_up) is distinct from
      (excluded.org_id, excluded.label, excluded.recorded, excluded.recorder_up)`.execute(tx)
  if (numAffectedRows !== 0n) await bumpVersion(tx, line.lender, 'directory')
}
