import { carryCalls as run } from '@fencun/app/carry-calls/carry-calls'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { carriedBody } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const carryCalls = operation({
  id: 'carryCalls',
  method: 'POST',
  url: '/v1/cases/:case/carried-calls',
  tag: 'Cases',
  summary: 'Take over the calls of whoever handed the case over',
  path: z.strictObject({ case: caseIdSchema }),
  body: carriedBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'request-id-reused', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
