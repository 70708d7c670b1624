import { failure } from '@fencun/core/errors/failure'
import { type OrgId, orgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { unchanged } from '../access/unchanged.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { Org } from '../ports/directory-store.ts'

const NAME_CHARS_MAX = 100

/** The lender and its agencies, the lender first; an agency sees itself and the lender. */
export async function listOrgs(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<Result<{ readonly orgs: readonly Org[] }>> {
  const allowed = permit(actor, 'see-team')
  if (!allowed.ok) return allowed
  const orgs = await directory.orgs(actor.lender)
  const seesAll = actor.role === 'administrator' || isLenders(actor)
  return ok({
    orgs: orgs
      .filter(({ org, kind }) => seesAll || kind === 'lender' || org === actor.org)
      .toSorted((a, b) => Number(a.kind !== 'lender') - Number(b.kind !== 'lender')),
  })
}

export interface AgencyInput {
  /** Given for a change of an agency that is known already. */
  readonly org?: OrgId
  readonly name: string
  /** On the lender's published list (CN-O1). */
  readonly listed: boolean
  /** The contract's last day. */
  readonly contractUntil: Day
  /** How the agency stood when the one who changes it read it; see `unchanged`. */
  readonly seen?:
    | { readonly name: string; readonly listed: boolean; readonly contractUntil: Day | null }
    | undefined
}

/**
 * Adds an agency, or changes its listing and contract; the gate follows at once. Fails with
 * `changed-meanwhile` when it no longer stands as it was seen.
 */
export async function saveAgency(
  deps: Pick<Deps, 'ids' | 'directory'>,
  actor: Actor,
  input: AgencyInput,
): Promise<Result<{ readonly org: OrgId }>> {
  const allowed = permit(actor, 'manage-staff')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) {
    return err(failure('not-permitted', 'agencies are the matter of the lender'))
  }
  const name = input.name.trim()
  if (name === '' || name.length > NAME_CHARS_MAX) {
    const detail = `a name has 1 to ${NAME_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'name'))
  }
  const orgs = await deps.directory.orgs(actor.lender)
  const known = orgs.find(({ org, kind }) => org === input.org && kind === 'agency')
  if (input.org !== undefined && known === undefined) {
    return err(failure('not-found', 'there is no such agency', `org ${input.org}`))
  }
  const same = unchanged(input.seen, { ...known })
  if (!same.ok) return same
  const org = input.org ?? orgId(deps.ids.next())
  const { listed, contractUntil } = input
  const { lender } = actor
  const agency = { org, lender, kind: 'agency', name, listed, contractUntil } as const
  await deps.directory.saveOrg(agency, authorOf(actor))
  return ok({ org })
}
