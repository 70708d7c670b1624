import { checkHandover as run } from '@fencun/app/destroy-engagement/hand-over'
import { operation } from '../../http/operation.ts'
import { destructionPath, handoverCheckSchema } from '../../schemas/destruction.ts'

export const checkHandover = operation({
  id: 'checkHandover',
  method: 'GET',
  url: '/v1/destructions/:destruction/handover/check',
  tag: 'Keeping',
  summary: 'Compare what was handed over with the lender’s own record, case by case',
  path: destructionPath,
  answer: handoverCheckSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'destruction-stage'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path.destruction))
