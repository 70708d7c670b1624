import { err, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Situation, Tried } from '../ports/law-book.ts'
import { policyFor } from './reading.ts'

/**
 * Puts a made-up situation to the gate. It names no person and touches no timeline, so anybody may
 * ask. `profile` names the policy: one of the pack, or `own` for the lender of who is signed in.
 */
export async function trySituation(
  { law }: Pick<Deps, 'law'>,
  actor: Actor | undefined,
  situation: Situation,
): Promise<Result<Tried>> {
  const { profile, ...facts } = situation
  const asked = profile === undefined || typeof profile === 'string' ? profile : ''
  const policy = await policyFor(law, actor, asked)
  if (!policy.ok) return err({ ...policy.error, place: 'scenario.profile' })
  return law.tryOut(facts, policy.value)
}
