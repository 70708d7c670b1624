import { flagParty as run } from '@fencun/app/flag-party/flag-party'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { flagBody } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const flagParty = operation({
  id: 'flagParty',
  method: 'POST',
  url: '/v1/cases/:case/flags',
  tag: 'People',
  summary: 'Mark a third party as sensitive',
  path: z.strictObject({ case: caseIdSchema }),
  body: flagBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
