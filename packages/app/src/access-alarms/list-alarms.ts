import { ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { orgSeenBy } from '../manage-exports/export-view.ts'
import type { Alarm } from '../ports/access.ts'

const ALARMS_MAX = 200

/** An alarm with the names of those it speaks of. */
export interface AlarmView extends Alarm {
  readonly staffName: string
  readonly orgName: string
  readonly caseNumber: string | null
  readonly acknowledgedByName: string
  /** Nobody says of an alarm about themselves that it is well. */
  readonly yours: boolean
}

/** Open alarms first, then the latest: an agency's own, or everybody's for the lender. */
export async function listAlarms(
  deps: Pick<Deps, 'cases' | 'directory' | 'access'>,
  actor: Actor,
): Promise<Result<readonly AlarmView[]>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  const { lender } = actor
  const [alarms, staff, orgs] = await Promise.all([
    deps.access.alarms(lender, { org: orgSeenBy(actor), limit: ALARMS_MAX }),
    deps.directory.staff(lender),
    deps.directory.orgs(lender),
  ])
  const cases = [...new Set(alarms.flatMap((one) => one.case ?? []))]
  const files = await deps.cases.named(lender, { cases, caseNumbers: [] })
  const nameOf = (id: string | undefined) => staff.find((one) => one.staff === id)?.name ?? ''
  return ok(
    alarms.map((alarm) => ({
      ...alarm,
      staffName: nameOf(alarm.staff),
      orgName: orgs.find(({ org }) => org === alarm.org)?.name ?? '',
      caseNumber: files.find((one) => one.case === alarm.case)?.caseNumber ?? null,
      acknowledgedByName: nameOf(alarm.word?.by),
      yours: alarm.staff === actor.staff,
    })),
  )
}

/** How many alarms wait for somebody's word. */
export async function countAlarms(
  { access }: Pick<Deps, 'access'>,
  actor: Actor,
): Promise<Result<{ readonly open: number }>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  return ok({ open: await access.openAlarms(actor.lender, orgSeenBy(actor)) })
}
