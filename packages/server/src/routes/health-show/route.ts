import { clockHealth } from '@fencun/app/clock-health/clock-health'
import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'
import { healthSchema } from '../../schemas/health.ts'

export const showHealth = openOperation({
  id: 'showHealth',
  method: 'GET',
  url: '/healthz',
  tag: 'Operations',
  summary: 'Whether the service and its database answer, and agree what time it is',
  answer: healthSchema,
  status: 200,
  errors: ['database-unreachable'],
}).handledBy(async ({ context: { deps, version, database, ledger } }) => {
  try {
    await deps.directory.isEmpty()
  } catch {
    return err(failure('database-unreachable', 'the database does not answer'))
  }
  const clock = clockHealth(deps.clock)
  const logs = ledger?.health() ?? null
  const isSound = clock.state === 'sound' && (logs === null || logs.state === 'sound')
  const status = isSound ? 'ok' : 'degraded'
  return ok({ status, version, database, clock, ledger: logs })
})
