import type { LenderId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import type { Deps } from '../deps.ts'
import type { LenderKeeping } from './file-keeping.ts'

/** What decides for every file of a lender; what nobody said is not known, and binds. */
export async function lenderKeeping(
  { keeping, directory, clock }: Pick<Deps, 'keeping' | 'directory' | 'clock'>,
  lender: LenderId,
): Promise<LenderKeeping> {
  const [lenderType, { member }] = await Promise.all([
    directory.lenderType(lender),
    keeping.retention.settings(lender),
  ])
  const { rules } = keeping.retention
  return { rules, lenderType, member, today: beijingDay(clock.now()) }
}
