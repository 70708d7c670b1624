import type { Actor } from '@fencun/app/access/roles'
import { allocateCases } from '@fencun/app/allocate-cases/allocate-cases'
import type { Deps } from '@fencun/app/deps'
import { recordNotice } from '@fencun/app/record-notice/record-notice'
import type { Failure } from '@fencun/core/errors/failure'
import { orgId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { beijingDay, beijingInstant, plusDays } from '@fencun/core/time/beijing'
import { actorOf } from '../compose/operator.ts'
import { registerFile } from '../compose/register-file.ts'
import { DEMO_LENDER, seedAdministrator, seedDirectory } from './directory.ts'
import { seedHistory } from './history.ts'
import { demonstrationPortfolio } from './portfolio.ts'

/**
 * Loads the demonstration through the same use cases that people use: files are imported, notices
 * recorded, cases allocated, and yesterday's calls made with permits.
 */
export async function seedDemonstration(deps: Deps): Promise<Result<null>> {
  const today = beijingDay(deps.clock.now())
  const placedAt = beijingInstant(plusDays(today, -4), 9 * 60)
  const then = { ...deps, clock: { now: () => placedAt } }
  await seedDirectory(deps, today)
  for (const { fileName, csv, handler } of demonstrationPortfolio(today)) {
    const actor = await supervisorOf(deps, handler)
    const bytes = new TextEncoder().encode(csv)
    const file = { fileName, bytes, handler: orgId(handler), confirm: null }
    const done = await registerFile(then, actor, file)
    if (!done.ok) return done
    const prepared = await prepare(then, actor, done.value.registered.placement)
    if (!prepared.ok) return prepared
  }
  const called = await seedHistory(deps, today)
  if (called.ok) await seedAdministrator(deps)
  return called
}

type PlacementOf = Parameters<typeof recordNotice>[2]['placement']

/** What a supervisor does with a new placement: tell the debtors who collects, share out the cases. */
async function prepare(
  deps: Deps,
  actor: Actor,
  placement: PlacementOf,
): Promise<Result<null, Failure>> {
  if (String(actor.org) !== String(actor.lender)) {
    const told = await recordNotice(deps, actor, { placement, evidence: '演示：短信告知批次' })
    if (!told.ok) return told
  }
  const staff = await deps.directory.staff(actor.lender)
  const collectors = staff
    .filter(({ org, role }) => org === actor.org && role === 'collector')
    .map((one) => one.staff)
  const shared = await allocateCases(deps, actor, { collectors, dryRun: false, placement })
  return shared.ok ? ok(null) : shared
}

async function supervisorOf({ directory }: Deps, org: string): Promise<Actor> {
  const staff = await directory.staff(DEMO_LENDER)
  const one = staff.find((someone) => someone.org === orgId(org) && someone.role === 'supervisor')
  if (one === undefined) throw new Error(`the demonstration has no supervisor at ${org}`)
  return actorOf(one)
}
