import type { Person } from '@fencun/app/ports/people-store'
import type { Placement, Registration } from '@fencun/app/ports/placement-store'
import type { LeafActor, NewLeaf } from './new-leaf.ts'

/** The leaves of a registration beside its timelines: the file, and every person written from it. */
export function leavesBeside(registration: Registration): readonly NewLeaf[] {
  const { placement, people } = registration
  const actor = actorOf(registration)
  const at = placement.registeredAt
  const commit = { placement: placementValue(placement) }
  return [
    { type: 'placement-registered', id: placement.placement, at, actor, commit },
    ...people.map((person): NewLeaf => {
      const { debtor } = person
      return { type: 'person-written', at, actor, debtor, commit: personValues(person) }
    }),
  ]
}

/** Who registered it, as the events of the file say; the file alone knows no organisation. */
function actorOf({ placement, timelines }: Registration): LeafActor {
  const first = timelines.flatMap(({ events }) => events).at(0)?.actor
  return { ...(first ?? { org: null }), staff: placement.registeredBy }
}

function placementValue({ placement, handler, fileName, fileHash, ...rest }: Placement) {
  const { cases, rejected, placedAmountFen } = rest
  const totals = { cases, rejected, placedAmountFen: String(placedAmountFen) }
  return { placement, handler, fileName, fileHash, ...totals }
}

function personValues({ party, role, relation, name, idNumber }: Person) {
  return {
    person: { party, role, relation },
    name: name.reveal(),
    'id-number': idNumber === null ? null : idNumber.reveal(),
  }
}
