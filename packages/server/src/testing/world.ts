import type { Role } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import {
  appendTo,
  sampleCase,
  sampleEvent,
  samplePerson,
  samplePlacement,
  samplePoint,
} from '@fencun/app/testing/sample-rows'
import { personalIdNumber, personalName, personalPhone } from '@fencun/core/identity/personal'
import {
  type CaseId,
  debtorId,
  type LenderId,
  lenderId,
  lineId,
  type OrgId,
  orgId,
  type PartyId,
  type PointId,
  type StaffId,
  staffId,
} from '@fencun/core/ids'

/** What must never be seen outside a permit: the debtor's name, identity number and mobile. */
export const SECRETS = {
  name: '欧阳秘密',
  idNumber: '110101199003070038',
  mobile: '13800001234',
} as const

export const PASSWORD = 'correct horse 9'
export const AGENCY = orgId('agency-1')
export const LINE = lineId('line-1')

export interface PlacedCase {
  readonly case: CaseId
  readonly point: PointId
  readonly party: PartyId
}

/** A lender with an agency, people of every role, and a case of collector-1. */
export async function settleLender(deps: Deps, name: string): Promise<LenderId> {
  const lender = lenderId(name)
  const own = orgId(name)
  const agency = name === 'lender-a' ? AGENCY : orgId(`${name}-agency`)
  await deps.directory.addLender(
    { lender, name, profile: 'std', demonstration: false },
    { org: own, lender, kind: 'lender', name, listed: true, contractUntil: null },
  )
  const kind = 'agency' as const
  const org = { org: agency, lender, kind, name: '甲机构', listed: true, contractUntil: null }
  await deps.directory.saveOrg(org)
  const line = { line: LINE, lender, org: agency, label: '1号线', recorded: true, recorderUp: true }
  await deps.directory.saveLine(line)
  await employ(deps, { lender, org: own, role: 'administrator', name: 'administrator' })
  await employ(deps, { lender, org: own, role: 'supervisor', name: 'banker' })
  await employ(deps, { lender, org: agency, role: 'supervisor', name: 'supervisor' })
  await employ(deps, { lender, org: agency, role: 'collector', name: 'collector-1' })
  await employ(deps, { lender, org: agency, role: 'collector', name: 'collector-2' })
  return lender
}

/** Accounts are the staff ids, prefixed by the lender. */
async function employ(
  deps: Deps,
  one: { lender: LenderId; org: OrgId; role: Role; name: string },
): Promise<void> {
  const staff = staffOf(one.lender, one.name)
  const account = String(staff)
  await deps.directory.addStaff({ ...one, staff, account, active: true })
  await deps.credentials.create(staff, account, PASSWORD)
}

export function staffOf(lender: LenderId, called: string): StaffId {
  return staffId(`${lender}.${called}`)
}

/** One registered case of the agency, given to collector-1 unless told otherwise. */
export async function placeCase(
  deps: Deps,
  lender: LenderId,
  n: number,
  collector: StaffId | null = staffOf(lender, 'collector-1'),
): Promise<PlacedCase> {
  const debtor = debtorId(`${n.toString(16).padStart(2, '0')}000000-0000-5000-8000-000000000000`)
  const key = { lender, debtor }
  const placement = { ...samplePlacement(lender), handler: agencyOf(lender), rejected: 0 }
  const file = sampleCase(placement, debtor, { caseNumber: `N-${n}`, collector })
  const name = personalName(SECRETS.name)
  const idNumber = personalIdNumber(SECRETS.idNumber)
  const person = samplePerson(debtor, { name, idNumber })
  const point = samplePoint(person, { value: personalPhone(SECRETS.mobile) })
  const [head] = await deps.timelines.load([key])
  if (head === undefined) throw new Error('the store answers every key')
  const added = {
    kind: 'point-added',
    point: point.point,
    party: person.party,
    role: 'debtor',
    pointKind: 'mobile',
    source: 'contract',
    numberKey: `key-${n}`,
    reserved: true,
  } as const
  const { case: id, handler } = file
  const events = [
    { kind: 'case-placed', case: id, placement: placement.placement, handler } as const,
    { kind: 'case-assigned', case: id, collector } as const,
    added,
  ].map((body) => sampleEvent(body))
  const timelines = [appendTo(key, head, events)]
  const rows = { placement, cases: [file], people: [person], points: [point], timelines }
  const registered = await deps.placements.register(rows)
  if (registered.kind !== 'registered') throw new Error(registered.kind)
  return { case: id, point: point.point, party: person.party }
}

function agencyOf(lender: LenderId): OrgId {
  return lender === 'lender-a' ? AGENCY : orgId(`${lender}-agency`)
}
