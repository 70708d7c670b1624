import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Ability, type Actor, abilitiesOf } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Lender, Org } from '../ports/directory-store.ts'

/** Who is signed in, for whom, and what they may do. */
export interface Me extends Pick<Actor, 'staff' | 'name' | 'role'> {
  readonly account: string
  readonly org: Pick<Org, 'org' | 'name' | 'kind'>
  readonly lender: Lender
  readonly abilities: readonly Ability[]
}

export async function showMe(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<Result<Me>> {
  const [staff, lender, orgs] = await Promise.all([
    directory.staffById(actor.staff),
    directory.lender(actor.lender),
    directory.orgs(actor.lender),
  ])
  const org = orgs.find((one) => one.org === actor.org)
  if (staff === undefined || lender === undefined || org === undefined) {
    return err(failure('not-signed-in', 'the person is not in the directory any more'))
  }
  return ok({
    staff: actor.staff,
    name: actor.name,
    role: actor.role,
    account: staff.account,
    org: { org: org.org, name: org.name, kind: org.kind },
    lender,
    abilities: abilitiesOf(actor.role),
  })
}
