import type { DebtorId, PlacementId, StaffId } from '@fencun/core/ids'
import { fen, ZERO_FEN } from '@fencun/core/money/fen'
import type { CaseFile } from '../ports/case-store.ts'
import { byDebtor } from '../timeline/by-debtor.ts'
import type { PersonGroup } from './share-out.ts'

/** What there is to share out, and among whom. */
export interface Pool {
  /** All open cases of the organisation. */
  readonly files: readonly CaseFile[]
  readonly collectors: readonly StaffId[]
  /** People who may work; a case of anybody else waits for a collector. */
  readonly active: ReadonlySet<StaffId>
  /** Only people with a waiting case of this placement. */
  readonly placement?: PlacementId
}

/** A case without a collector, or whose collector has left. */
export function isWaiting({ collector }: CaseFile, active: ReadonlySet<StaffId>): boolean {
  return collector === null || !active.has(collector)
}

/**
 * The people who have a case waiting, each with all their open cases here: one person is worked by
 * one collector. A person whom a chosen collector works stays there; a person whom only others work
 * moves as a whole.
 */
export function groupsOf(
  pool: Pool,
): ReadonlyMap<DebtorId, PersonGroup & { readonly files: readonly CaseFile[] }> {
  const groups = [...byDebtor(pool.files, ({ debtor }) => debtor)].filter(([, files]) =>
    files.some(
      (file) =>
        isWaiting(file, pool.active) &&
        (pool.placement === undefined || file.placement === pool.placement),
    ),
  )
  return new Map(
    groups.map(([debtor, all]) => {
      const stays = whoWorks(all, pool.collectors)
      const files = all.filter((file) => stays === null || file.collector !== stays)
      const amountFen = files.reduce((sum, file) => fen(sum + file.placedAmountFen), ZERO_FEN)
      return [debtor, { debtor, stays, files, cases: files.length, amountFen }]
    }),
  )
}

/** The chosen collector who has most of a person's cases; of equals the one chosen first. */
function whoWorks(files: readonly CaseFile[], collectors: readonly StaffId[]): StaffId | null {
  const counts = collectors
    .map((one) => ({ one, cases: files.filter(({ collector }) => collector === one).length }))
    .filter(({ cases }) => cases > 0)
    .toSorted((a, b) => b.cases - a.cases)
  return counts[0]?.one ?? null
}
