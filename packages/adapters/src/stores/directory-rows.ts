import type { Lender, Line, Org, Staff } from '@fencun/app/ports/directory-store'
import { lenderId, lineId, orgId, staffId } from '@fencun/core/ids'
import { type Day, formatDay, parseDay } from '@fencun/core/time/beijing'
import type { Row } from '../engine/one-trip.ts'

export interface LenderRow {
  readonly lender_id: string
  readonly name: string
  readonly profile: string
  readonly demonstration: boolean
}

export interface OrgRow {
  readonly tenant_id: string
  readonly org_id: string
  readonly kind: Org['kind']
  readonly name: string
  readonly listed: boolean
  readonly contract_until: string | null
}

export interface StaffRow {
  readonly tenant_id: string
  readonly staff_id: string
  readonly org_id: string
  readonly role: Staff['role']
  readonly name: string
  readonly account: string
  readonly active: boolean
}

/** A row as one round trip gives it. */
export function staffRow(row: Row): StaffRow {
  return row as unknown as StaffRow
}

export interface LineRow {
  readonly tenant_id: string
  readonly line_id: string
  readonly org_id: string
  readonly label: string
  readonly recorded: boolean
  readonly recorder_up: boolean
}

export function lenderOf(row: LenderRow): Lender {
  const { lender_id, name, profile, demonstration } = row
  return { lender: lenderId(lender_id), name, profile, demonstration }
}

export function orgOf(row: OrgRow): Org {
  return {
    org: orgId(row.org_id),
    lender: lenderId(row.tenant_id),
    kind: row.kind,
    name: row.name,
    listed: row.listed,
    contractUntil: row.contract_until === null ? null : (parseDay(row.contract_until) ?? null),
  }
}

export function staffOf(row: StaffRow): Staff {
  return {
    staff: staffId(row.staff_id),
    lender: lenderId(row.tenant_id),
    org: orgId(row.org_id),
    role: row.role,
    name: row.name,
    account: row.account,
    active: row.active,
  }
}

export function lineOf(row: LineRow): Line {
  return {
    line: lineId(row.line_id),
    lender: lenderId(row.tenant_id),
    org: orgId(row.org_id),
    label: row.label,
    recorded: row.recorded,
    recorderUp: row.recorder_up,
  }
}

export function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
