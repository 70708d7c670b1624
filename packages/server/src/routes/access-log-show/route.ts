import { showAccessLog as run } from '@fencun/app/access-log/show-access-log'
import { operation } from '../../http/operation.ts'
import { accessLogQuery, accessLogSchema } from '../../schemas/access.ts'

export const showAccessLog = operation({
  id: 'showAccessLog',
  method: 'GET',
  url: '/v1/access-log',
  tag: 'Access',
  summary: 'Who looked at whom',
  query: accessLogQuery,
  answer: accessLogSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, query }) => run(context.deps, actor, query))
