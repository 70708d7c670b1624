import { showAccessSettings as run } from '@fencun/app/access-alarms/set-access'
import { operation } from '../../http/operation.ts'
import { accessSettingsSchema } from '../../schemas/access.ts'

export const showAccessSettings = operation({
  id: 'showAccessSettings',
  method: 'GET',
  url: '/v1/access-settings',
  tag: 'Access',
  summary: 'What the lender set for access to personal data',
  answer: accessSettingsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
