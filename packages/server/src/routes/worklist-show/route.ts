import { planWorklist as run } from '@fencun/app/plan-worklist/plan-worklist'
import { operation } from '../../http/operation.ts'
import { worklistQuery, worklistSchema } from '../../schemas/case.ts'

export const showWorklist = operation({
  id: 'showWorklist',
  method: 'GET',
  url: '/v1/worklist',
  tag: 'Cases',
  summary: 'Your cases in the order they are due',
  query: worklistQuery,
  answer: worklistSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, query }) => run(context.deps, actor, query))
