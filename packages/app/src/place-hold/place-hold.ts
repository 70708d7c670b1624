import type { CaseId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { HoldReason } from '@fencun/core/timeline/event'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface HoldInput {
  readonly case: CaseId
  readonly reason: HoldReason
}

/** Where holds placed by hand come from. */
const BY_HAND = 'staff'

/**
 * Stops collection from a debtor (R-E09), for every case and every agency, until somebody entitled
 * releases it. Asking twice for one reason gives the hold that stands; a hold for the same reason
 * that came from elsewhere stands for itself, so that releasing one cannot release the other.
 */
export async function placeHold(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: HoldInput,
): Promise<Result<{ readonly hold: string }>> {
  const allowed = permit(actor, 'place-holds')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const key = { lender: actor.lender, debtor: found.value.debtor }
  return appendDecided(deps.timelines, key, ({ state }) => {
    const standing = Object.entries(state.holds).find(
      ([, { reason, origin, releasedAt }]) =>
        reason === input.reason && origin === BY_HAND && releasedAt === null,
    )
    if (standing !== undefined) return ok({ value: { hold: standing[0] }, events: [] })
    const hold = deps.ids.next()
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    const event = {
      ...frame,
      kind: 'hold-placed',
      hold,
      reason: input.reason,
      origin: BY_HAND,
    } as const
    return ok({ value: { hold }, events: [event] })
  })
}
