import { rmSync } from 'node:fs'
import type { Deps } from '@fencun/app/deps'
import type { Clock } from '@fencun/app/ports/clock'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Installation, openInstallation } from '../compose/installation.ts'
import { say } from '../output.ts'
import { DEMO_LENDER } from './directory.ts'
import { seedDemonstration } from './seed.ts'

/**
 * - `absent`: the database holds no lender
 * - `unfinished`: loading the demonstration was cut off
 * - `whole`: there is the demonstration and nothing else
 * - `foreign`: there is a real lender
 */
export type DemonstrationState = 'absent' | 'unfinished' | 'whole' | 'foreign'

/** The administrator is written last, so where there is one everything else is there too. */
export async function demonstrationState({
  directory,
}: Pick<Deps, 'directory'>): Promise<DemonstrationState> {
  const lenders = await directory.lenders()
  if (lenders.length === 0) return 'absent'
  if (lenders.some(({ demonstration }) => !demonstration)) return 'foreign'
  const staff = await directory.staff(DEMO_LENDER)
  return staff.some(({ role }) => role === 'administrator') ? 'whole' : 'unfinished'
}

/**
 * Opens the installation with the demonstration in it, and nothing of anybody's: loads it into an
 * empty database, and anew where loading was cut off. Fails as `openInstallation` does, with
 * `clock-fixed` on a real installation, for a clock that can be set must never decide over real
 * debtors, and with `demonstration-unfinished` on a server, whose database is not ours to remove.
 */
export async function openDemonstration(options: {
  readonly data: string
  readonly clock: Clock
}): Promise<Result<Installation>> {
  const opened = await openInstallation(options)
  if (!opened.ok) return opened
  const state = await demonstrationState(opened.value.deps)
  if (state !== 'unfinished') return loaded(opened.value, state)
  const { kind, directory, close } = opened.value
  await close()
  if (kind === 'server') return err(unfinishedOnServer())
  rmSync(directory.database, { recursive: true })
  const again = await openInstallation(options)
  return again.ok ? loaded(again.value, 'absent') : again
}

async function loaded(
  installation: Installation,
  state: Exclude<DemonstrationState, 'unfinished'>,
): Promise<Result<Installation>> {
  if (state === 'whole') return ok(installation)
  const refused = state === 'foreign' ? foreign(installation) : await load(installation)
  if (refused === undefined) return ok(installation)
  await installation.close()
  return err(refused)
}

async function load({ deps }: Installation): Promise<Failure | undefined> {
  say('loading the demonstration portfolio')
  const seeded = await seedDemonstration(deps)
  return seeded.ok ? undefined : seeded.error
}

function foreign({ directory }: Installation): Failure {
  const detail = 'the data belongs to a real installation; run `fencun serve`'
  return failure('clock-fixed', detail, directory.root)
}

function unfinishedOnServer(): Failure {
  const detail = 'loading the demonstration into this database was cut off'
  return failure('demonstration-unfinished', detail, 'DATABASE_URL')
}
