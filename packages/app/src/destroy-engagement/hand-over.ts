import type { Destruction } from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { DestructionId, HandoverCheck } from '../ports/destructions.ts'
import { findDestruction, writeAct } from './find-destruction.ts'

type HandoverDeps = Pick<Deps, 'clock' | 'keeping'>

/**
 * The agency hands over the complete record (CN-R1): a line per case, as its own key opens it. May
 * be done again until the lender has signed for it.
 */
export async function handOver(
  deps: HandoverDeps,
  actor: Actor,
  id: DestructionId,
): Promise<Result<Destruction>> {
  const allowed = permit(actor, 'ask-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const { key, state } = found.value
  if (state.stage !== 'requested' && state.stage !== 'handed-over') {
    return err(failure('destruction-stage', `the destruction stands at \`${state.stage}\``))
  }
  const made = await deps.keeping.handovers.make(key, state.asked.agency)
  return writeAct(deps, found.value, actor, { kind: 'handed-over', ...made })
}

/** What the lender finds when it compares what was handed over with its own record. */
export async function checkHandover(
  deps: HandoverDeps,
  actor: Actor,
  id: DestructionId,
): Promise<Result<HandoverCheck>> {
  const found = await lendersMatter(deps, actor, id)
  if (!found.ok) return found
  if (found.value.state.handedOver === null) {
    return err(failure('destruction-stage', 'nothing was handed over yet'))
  }
  return ok(await deps.keeping.handovers.check(found.value.key))
}

/**
 * A named person of the lender signs for the record, after every hash was computed anew and every
 * value opened with the lender's own key. With one fault nothing is signed: `handover-differs`.
 */
export async function signReceipt(
  deps: HandoverDeps,
  actor: Actor,
  id: DestructionId,
): Promise<Result<Destruction>> {
  const found = await lendersMatter(deps, actor, id)
  if (!found.ok) return found
  const { key, state } = found.value
  if (state.stage !== 'handed-over') {
    return err(failure('destruction-stage', `the destruction stands at \`${state.stage}\``))
  }
  const { cases, root, faults } = await deps.keeping.handovers.check(key)
  const isSame = root === state.handedOver?.root
  if (faults.length === 0 && isSame) {
    return writeAct(deps, found.value, actor, { kind: 'received', cases, root })
  }
  const count = Math.max(faults.length, 1)
  const told = await writeAct(deps, found.value, actor, { kind: 'handover-faulty', faults: count })
  if (!told.ok) return told
  const [first] = faults
  const place = first === undefined ? undefined : `case ${first.case}`
  return err(failure('handover-differs', `${count} cases are not as the lender has them`, place))
}

async function lendersMatter(deps: HandoverDeps, actor: Actor, id: DestructionId) {
  const allowed = permit(actor, 'approve-destruction')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) return err(failure('not-permitted', 'this is the word of the lender'))
  return findDestruction(deps, actor, id)
}
