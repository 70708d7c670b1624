import { revealData as run } from '@fencun/app/reveal-data/reveal-data'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { revealBody, revealedSchema } from '../../schemas/access.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const revealData = operation({
  id: 'revealData',
  method: 'POST',
  url: '/v1/cases/:case/reveals',
  tag: 'Access',
  summary: 'See one field of one person whole, for a purpose and a minute',
  description: 'Who looked, at what and why is written down before the value is given.',
  path: z.strictObject({ case: caseIdSchema }),
  body: revealBody,
  answer: revealedSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'case-not-open',
    'purpose-unfit',
    'personal-data-destroyed',
    'reveals-exhausted',
  ],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
