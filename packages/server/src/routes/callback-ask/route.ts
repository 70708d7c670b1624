import { askCallback as run } from '@fencun/app/ask-callback/ask-callback'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { callbackBody } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const askCallback = operation({
  id: 'askCallback',
  method: 'POST',
  url: '/v1/cases/:case/callbacks',
  tag: 'People',
  summary: 'Record that a third party, or a debtor in hardship, asked to be called',
  path: z.strictObject({ case: caseIdSchema }),
  body: callbackBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'evidence-missing', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
