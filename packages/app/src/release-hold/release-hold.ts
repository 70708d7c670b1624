import { failure } from '@fencun/core/errors/failure'
import type { CaseId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { evidenceOf } from '../access/evidence.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface ReleaseInput {
  readonly case: CaseId
  readonly hold: string
  /** Reference of the reply on file (R-E09). */
  readonly evidence: string
}

/**
 * Lets collection go on after a hold. A supervisor's decision, and never without evidence, wherever
 * the hold came from. Fails with `hold-not-active` when there is nothing to release.
 */
export async function releaseHold(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: ReleaseInput,
): Promise<Result<null>> {
  const allowed = permit(actor, 'release-holds')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  const key = { lender: actor.lender, debtor: found.value.debtor }
  return appendDecided(deps.timelines, key, ({ state }) => {
    const hold = state.holds[input.hold]
    if (hold === undefined || hold.releasedAt !== null) {
      return err(failure('hold-not-active', 'there is no such hold in force', 'hold'))
    }
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    const released = { kind: 'hold-released', hold: input.hold, evidence: evidence.value } as const
    return ok({ value: null, events: [{ ...frame, ...released }] })
  })
}
