import { decideReview as run } from '@fencun/app/decide-review/decide-review'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { decidedSchema, reviewBody } from '../../schemas/known.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const decideReview = operation({
  id: 'decideReview',
  method: 'POST',
  url: '/v1/cases/:case/reviews',
  tag: 'Reviews',
  summary: 'Answer what the gate left to a supervisor',
  path: z.strictObject({ case: caseIdSchema }),
  body: reviewBody,
  answer: decidedSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'evidence-missing',
    'review-not-open',
    'second-person-needed',
    'request-id-reused',
    'timeline-busy',
  ],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
