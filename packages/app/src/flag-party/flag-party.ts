import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PartyId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { PartyFlag } from '@fencun/core/timeline/event'
import { caseAtHand, isThirdParty, roleOnFile } from '../access/debtor-of-case.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

/**
 * Marks a third party as sensitive (R-F04): a supervisor decides before anybody contacts them. Once
 * more changes nothing. Fails with `request-invalid` for those who owe.
 */
export async function flagParty(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: { readonly case: CaseId; readonly party: PartyId; readonly flag: PartyFlag },
): Promise<Result<null>> {
  const at = await caseAtHand(deps, actor, 'work-cases', input.case)
  if (!at.ok) return at
  const { party, flag } = input
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const role = roleOnFile(state, party)
    if (!role.ok) return role
    if (!isThirdParty(role.value)) {
      return err(failure('request-invalid', 'only a third party is marked so', 'party'))
    }
    if (state.partyFlags[party]?.includes(flag) === true) return ok({ value: null, events: [] })
    const flagged = { kind: 'party-flagged', party, flag } as const
    return ok({
      value: null,
      events: [{ ...frameOf(deps.ids, actor, deps.clock.now()), ...flagged }],
    })
  })
}
