import type { DebtorId } from '@fencun/core/ids'

/** Things of many debtors, gathered by debtor; debtors and their things keep their order. */
export function byDebtor<T>(
  items: readonly T[],
  debtorOf: (item: T) => DebtorId,
): ReadonlyMap<DebtorId, readonly T[]> {
  const found = new Map<DebtorId, T[]>()
  for (const item of items) {
    const debtor = debtorOf(item)
    const known = found.get(debtor)
    if (known === undefined) found.set(debtor, [item])
    else known.push(item)
  }
  return found
}
