import type { DestructionActBody, DestructionStep } from '@fencun/core/destruction/act'
import {
  BACKUP_DAYS,
  type Destruction,
  foldDestruction,
  nextStep,
} from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { orgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { lastBackupDay } from '../keep-backups/last-backup-day.ts'
import type { DestructionId, DestructionKey } from '../ports/destructions.ts'
import { closeAccess } from './close-access.ts'
import { namesAgency } from './decide-destruction.ts'
import { type FoundDestruction, findDestruction, writeAct } from './find-destruction.ts'
import { renewedList } from './list-debtors.ts'
import { returnCases } from './return-cases.ts'

export type ExecuteDeps = Pick<
  Deps,
  'clock' | 'ids' | 'keeping' | 'timelines' | 'cases' | 'directory' | 'credentials' | 'apiKeys'
>

/**
 * Begins what two people approved; the agency's name is typed once more. What follows is the work
 * of `runDestruction`, and goes on after a crash.
 */
export async function beginDestruction(
  deps: ExecuteDeps,
  actor: Actor,
  id: DestructionId,
  { agencyName }: { readonly agencyName: string },
): Promise<Result<Destruction>> {
  const allowed = permit(actor, 'approve-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const named = await namesAgency(deps, actor, found.value.state, agencyName)
  if (!named.ok) return named
  const { backupDays } = await deps.keeping.retention.settings(actor.lender)
  return writeAct(deps, found.value, actor, { kind: 'begun', backupDays })
}

/**
 * Does the steps that are left, each in its turn, and writes each down. Two that run at one time do
 * the same work and one of them finds that the other was first. Safe to call after any crash.
 */
export async function runDestruction(
  deps: ExecuteDeps,
  key: DestructionKey,
): Promise<Result<Destruction>> {
  for (;;) {
    const found = await read(deps, key)
    if (!found.ok) return found
    const { state } = found.value
    if (state.stage !== 'executing') return ok(state)
    const step = nextStep(state)
    const system = { staff: 'system', org: orgId(key.lender) } as const
    if (step === undefined) {
      const done = await writeAct(deps, found.value, system, await sumUp(deps, found.value))
      if (!done.ok && done.error.code !== 'destruction-stage') return done
      continue
    }
    const done = await perform(deps, found.value, step)
    const told = await writeAct(deps, found.value, system, { kind: 'step-done', step, done })
    if (!told.ok && told.error.code !== 'destruction-stage') return told
  }
}

/** What was destroyed, and when the last backup with its keys dies. */
async function sumUp(
  { keeping, clock }: ExecuteDeps,
  { key, state }: FoundDestruction,
): Promise<DestructionActBody> {
  const { backups, ...sum } = await keeping.shredder.sum(key, state.asked.agency)
  const until = lastBackupDay(backups, clock.now(), state.begun?.backupDays ?? BACKUP_DAYS)
  return { kind: 'executed', ...sum, backupsUntil: until === 'never' ? null : until }
}

/** Destructions that a crash cut off; each is finished. For the start of the program. */
export async function resumeDestructions(deps: ExecuteDeps): Promise<readonly DestructionKey[]> {
  const resumed: DestructionKey[] = []
  for (const { lender } of await deps.directory.lenders()) {
    for (const { destruction, acts } of await deps.keeping.destructions.all(lender)) {
      if (foldDestruction(lender, acts).stage !== 'executing') continue
      await runDestruction(deps, { lender, destruction })
      resumed.push({ lender, destruction })
    }
  }
  return resumed
}

async function read(
  { keeping }: ExecuteDeps,
  key: DestructionKey,
): Promise<Result<FoundDestruction>> {
  const found = await keeping.destructions.find(key)
  if (found === undefined) return err(failure('not-found', 'there is no such destruction'))
  return ok({ key, acts: found.acts, state: foldDestruction(key.lender, found.acts) })
}

async function perform(
  deps: ExecuteDeps,
  { key, state }: FoundDestruction,
  step: DestructionStep,
): Promise<number> {
  const { shredder, destructions } = deps.keeping
  const { agency, scope } = state.asked
  switch (step) {
    case 'list': {
      const list = await renewedList(deps, key.lender, state.asked, await destructions.list(key))
      await destructions.saveList(key, list)
      return list.length
    }
    case 'access':
      return scope.kind === 'engagement' ? closeAccess(deps, key.lender, state) : 0
    case 'cases':
      return returnCases(deps, key, state)
    case 'keep':
      return shredder.keep(key, agency)
    case 'index':
      return shredder.index(key, agency)
    case 'wraps':
      return shredder.wraps(key, agency)
    case 'copies':
      return shredder.copies(key, agency)
    case 'old-keys':
      return shredder.oldKeys(key, agency)
    case 'leaf':
      return (await shredder.sum(key, agency)).counts.debtors
  }
}
