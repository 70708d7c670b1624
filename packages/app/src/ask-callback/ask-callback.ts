import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PartyId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import { caseAtHand, roleOnFile } from '../access/debtor-of-case.ts'
import { evidenceOf } from '../access/evidence.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface CallbackInput {
  readonly case: CaseId
  readonly party: PartyId
  /** Until when the wish is to be kept; a week at most. */
  readonly until: Instant
  /** Reference of the recording in which it was said. */
  readonly evidence: string
}

/** Who asks to be called again means soon. */
const WISH_MS_MAX = 7 * 24 * 60 * 60_000

/**
 * Writes down that somebody asked to be called: a third party, with whom there is one connected talk
 * without that (CN-F6), or the debtor, whom a lender may have called less often in hardship (R-E06).
 * The same wish once more changes nothing. Fails with `request-invalid` for a guarantor, whose calls
 * wait for no such wish, and for a time that is past or more than a week away.
 */
export async function askCallback(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: CallbackInput,
): Promise<Result<null>> {
  const at = await caseAtHand(deps, actor, 'work-cases', input.case)
  if (!at.ok) return at
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const role = roleOnFile(state, input.party)
    if (!role.ok) return role
    if (role.value === 'guarantor') {
      return err(failure('request-invalid', 'a guarantor needs no such wish', 'party'))
    }
    const now = deps.clock.now()
    if (input.until <= now || input.until > plusMs(now, WISH_MS_MAX)) {
      return err(failure('request-invalid', 'a time within seven days is needed', 'until'))
    }
    const { party, until } = input
    const known = state.callbacks.some((one) => one.party === party && one.until === until)
    if (known) return ok({ value: null, events: [] })
    const asked = { kind: 'callback-asked', party, until, evidence: evidence.value } as const
    return ok({ value: null, events: [{ ...frameOf(deps.ids, actor, now), ...asked }] })
  })
}
