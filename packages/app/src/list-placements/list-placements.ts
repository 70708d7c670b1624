import type { OrgId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { Placement } from '../ports/placement-store.ts'

const LIMIT = 200

export interface PlacementRowView extends Omit<Placement, 'handler' | 'registeredBy'> {
  readonly handler: { readonly org: OrgId; readonly name: string }
  readonly registeredBy: string
}

/** The latest placements, newest first: an agency's people see those placed with it. */
export async function listPlacements(
  deps: Pick<Deps, 'placements' | 'directory'>,
  actor: Actor,
): Promise<Result<{ readonly placements: readonly PlacementRowView[] }>> {
  const allowed = permit(actor, 'see-team')
  if (!allowed.ok) return allowed
  const [found, staff, orgs] = await Promise.all([
    deps.placements.list(actor.lender, LIMIT),
    deps.directory.staff(actor.lender),
    deps.directory.orgs(actor.lender),
  ])
  const seesAll = actor.role === 'administrator' || isLenders(actor)
  const placements = found
    .filter(({ handler }) => seesAll || handler === actor.org)
    .map(({ handler, registeredBy, ...rest }) => ({
      ...rest,
      handler: { org: handler, name: orgs.find(({ org }) => org === handler)?.name ?? '' },
      registeredBy: staff.find((one) => one.staff === registeredBy)?.name ?? '',
    }))
  return ok({ placements })
}
