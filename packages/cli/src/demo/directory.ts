import type { Role } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import {
  type LenderId,
  lenderId,
  lineId,
  type OrgId,
  orgId,
  type StaffId,
  staffId,
} from '@fencun/core/ids'
import { type Day, plusDays } from '@fencun/core/time/beijing'

export const DEMO_LENDER: LenderId = lenderId('demo')
/** Printed on the console and on the sign-in page; it protects nothing but synthetic data. */
export const DEMO_PASSWORD = 'fencun-demo-2026'

const OWN = orgId('demo')
const CONTRACT_DAYS = 365

const ORGS = [
  { org: OWN, kind: 'lender', name: '示范银行' },
  { org: orgId('agency-a'), kind: 'agency', name: '甲信催收' },
  { org: orgId('agency-b'), kind: 'agency', name: '乙诚催收' },
] as const

interface DemoStaff {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly org: OrgId
}

/** Who may sign in to the demonstration, the most useful first. */
export const DEMO_STAFF: readonly DemoStaff[] = [
  { account: 'supervisor', name: '周主管', role: 'supervisor', org: OWN },
  { account: 'collector', name: '陈催收', role: 'collector', org: OWN },
  { account: 'collector-2', name: '林催收', role: 'collector', org: OWN },
  { account: 'supervisor-a', name: '吴主管', role: 'supervisor', org: orgId('agency-a') },
  { account: 'collector-a', name: '郑催收', role: 'collector', org: orgId('agency-a') },
  { account: 'collector-a2', name: '何催收', role: 'collector', org: orgId('agency-a') },
  { account: 'supervisor-b', name: '冯主管', role: 'supervisor', org: orgId('agency-b') },
  { account: 'collector-b', name: '蒋催收', role: 'collector', org: orgId('agency-b') },
  { account: 'admin', name: '沈管理', role: 'administrator', org: OWN },
]

export function orgName(org: OrgId): string {
  return ORGS.find((one) => one.org === org)?.name ?? org
}

type SeedDeps = Pick<Deps, 'directory' | 'credentials' | 'ids'>

/** The lender, its agencies, their recorded desk lines, and all their people but the administrator. */
export async function seedDirectory(deps: SeedDeps, today: Day): Promise<void> {
  const { directory } = deps
  const orgs = ORGS.map(({ org, kind, name }) => ({
    org,
    lender: DEMO_LENDER,
    kind,
    name,
    listed: true,
    contractUntil: kind === 'agency' ? plusDays(today, CONTRACT_DAYS) : null,
  }))
  const [own, ...agencies] = orgs
  if (own === undefined) throw new Error('the lender comes first')
  const lender = { lender: DEMO_LENDER, name: own.name, profile: 'std', demonstration: true }
  await directory.addLender(lender, own)
  for (const agency of agencies) await directory.saveOrg(agency)
  await directory.saveLenderType(DEMO_LENDER, 'bank')
  for (const { org } of agencies) {
    const [impactAssessedOn, evaluatedOn] = [plusDays(today, -90), plusDays(today, -60)]
    const subcontracted = false
    await directory.saveEngagement(DEMO_LENDER, {
      org,
      impactAssessedOn,
      evaluatedOn,
      subcontracted,
    })
  }
  for (const { org } of orgs) {
    for (const desk of ['1', '2']) {
      await directory.saveLine({
        line: lineId(`${org}-desk-${desk}`),
        lender: DEMO_LENDER,
        org,
        label: `录音座席 ${desk}`,
        recorded: true,
        recorderUp: true,
      })
    }
  }
  for (const one of DEMO_STAFF) {
    if (one.role === 'administrator') continue
    const staff = await employ(deps, one)
    const trainedOn = plusDays(today, -30)
    const shown = { staff, trainedOn, confidentialitySigned: true, suspended: false }
    await directory.saveQualification(DEMO_LENDER, shown)
  }
}

/** The last thing written of the demonstration: its presence says that all the rest is there. */
export async function seedAdministrator(deps: SeedDeps): Promise<void> {
  for (const one of DEMO_STAFF) if (one.role === 'administrator') await employ(deps, one)
}

/** The account first: whoever is in the directory can sign in. */
async function employ(
  { directory, credentials, ids }: SeedDeps,
  { account, name, role, org }: DemoStaff,
): Promise<StaffId> {
  const staff = staffId(ids.next())
  await credentials.create(staff, account, DEMO_PASSWORD)
  await directory.addStaff({ staff, lender: DEMO_LENDER, org, role, name, account, active: true })
  return staff
}
