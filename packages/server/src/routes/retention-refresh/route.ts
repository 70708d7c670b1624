import { refreshRetention as run } from '@fencun/app/retain-records/retain-records'
import { operation } from '../../http/operation.ts'
import { refreshedSchema } from '../../schemas/retention.ts'

export const refreshRetention = operation({
  id: 'refreshRetention',
  method: 'POST',
  url: '/v1/retention/calendar',
  tag: 'Keeping',
  summary: 'Compute the calendar anew',
  answer: refreshedSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
