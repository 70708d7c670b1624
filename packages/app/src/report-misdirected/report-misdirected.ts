import { failure } from '@fencun/core/errors/failure'
import type { CaseId, ContactId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { isConnected } from '@fencun/core/timeline/contact'
import type { EventBody } from '@fencun/core/timeline/event'
import type { ContactState, DebtorState } from '@fencun/core/timeline/state'
import { caseAtHand } from '../access/debtor-of-case.ts'
import { evidenceOf } from '../access/evidence.ts'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface MisdirectedInput {
  readonly case: CaseId
  readonly contact: ContactId
  /** Reference of what proves it, such as the recording. */
  readonly evidence: string
}

/**
 * Says that a connected contact reached somebody who has nothing to do with the debt. It no longer
 * counts as connected with this debtor, though the case was dialled; and the number, which is not
 * theirs, is struck. Since this gives a slot back it takes evidence and a supervisor who did not make
 * the contact. Fails with `second-person-needed`, `outcome-missing` while nobody has said who
 * answered, and `outcome-conflict` when the debtor is said to have answered.
 */
export async function reportMisdirected(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: MisdirectedInput,
): Promise<Result<null>> {
  const at = await caseAtHand(deps, actor, 'correct-contacts', input.case)
  if (!at.ok) return at
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const contact = state.contacts[input.contact]
    if (contact === undefined || contact.case !== input.case) {
      const place = placeOf('contact', input.contact)
      return err(failure('not-found', 'the case has no such contact', place))
    }
    if (contact.misdirected) return ok({ value: null, events: [] })
    const fit = checkContact(contact, actor)
    if (!fit.ok) return fit
    const said: EventBody = {
      kind: 'contact-misdirected',
      contact: input.contact,
      evidence: evidence.value,
    }
    const now = deps.clock.now()
    const events = [said, ...struck(state, contact)].map((body) => ({
      ...frameOf(deps.ids, actor, now),
      ...body,
    }))
    return ok({ value: null, events })
  })
}

function checkContact(contact: ContactState, actor: Actor): Result<null> {
  if (contact.direction === 'inbound') {
    return err(failure('request-invalid', 'who calls in is no wrong number', 'contact'))
  }
  if (contact.staff === actor.staff) {
    return err(failure('second-person-needed', 'the one who made the contact cannot take it back'))
  }
  if (contact.outcome === null || !isConnected(contact.outcome)) {
    return err(failure('outcome-missing', 'nobody is said to have answered this contact'))
  }
  if (contact.outcome === 'answered-debtor') {
    return err(failure('outcome-conflict', 'the outcome on file says that the person answered'))
  }
  return ok(null)
}

/** The number belongs to somebody else; one that is void already stays so. */
function struck(state: DebtorState, { point }: ContactState): readonly EventBody[] {
  if (point === null || state.points[point]?.invalid !== null) return []
  return [{ kind: 'point-invalidated', point, why: 'wrong-person' }]
}
