import { isFirstRun } from '@fencun/app/first-run/first-run'
import { showClock } from '@fencun/app/set-clock/set-clock'
import { ok } from '@fencun/core/result'
import type { Demonstration } from '../../app-options.ts'
import { admitAuditor } from '../../http/audit-access.ts'
import { openOperation } from '../../http/operation.ts'
import { setupSchema } from '../../schemas/session.ts'

export const showSetup = openOperation({
  id: 'showSetup',
  method: 'GET',
  url: '/v1/setup',
  tag: 'Setup',
  summary: 'What the sign-in page needs to know',
  answer: setupSchema,
  status: 200,
  errors: [],
}).handledBy(async (call) => {
  const { deps, demonstration } = call.context
  const [firstRun, lenders, auditor] = await Promise.all([
    isFirstRun(deps),
    deps.directory.lenders(),
    admitAuditor(call),
  ])
  return ok({
    firstRun,
    demonstration: demonstration !== null,
    auditOpen: auditor.ok,
    lenders,
    clock: showClock(deps.clock),
    ...(demonstration === null ? {} : { accounts: accountsOf(demonstration) }),
  })
})

/** One password for all of them, told because nothing real is behind it. */
function accountsOf({ accounts, password }: Demonstration) {
  return accounts.map((one) => ({ ...one, password }))
}
