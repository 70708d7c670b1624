import type { DestructionAct, DestructionActBody } from '@fencun/core/destruction/act'
import { type Destruction, foldDestruction, withAct } from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { DestructionId, DestructionKey } from '../ports/destructions.ts'

export interface FoundDestruction {
  readonly key: DestructionKey
  readonly state: Destruction
  readonly acts: readonly DestructionAct[]
}

/** One that the actor may see: the lender's people all, an agency's supervisors their own. */
export async function findDestruction(
  { keeping }: Pick<Deps, 'keeping'>,
  actor: Actor,
  destruction: DestructionId,
): Promise<Result<FoundDestruction>> {
  const key = { lender: actor.lender, destruction }
  const found = await keeping.destructions.find(key)
  const state = found === undefined ? undefined : foldDestruction(actor.lender, found.acts)
  if (found === undefined || state === undefined || !mayKnow(actor, state)) {
    return err(failure('not-found', 'there is no such destruction', `destruction ${destruction}`))
  }
  return ok({ key, state, acts: found.acts })
}

export function mayKnow(actor: Actor, { asked }: Destruction): boolean {
  return isLenders(actor) || actor.org === asked.agency
}

/**
 * Writes an act after the ones that were read. Refuses what does not follow, and `destruction-stage`
 * when somebody was first.
 */
export async function writeAct(
  { keeping, clock }: Pick<Deps, 'keeping' | 'clock'>,
  { key, state }: Pick<FoundDestruction, 'key' | 'state'>,
  who: Pick<Actor, 'org'> & { readonly staff: Actor['staff'] | 'system' },
  body: DestructionActBody,
): Promise<Result<Destruction>> {
  const act: DestructionAct = { ...body, at: clock.now(), by: who.staff, org: who.org }
  const next = withAct(key.lender, state, act)
  if (!next.ok) return next
  const written = await keeping.destructions.append(key, state.version, act)
  return written === 'appended'
    ? next
    : err(failure('destruction-stage', 'somebody acted on it at the same moment'))
}
