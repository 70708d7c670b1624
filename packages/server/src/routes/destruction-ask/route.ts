import { askDestruction as run } from '@fencun/app/destroy-engagement/ask-destruction'
import { operation } from '../../http/operation.ts'
import { askDestructionBody, askedDestructionSchema, readScope } from '../../schemas/destruction.ts'

export const askDestruction = operation({
  id: 'askDestruction',
  method: 'POST',
  url: '/v1/destructions',
  tag: 'Keeping',
  summary: 'Ask the lender’s consent to destroy what an agency holds',
  body: askDestructionBody,
  answer: askedDestructionSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'request-invalid',
    'destruction-open',
    'nothing-to-destroy',
  ],
}).handledBy(async ({ context, actor, body }) =>
  run(context.deps, actor, { ...body, scope: readScope(body.scope) }),
)
