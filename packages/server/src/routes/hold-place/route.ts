import { placeHold as run } from '@fencun/app/place-hold/place-hold'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { holdSchema, placeHoldBody } from '../../schemas/contact.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const placeHold = operation({
  id: 'placeHold',
  method: 'POST',
  url: '/v1/cases/:case/holds',
  tag: 'Holds',
  summary: 'Stop collection of a case',
  path: z.strictObject({ case: caseIdSchema }),
  body: placeHoldBody,
  answer: holdSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
