import { recordGuarantee as run } from '@fencun/app/record-guarantee/record-guarantee'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { guaranteeBody, guaranteeSchema } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const recordGuarantee = operation({
  id: 'recordGuarantee',
  method: 'POST',
  url: '/v1/cases/:case/guarantees',
  tag: 'People',
  summary: 'Record on what terms somebody guarantees the case',
  path: z.strictObject({ case: caseIdSchema }),
  body: guaranteeBody,
  answer: guaranteeSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'evidence-missing', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
