import { setAccessSettings as run } from '@fencun/app/access-alarms/set-access'
import { operation } from '../../http/operation.ts'
import { accessSettingsSchema } from '../../schemas/access.ts'

export const saveAccessSettings = operation({
  id: 'saveAccessSettings',
  method: 'PUT',
  url: '/v1/access-settings',
  tag: 'Access',
  summary: 'Set it, for the lender and all its agencies',
  body: accessSettingsSchema,
  answer: accessSettingsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
