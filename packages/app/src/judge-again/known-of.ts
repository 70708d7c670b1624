import type { LenderId } from '@fencun/core/ids'
import type { Deps } from '../deps.ts'
import type { Known } from './judge-again.ts'

/** What is known of the lender today and holds for the past too. */
export async function knownOf(
  { directory }: Pick<Deps, 'directory'>,
  lender: LenderId,
): Promise<Known> {
  const [lenderType, orgs] = await Promise.all([
    directory.lenderType(lender),
    directory.orgs(lender),
  ])
  return { lenderType, orgs: new Map(orgs.map((one) => [one.org, one])) }
}
