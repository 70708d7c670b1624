import { saveRetention as run } from '@fencun/app/retain-records/retain-records'
import { operation } from '../../http/operation.ts'
import { retentionSettingsSchema } from '../../schemas/retention.ts'

export const saveRetention = operation({
  id: 'saveRetention',
  method: 'PUT',
  url: '/v1/retention/settings',
  tag: 'Keeping',
  summary: 'Say whether the lender is a member, and how long backups live',
  body: retentionSettingsSchema,
  status: 204,
  errors: ['not-permitted', 'request-invalid'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
