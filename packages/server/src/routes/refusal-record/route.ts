import { recordRefusal as run } from '@fencun/app/record-refusal/record-refusal'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { refusalBody, refusedSchema } from '../../schemas/contact.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const recordRefusal = operation({
  id: 'recordRefusal',
  method: 'POST',
  url: '/v1/cases/:case/refusals',
  tag: 'Holds',
  summary: 'Record that a person does not want to be contacted',
  path: z.strictObject({ case: caseIdSchema }),
  body: refusalBody,
  answer: refusedSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
