import { allocateCases } from '@fencun/app/allocate-cases/allocate-cases'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import { recordNotice } from '@fencun/app/record-notice/record-notice'
import {
  type CaseId,
  type DebtorId,
  orgId,
  type PlacementId,
  type PointId,
  pointId,
} from '@fencun/core/ids'
import { beijingDay, beijingInstant, plusDays } from '@fencun/core/time/beijing'
import { actorOf } from '../../src/compose/operator.ts'
import { registerFile } from '../../src/compose/register-file.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { good } from '../support/demonstrated.ts'
import { placementFile } from '../support/placement-file.ts'

const AGENCY = orgId('agency-a')
const PAGE = 200

/** A case to be asked about, the debtor's number, and the account that works it. */
export interface Target {
  readonly case: CaseId
  readonly debtor: DebtorId
  readonly point: PointId
  readonly account: string
}

/** Places so many new debtors with an agency of the demonstration and gives them to its people. */
export async function placeDebtors(
  deps: Deps,
  { seed, debtors }: { readonly seed: number; readonly debtors: number },
): Promise<readonly Target[]> {
  const placedAt = beijingInstant(plusDays(beijingDay(deps.clock.now()), -4), 9 * 60)
  const then = { ...deps, clock: { now: () => placedAt } }
  const staff = (await deps.directory.staff(DEMO_LENDER)).filter(({ org }) => org === AGENCY)
  const boss = staff.find(({ role }) => role === 'supervisor')
  if (boss === undefined) throw new Error('the agency has a supervisor')
  const actor = actorOf(boss)
  const { fileName, csv } = placementFile('RACE', seed, debtors)
  const bytes = new TextEncoder().encode(csv)
  const file = { fileName, bytes, handler: AGENCY, confirm: null }
  const { placement } = good(await registerFile(then, actor, file)).registered
  good(await recordNotice(then, actor, { placement, evidence: 'campaign' }))
  const collectors = staff.filter(({ role }) => role === 'collector').map((one) => one.staff)
  good(await allocateCases(then, actor, { collectors, dryRun: false, placement }))
  const accountOf = new Map(staff.map((one) => [one.staff, one.account]))
  const files = await placedCases(deps, placement)
  return targets(deps, files, (collector) => accountOf.get(collector) ?? '')
}

async function placedCases(
  { cases }: Pick<Deps, 'cases'>,
  placement: PlacementId,
): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = []
  for (;;) {
    const page = { order: 'case-number', offset: files.length, limit: PAGE } as const
    const { cases: found, total } = await cases.list(DEMO_LENDER, { placement }, page)
    files.push(...found)
    if (files.length >= total || found.length === 0) return files
  }
}

async function targets(
  { timelines }: Pick<Deps, 'timelines'>,
  files: readonly CaseFile[],
  accountOf: (collector: NonNullable<CaseFile['collector']>) => string,
): Promise<readonly Target[]> {
  const found: Target[] = []
  for (let from = 0; from < files.length; from += PAGE) {
    const page = files.slice(from, from + PAGE)
    const heads = await timelines.load(page.map(({ debtor }) => ({ lender: DEMO_LENDER, debtor })))
    for (const [i, { case: id, debtor, collector }] of page.entries()) {
      const points = Object.entries(heads[i]?.state.points ?? {})
      const own = points.find(([, { role, kind }]) => role === 'debtor' && kind === 'mobile')
      if (own === undefined || collector === null) throw new Error('a placed case can be worked')
      found.push({ case: id, debtor, point: pointId(own[0]), account: accountOf(collector) })
    }
  }
  return found
}
