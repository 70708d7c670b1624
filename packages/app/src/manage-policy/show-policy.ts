import type { OrgId, StaffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { PolicyNumber } from '../ports/law-policy.ts'
import type { PolicyChange, PolicySetting } from '../ports/policies.ts'
import { ownLaw } from '../read-law/reading.ts'
import { layerOn, noPolicy } from './manage-policy.ts'
import { isTheirs, whoseLayer } from './whose-layer.ts'

export interface PolicyChangeView extends PolicyChange {
  readonly authorName: string
  readonly deciderName: string | null
  /** The asker may say yes or no to it. */
  readonly awaitsYou: boolean
  readonly inForce: boolean
}

export interface PolicyView {
  /** The agency whose layer it is; null: the lender's own. */
  readonly agency: OrgId | null
  /** Other layers with a change on which the asker may say a word. */
  readonly waiting: readonly OrgId[]
  /** Names the law, the policy that came with it and the versions of the layers. */
  readonly policy: string
  /** The layer as it holds today. */
  readonly settings: readonly PolicySetting[]
  readonly numbers: readonly PolicyNumber[]
  /** Newest first. */
  readonly changes: readonly PolicyChangeView[]
}

/**
 * The layer of the lender or of an agency today, every number it may set, and the history of its
 * changes. Who asks for no agency means the layer of the own organisation.
 */
export async function showPolicy(
  { clock, law, policies, directory }: Pick<Deps, 'clock' | 'law' | 'policies' | 'directory'>,
  actor: Actor,
  asked?: OrgId,
): Promise<Result<PolicyView>> {
  const whose = await whoseLayer({ directory }, actor, asked)
  if (!whose.ok) return whose
  const { lender } = actor
  const day = beijingDay(clock.now())
  const [inForce, all, staff] = await Promise.all([
    whose.value === undefined ? law.inForce(lender) : ownLaw(law, { lender, org: whose.value }),
    policies.changes(lender),
    directory.staff(lender),
  ])
  if (inForce === undefined) return err(noPolicy(actor))
  const changes = all.filter(({ agency }) => agency === whose.value)
  const names = new Map(staff.map(({ staff: id, name }) => [id, name]))
  const nameOf = (id: StaffId): string => names.get(id) ?? id
  const holds = layerOn(changes, day)
  return ok({
    agency: whose.value ?? null,
    waiting: waitingFor(actor, all).filter((org) => org !== whose.value),
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

/** The agencies whose changes await a word of this person. */
function waitingFor(actor: Actor, all: readonly PolicyChange[]): readonly OrgId[] {
  const open = all.filter(
    (change) => change.verdict === null && change.author !== actor.staff && isTheirs(actor, change),
  )
  return [...new Set(open.flatMap(({ agency }) => agency ?? []))]
}
