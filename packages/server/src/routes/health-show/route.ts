import { ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'
import { healthSchema } from '../../schemas/health.ts'

export const showHealth = openOperation({
  id: 'showHealth',
  method: 'GET',
  url: '/healthz',
  tag: 'Operations',
  summary: 'Whether the service answers',
  answer: healthSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context: { version, database } }) => ok({ status: 'ok', version, database }))
