import type { CaseFile } from '@fencun/app/ports/case-store'
import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { Transaction } from 'kysely'
import type { DebtorKeys, Secrets } from './debtor-keys.ts'
import { secretOf } from './debtor-secret.ts'
import { type Holder, holderOf, type Kek } from './key-store.ts'
import { indexDebtors, type MoreWords } from './person-index.ts'

/** Whose case an organisation handles. */
export type Handled = Pick<CaseFile, 'debtor' | 'handler'>

/**
 * Gives whoever handles a case the key to its debtor, and lets the lender and the handlers find the
 * debtors, in the transaction that registers them. To be called after their rows are written.
 */
export async function giveAccess(
  tx: Transaction<unknown>,
  keys: DebtorKeys,
  lender: LenderId,
  {
    handled,
    secrets,
    more,
  }: { readonly handled: readonly Handled[]; readonly secrets: Secrets; readonly more?: MoreWords },
): Promise<void> {
  const own = await keys.store.ensure(lender, holderOf(lender))
  const holders: { kek: Kek; debtors: readonly DebtorId[] }[] = [
    { kek: own, debtors: [...secrets.keys()] },
  ]
  for (const [holder, debtors] of byHolder(handled)) {
    if (holder === holderOf(lender)) continue
    const granted = new Map(debtors.map((debtor) => [debtor, secretOf(secrets, debtor)]))
    holders.push({ kek: await keys.grant(tx, lender, holder, granted), debtors })
  }
  await indexDebtors(tx, lender, holders, { secrets, ...(more === undefined ? {} : { more }) })
}

/** Holders in one order, so that two registrations wait for each other in turn. */
function byHolder(handled: readonly Handled[]): readonly (readonly [Holder, DebtorId[]])[] {
  const holders = new Map<Holder, DebtorId[]>()
  for (const { debtor, handler } of handled) {
    const holder = holderOf(handler)
    const own = holders.get(holder) ?? []
    holders.set(holder, own)
    own.push(debtor)
  }
  return [...holders].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
