import type { EventBody } from '@fencun/core/timeline/event'
import { resultCode } from '@fencun/core/timeline/result-codes'
import type { ContactState, DebtorState } from '@fencun/core/timeline/state'
import type { Ids } from '../ports/ids.ts'
import type { RecordInput } from './record-contact.ts'

/** What a record's result code makes happen besides, as events of the same append. */
export function consequencesOf(
  ids: Ids,
  state: DebtorState,
  contact: ContactState,
  input: RecordInput & { readonly record: string },
): readonly EventBody[] {
  const { consequence } = resultCode(input.resultCode)
  const origin = `record:${input.record}`
  switch (consequence?.kind) {
    case undefined:
      return []
    case 'hold':
      return [{ kind: 'hold-placed', hold: ids.next(), reason: consequence.reason, origin }]
    case 'hardship':
      return [{ kind: 'hardship-flagged', flag: input.hardship ?? 'poverty', origin }]
    case 'wrong-person':
      return wrongPerson(state, contact)
    case 'refusal':
      return [
        {
          kind: 'refusal-recorded',
          refusal: ids.next(),
          party: contact.party,
          role: contact.role,
          scope: { kind: 'for-ever' },
          contact: input.contact,
        },
      ]
  }
}

/** The number belongs to somebody else; a number that is dead already stays dead. */
function wrongPerson(state: DebtorState, { point }: ContactState): readonly EventBody[] {
  if (point === null || state.points[point]?.invalid !== null) return []
  return [{ kind: 'point-invalidated', point, why: 'wrong-person' }]
}
