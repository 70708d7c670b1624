import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { LedgerStatus, LedgerWatch } from '../ports/ledger.ts'

/**
 * Where the lender's evidence log stands, for its administrators. Fails with `not-permitted`, and
 * with `not-found` where this process writes no log.
 */
export async function showLedger(
  { ledger }: { readonly ledger: LedgerWatch | null },
  actor: Actor,
): Promise<Result<LedgerStatus>> {
  const allowed = permit(actor, 'see-ledger')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) {
    return err(failure('not-permitted', 'the evidence log is the matter of the lender'))
  }
  if (ledger === null) return err(failure('not-found', 'no evidence log is written here'))
  return ok(await ledger.status(actor.lender))
}
