import type { StaffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { PolicyNumber } from '../ports/law-policy.ts'
import type { PolicyChange, PolicySetting } from '../ports/policies.ts'
import { layerOn, lendersOwn, noPolicy } from './manage-policy.ts'

export interface PolicyChangeView extends PolicyChange {
  readonly authorName: string
  readonly deciderName: string | null
  /** The asker may say yes or no to it. */
  readonly awaitsYou: boolean
  readonly inForce: boolean
}

export interface PolicyView {
  /** Names the law, the policy that came with it and the lender's own version. */
  readonly policy: string
  /** The lender's own layer as it holds today. */
  readonly settings: readonly PolicySetting[]
  readonly numbers: readonly PolicyNumber[]
  /** Newest first. */
  readonly changes: readonly PolicyChangeView[]
}

/** The lender's layer today, every number it may set, and the history of changes. */
export async function showPolicy(
  { clock, law, policies, directory }: Pick<Deps, 'clock' | 'law' | 'policies' | 'directory'>,
  actor: Actor,
): Promise<Result<PolicyView>> {
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const day = beijingDay(clock.now())
  const [inForce, changes, staff] = await Promise.all([
    law.inForce(actor.lender),
    policies.changes(actor.lender),
    directory.staff(actor.lender),
  ])
  if (inForce === undefined) return err(noPolicy(actor))
  const names = new Map(staff.map(({ staff: id, name }) => [id, name]))
  const nameOf = (id: StaffId): string => names.get(id) ?? id
  const holds = layerOn(changes, day)
  return ok({
    policy: inForce.policy,
    settings: holds?.settings ?? [],
    numbers: law.numbers({ day, law: inForce }),
    changes: changes.map((change) => ({
      ...change,
      authorName: nameOf(change.author),
      deciderName: change.verdict === null ? null : nameOf(change.verdict.by),
      awaitsYou: change.verdict === null && change.author !== actor.staff,
      inForce: change === holds,
    })),
  })
}
