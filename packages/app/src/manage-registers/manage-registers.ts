import { failure } from '@fencun/core/errors/failure'
import type { LenderType } from '@fencun/core/gate/request'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { unchanged } from '../access/unchanged.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'

export interface AgencyRegister extends Omit<Engagement, 'org'> {
  readonly org: Engagement['org']
  readonly name: string
  /** Nobody has written anything yet: the gate takes everything about it as not known. */
  readonly onRegister: boolean
}

export interface StaffRegister extends Qualification {
  readonly name: string
  readonly orgName: string
  readonly active: boolean
  readonly onRegister: boolean
}

export interface RegistersView {
  /** Null: nobody said, and every instrument binds. */
  readonly lenderType: LenderType | null
  readonly agencies: readonly AgencyRegister[]
  readonly staff: readonly StaffRegister[]
}

/** What the gate knows of agencies and people; those of whom it knows nothing stand there too. */
export async function showRegisters(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<Result<RegistersView>> {
  const allowed = permit(actor, 'see-team')
  if (!allowed.ok) return allowed
  const { lender } = actor
  const [lenderType, orgs, staff] = await Promise.all([
    directory.lenderType(lender),
    directory.orgs(lender),
    directory.staff(lender),
  ])
  const engaged = new Map((await directory.engagements(lender)).map((one) => [one.org, one]))
  const shown = new Map((await directory.qualifications(lender)).map((one) => [one.staff, one]))
  const names = new Map(orgs.map(({ org, name }) => [org, name]))
  const seesAll = actor.role === 'administrator' && isLenders(actor)
  return ok({
    lenderType,
    agencies: orgs
      .filter(({ kind, org }) => kind === 'agency' && (seesAll || org === actor.org))
      .map(({ org, name }) => {
        const known = engaged.get(org)
        return { ...(known ?? { org, ...NOTHING_ENGAGED }), name, onRegister: known !== undefined }
      }),
    staff: staff
      .filter(({ org }) => seesAll || org === actor.org)
      .map(({ staff: id, name, org, active }) => {
        const known = shown.get(id)
        const orgName = names.get(org) ?? ''
        const entry = known ?? { staff: id, ...NOTHING_SHOWN }
        return { ...entry, name, orgName, active, onRegister: known !== undefined }
      }),
  })
}

const NOTHING_ENGAGED = { impactAssessedOn: null, evaluatedOn: null, subcontracted: false } as const
const NOTHING_SHOWN = { trainedOn: null, confidentialitySigned: false, suspended: false } as const

type SaveDeps = Pick<Deps, 'directory' | 'clock'>

/** How the entry stood when the one who saves it read it; see `unchanged`. */
interface Seen<Entry> {
  readonly seen?: Entry | undefined
}

/** Says what kind of lender this is; the instruments for that kind bind from the next question on. */
export async function saveLenderType(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
  { lenderType }: { readonly lenderType: LenderType },
): Promise<Result<null>> {
  const allowed = lendersAdministrator(actor)
  if (!allowed.ok) return allowed
  await directory.saveLenderType(actor.lender, lenderType, authorOf(actor))
  return ok(null)
}

/**
 * Writes down an agency's engagement; the gate follows at once. Fails with `changed-meanwhile` when
 * it no longer stands as it was seen.
 */
export async function saveEngagement(
  { directory, clock }: SaveDeps,
  actor: Actor,
  { seen, ...engagement }: Engagement & Seen<Omit<Engagement, 'org'>>,
): Promise<Result<null>> {
  const allowed = lendersAdministrator(actor)
  if (!allowed.ok) return allowed
  const orgs = await directory.orgs(actor.lender)
  if (!orgs.some(({ org, kind }) => org === engagement.org && kind === 'agency')) {
    return err(failure('not-found', 'there is no such agency', `org ${engagement.org}`))
  }
  const { impactAssessedOn, evaluatedOn } = engagement
  const today = beijingDay(clock.now())
  const late = notYet(today, { impactAssessedOn, evaluatedOn })
  if (!late.ok) return late
  const known = (await directory.engagements(actor.lender)).find(
    ({ org }) => org === engagement.org,
  )
  const same = unchanged({ ...seen }, { ...(known ?? NOTHING_ENGAGED) })
  if (!same.ok) return same
  await directory.saveEngagement(actor.lender, engagement, authorOf(actor))
  return ok(null)
}

/**
 * Writes down what a person has shown; the gate follows at once. Fails with `changed-meanwhile` when
 * it no longer stands as it was seen.
 */
export async function saveQualification(
  { directory, clock }: SaveDeps,
  actor: Actor,
  { seen, ...qualification }: Qualification & Seen<Omit<Qualification, 'staff'>>,
): Promise<Result<null>> {
  const allowed = permit(actor, 'manage-staff')
  if (!allowed.ok) return allowed
  const staff = await directory.staffById(qualification.staff)
  const seesAll = isLenders(actor)
  if (staff?.lender !== actor.lender || (!seesAll && staff.org !== actor.org)) {
    return err(failure('not-found', 'there is no such person', `staff ${qualification.staff}`))
  }
  const late = notYet(beijingDay(clock.now()), { trainedOn: qualification.trainedOn })
  if (!late.ok) return late
  const known = (await directory.qualifications(actor.lender)).find(
    (one) => one.staff === qualification.staff,
  )
  const same = unchanged({ ...seen }, { ...(known ?? NOTHING_SHOWN) })
  if (!same.ok) return same
  await directory.saveQualification(actor.lender, qualification, authorOf(actor))
  return ok(null)
}

function lendersAdministrator(actor: Actor): Result<null> {
  const allowed = permit(actor, 'manage-staff')
  if (!allowed.ok || isLenders(actor)) return allowed
  return err(failure('not-permitted', 'this is the matter of the lender'))
}

/** What has not happened yet is on no register. */
function notYet(today: Day, days: Readonly<Record<string, Day | null>>): Result<null> {
  const future = Object.entries(days).find(([, day]) => day !== null && day > today)
  return future === undefined
    ? ok(null)
    : err(failure('request-invalid', 'the day has not come yet', future[0]))
}
