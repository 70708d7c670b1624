import { whoSaw as run } from '@fencun/app/access-log/who-saw'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { whoSawSchema } from '../../schemas/access.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const whoSaw = operation({
  id: 'whoSaw',
  method: 'GET',
  url: '/v1/cases/:case/who-saw',
  tag: 'Access',
  summary: 'What to tell a debtor who asks who saw their data',
  path: z.strictObject({ case: caseIdSchema }),
  answer: whoSawSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path))
