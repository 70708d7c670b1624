import type { PartyId } from '@fencun/core/ids'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { CaseFile } from '../ports/case-store.ts'
import { known } from './tiny-law.ts'
import { stateOf, type World } from './world.ts'

/** The person of a case who has a role. */
export async function partyOf(
  world: World,
  file: CaseFile,
  role: TargetRole = 'debtor',
): Promise<PartyId> {
  const points = Object.values((await stateOf(world, file)).points)
  return known(points.find((point) => point.role === role)).party
}

/** How many events the debtor's timeline has. */
export async function versionOf(world: World, { lender, debtor }: CaseFile): Promise<number> {
  return known((await world.timelines.load([{ lender, debtor }]))[0]).version
}
