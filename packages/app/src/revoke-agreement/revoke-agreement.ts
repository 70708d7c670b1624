import { failure } from '@fencun/core/errors/failure'
import type { CaseId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { caseAtHand } from '../access/debtor-of-case.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

/**
 * Takes an agreement back. The debtor may at any time and without a reason, whoever hears it writes
 * it down, and it takes effect at once. Once more changes nothing; fails with `not-found` for an
 * agreement that was never made.
 */
export async function revokeAgreement(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: { readonly case: CaseId; readonly agreement: string },
): Promise<Result<null>> {
  const at = await caseAtHand(deps, actor, 'make-agreements', input.case)
  if (!at.ok) return at
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const made = Object.hasOwn(state.agreements, input.agreement)
      ? state.agreements[input.agreement]
      : undefined
    if (made === undefined) {
      const place = `agreement ${input.agreement}`
      return err(failure('not-found', 'the debtor made no such agreement', place))
    }
    if (made.revoked) return ok({ value: null, events: [] })
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    const revoked = { kind: 'agreement-revoked', agreement: input.agreement } as const
    return ok({ value: null, events: [{ ...frame, ...revoked }] })
  })
}
