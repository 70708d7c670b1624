import { saveLenderType as run } from '@fencun/app/manage-registers/manage-registers'
import { operation } from '../../http/operation.ts'
import { lenderTypeBody } from '../../schemas/register.ts'

export const saveLenderType = operation({
  id: 'saveLenderType',
  method: 'PUT',
  url: '/v1/registers/lender',
  tag: 'Directory',
  summary: 'Say what kind of lender this is; its instruments bind from the next question on',
  body: lenderTypeBody,
  status: 204,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
