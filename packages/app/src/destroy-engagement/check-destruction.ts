import type { Destruction } from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { DestructionId } from '../ports/destructions.ts'
import { findDestruction, writeAct } from './find-destruction.ts'

/** Debtors that are tried one by one; the wraps of before are tried all. */
const SAMPLE = 50
export const CANARIES_MAX = 20
const CANARY_CHARS = { min: 2, max: 60 } as const

/**
 * The independent check: a random sample is read as the agency and as the lender, every wrap of
 * before is tried with every key there is, and the words that a person names are searched for in
 * database and data directory. The words are kept nowhere.
 */
export async function checkDestruction(
  deps: Pick<Deps, 'clock' | 'keeping'>,
  actor: Actor,
  id: DestructionId,
  { canaries }: { readonly canaries: readonly string[] },
): Promise<Result<Destruction>> {
  const allowed = permit(actor, 'approve-destruction')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) return err(failure('not-permitted', 'this is the word of the lender'))
  const words = [...new Set(canaries.map((word) => word.trim()).filter((word) => word !== ''))]
  const odd = words.some(({ length }) => length < CANARY_CHARS.min || length > CANARY_CHARS.max)
  if (odd || words.length > CANARIES_MAX) {
    const detail = `at most ${CANARIES_MAX} words of ${CANARY_CHARS.min} to ${CANARY_CHARS.max}`
    return err(failure('request-invalid', detail, 'canaries'))
  }
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const { key, state } = found.value
  if (state.stage !== 'executed') {
    return err(failure('destruction-stage', `the destruction stands at \`${state.stage}\``))
  }
  const { verifier } = deps.keeping
  const { agency } = state.asked
  const check = await verifier.check(key, agency, { sample: SAMPLE, canaries: words })
  const checkpoint = await verifier.checkpoint(key.lender)
  return writeAct(deps, found.value, actor, { kind: 'checked', check, checkpoint })
}
