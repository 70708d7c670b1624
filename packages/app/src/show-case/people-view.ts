import type { MaskedLevel } from '@fencun/core/identity/masking-level'
import type { CaseId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { CaseView } from './case-view.ts'

/** The people of a case, with what is known of third parties and guarantors at an instant. */
export function peopleOf(
  { people }: Pick<PeopleOfDebtor, 'people'>,
  {
    state,
    shown,
    at,
    level,
  }: {
    readonly state: DebtorState
    readonly shown: CaseId
    readonly at: Instant
    readonly level: MaskedLevel
  },
): Pick<CaseView, 'person' | 'others'> {
  const debtor = people.find(({ role }) => role === 'debtor')
  return {
    person:
      debtor === undefined
        ? null
        : {
            party: debtor.party,
            name: debtor.name.at(level),
            idNumber: debtor.idNumber?.at(level) ?? null,
          },
    others: people
      .filter(({ role }) => role !== 'debtor')
      .map(({ party, role, name, relation }) => ({
        party,
        role,
        name: name.at(level),
        relation,
        sensitive: state.partyFlags[party]?.includes('sensitive') ?? false,
        callbackUntil: latest(
          state.callbacks.filter((one) => one.party === party).map(({ until }) => until),
          at,
        ),
        guarantee:
          Object.values(state.guarantees).findLast(
            (one) => one.party === party && one.case === shown,
          ) ?? null,
      })),
  }
}

/** The last of some times, if it is still to come. */
function latest(times: readonly Instant[], at: Instant): Instant | null {
  return times.filter((time) => time > at).toSorted((a, b) => b - a)[0] ?? null
}
