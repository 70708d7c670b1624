import { releaseHold as run } from '@fencun/app/release-hold/release-hold'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { releaseHoldBody } from '../../schemas/contact.ts'
import { caseIdSchema, plainIdSchema } from '../../schemas/wire.ts'

export const releaseHold = operation({
  id: 'releaseHold',
  method: 'POST',
  url: '/v1/cases/:case/holds/:hold/release',
  tag: 'Holds',
  summary: 'Release a hold, with evidence',
  path: z.strictObject({ case: caseIdSchema, hold: plainIdSchema }),
  body: releaseHoldBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'hold-not-active', 'evidence-missing', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
