import { failure } from '@fencun/core/errors/failure'
import { type OrgId, type StaffId, staffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { authorOf } from '../access/author.ts'
import type { Actor, Role } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Staff } from '../ports/directory-store.ts'
import { checkAccount, type NewAccount } from './account-rules.ts'

export interface NewStaff extends NewAccount {
  readonly role: Role
  readonly org: OrgId
}

export interface StaffView extends Staff {
  readonly orgName: string
}

type StaffDeps = Pick<Deps, 'ids' | 'directory' | 'credentials'>

/** An administrator sees everybody, a supervisor the people of the own organisation. */
export async function listStaff(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<Result<{ readonly staff: readonly StaffView[] }>> {
  const allowed = permit(actor, 'see-team')
  if (!allowed.ok) return allowed
  const [staff, orgs] = await Promise.all([
    directory.staff(actor.lender),
    directory.orgs(actor.lender),
  ])
  const names = new Map(orgs.map(({ org, name }) => [org, name]))
  const seen = staff.filter(({ org }) => actor.role === 'administrator' || org === actor.org)
  return ok({ staff: seen.map((one) => ({ ...one, orgName: names.get(one.org) ?? '' })) })
}

/**
 * Opens an account for one person. Fails with `account-exists`, `password-weak`, `request-invalid`,
 * or `not-found` for an organisation the lender does not know. The account exists before the person
 * is in the directory; an account without a person lets nobody in.
 */
export async function addStaff(
  deps: StaffDeps,
  actor: Actor,
  input: NewStaff,
): Promise<Result<{ readonly staff: StaffId }>> {
  const allowed = permit(actor, 'manage-staff')
  if (!allowed.ok) return allowed
  const checked = checkAccount(input)
  if (!checked.ok) return checked
  const orgs = await deps.directory.orgs(actor.lender)
  if (!orgs.some(({ org }) => org === input.org)) {
    return err(failure('not-found', 'the lender has no such organisation', 'org'))
  }
  const { name, account, password } = checked.value
  const staff = staffId(deps.ids.next())
  const created = await deps.credentials.create(staff, account, password)
  if (created === 'exists') return err(failure('account-exists', 'choose another one', 'account'))
  const { role, org } = input
  const one = { staff, lender: actor.lender, org, role, name, account, active: true }
  const added = await deps.directory.addStaff(one, authorOf(actor))
  return added === 'added'
    ? ok({ staff })
    : err(failure('account-exists', 'choose another one', 'account'))
}

/**
 * Ends all rights of a person who leaves, at once (R-N07): no session goes on, none opens, and the
 * gate refuses. Their cases stay visible as theirs until a supervisor allocates them anew. Doing it
 * twice changes nothing. Nobody closes their own account, so that one administrator remains.
 */
export async function deactivateStaff(
  deps: Pick<Deps, 'directory' | 'credentials'>,
  actor: Actor,
  input: { readonly staff: StaffId },
): Promise<Result<null>> {
  const allowed = permit(actor, 'manage-staff')
  if (!allowed.ok) return allowed
  const staff = await deps.directory.staffById(input.staff)
  if (staff === undefined || staff.lender !== actor.lender) {
    return err(failure('not-found', 'there is no such person', `staff ${input.staff}`))
  }
  if (staff.staff === actor.staff) {
    return err(failure('request-invalid', 'nobody closes their own account', 'staff'))
  }
  await deps.directory.setStaffActive(actor.lender, staff.staff, false, authorOf(actor))
  await deps.credentials.signOutEverywhere(staff.staff)
  return ok(null)
}
