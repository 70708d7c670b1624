import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { actorFrom, type Caller, collectorNamed, lenderOf, themselves } from '../access/caller.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { factsAt, type LenderFacts } from '../request-contact/lender-facts.ts'
import { type Office, officeIn } from '../request-contact/question.ts'

/** Who would make the contacts that a caller asks about, each read once. */
export interface Offices {
  /**
   * The one named; for a key that names nobody, the case's own collector. Fails with
   * `actor-unknown`: nobody is called so, or the case is nobody's.
   */
  readonly of: (named: string | undefined, file: CaseFile) => Result<Office>
}

/** The law and the people of the caller's organisation as they stand now, for any number of questions. */
export async function officesOf(
  deps: Pick<Deps, 'directory' | 'law'>,
  caller: Caller,
): Promise<Result<Offices>> {
  if (caller.kind === 'person') {
    const allowed = permit(caller.actor, 'ask-gate')
    if (!allowed.ok) return allowed
  }
  const lender = lenderOf(caller)
  const facts = await factsAt(deps, lender, await deps.directory.versions(lender))
  return ok({
    of: (named, file) => {
      const actor = asking(caller, facts.staff, named, file)
      return actor.ok ? officeIn(facts, actor.value) : actor
    },
  })
}

function asking(
  caller: Caller,
  staff: LenderFacts['staff'],
  named: string | undefined,
  { collector }: CaseFile,
): Result<Actor> {
  if (caller.kind === 'person') return themselves(caller.actor, named)
  if (named !== undefined) return collectorNamed(staff, caller.holder, named)
  const theirs = collector === null ? undefined : staff.get(collector)
  if (theirs !== undefined && theirs.org === caller.holder.org) return ok(actorFrom(theirs))
  return err(failure('actor-unknown', 'the case has no collector: name one', 'actor'))
}
