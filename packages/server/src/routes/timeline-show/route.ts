import { showTimeline as run } from '@fencun/app/show-timeline/show-timeline'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { timelineQuery, timelineSchema } from '../../schemas/case.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const showTimeline = operation({
  id: 'showTimeline',
  method: 'GET',
  url: '/v1/cases/:case/timeline',
  tag: 'Cases',
  summary: 'What happened, newest first',
  path: z.strictObject({ case: caseIdSchema }),
  query: timelineQuery,
  answer: timelineSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context, actor, path, query }) =>
  run(context.deps, actor, { ...path, ...query }),
)
