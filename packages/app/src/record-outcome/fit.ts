import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Outcome, TargetRole } from '@fencun/core/timeline/contact'
import { type ResultCode, resultCode } from '@fencun/core/timeline/result-codes'
import type { ContactState } from '@fencun/core/timeline/state'

/**
 * Whether a result code can be true of a contact: a promise needs somebody who spoke and who owes, a
 * contact's refusal needs a contact. What cannot be true is no slip to be stored and found later.
 */
export function checkFit(contact: ContactState, code: ResultCode): Result<null> {
  const { after, saidBy, consequence } = resultCode(code)
  const spoke = isSpeech(contact.outcome)
  if (after === 'answered' && !spoke) return unfit(`\`${code}\` needs somebody who answered`)
  if (after === 'unanswered' && spoke) return unfit(`\`${code}\` is for calls nobody answered`)
  if (consequence?.kind === 'refusal' && !saidBy.includes(contact.role)) {
    return unfit(`\`${code}\` is for contacts, not for a ${contact.role}`)
  }
  if (saidBy.length > 0 && !speakers(contact).some((role) => saidBy.includes(role))) {
    return unfit(`\`${code}\` is not what a ${contact.role} says`)
  }
  return ok(null)
}

function unfit(detail: string): Result<never> {
  return err(failure('request-invalid', detail, 'resultCode'))
}

function isSpeech(outcome: Outcome | null): boolean {
  return (
    outcome === 'answered-debtor' || outcome === 'answered-other' || outcome === 'answered-unknown'
  )
}

/** The owner of the point, and whoever is known to have taken the call instead. */
function speakers({ role, outcome }: ContactState): readonly TargetRole[] {
  if (outcome === 'answered-debtor') return [role, 'debtor']
  return outcome === 'answered-other' ? [role, 'unrelated'] : [role]
}
