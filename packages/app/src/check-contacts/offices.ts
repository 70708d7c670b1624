import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { actorFrom, type Caller, collectorNamed, lenderOf, themselves } from '../access/caller.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Staff } from '../ports/directory-store.ts'
import type { Office } from '../request-contact/question.ts'

/** Who would make the contacts that a caller asks about, each read once. */
export interface Offices {
  /**
   * The one named; for a key that names nobody, the case's own collector. Fails with
   * `actor-unknown`: nobody is called so, or the case is nobody's.
   */
  readonly of: (named: string | undefined, file: CaseFile) => Result<Office>
}

/** Reads the law and the people of the caller's organisation, for any number of questions. */
export async function officesOf(
  { directory, law }: Pick<Deps, 'directory' | 'law'>,
  caller: Caller,
): Promise<Result<Offices>> {
  if (caller.kind === 'person') {
    const allowed = permit(caller.actor, 'ask-gate')
    if (!allowed.ok) return allowed
  }
  const lender = lenderOf(caller)
  const own = caller.kind === 'person' ? caller.actor.org : caller.holder.org
  const [inForce, orgs, staff, lines] = await Promise.all([
    law.inForce(lender),
    directory.orgs(lender),
    directory.staff(lender),
    directory.lines(lender, own),
  ])
  if (inForce === undefined) {
    return err(failure('law-pack-invalid', `no policy is known for lender \`${lender}\``))
  }
  const org = orgs.find((one) => one.org === own)
  const byId = new Map(staff.map((one) => [one.staff, one]))
  const officeOf = (actor: Actor): Office => {
    return { actor, law: inForce, org, staff: byId.get(actor.staff), lines }
  }
  return ok({
    of: (named, file) => {
      const actor = asking(caller, { staff, byId }, named, file)
      return actor.ok ? ok(officeOf(actor.value)) : actor
    },
  })
}

interface People {
  readonly staff: readonly Staff[]
  readonly byId: ReadonlyMap<string, Staff>
}

function asking(
  caller: Caller,
  { staff, byId }: People,
  named: string | undefined,
  { collector }: CaseFile,
): Result<Actor> {
  if (caller.kind === 'person') return themselves(caller.actor, named)
  if (named !== undefined) return collectorNamed(staff, caller.holder, named)
  const theirs = collector === null ? undefined : byId.get(collector)
  if (theirs !== undefined && theirs.org === caller.holder.org) return ok(actorFrom(theirs))
  return err(failure('actor-unknown', 'the case has no collector: name one', 'actor'))
}
