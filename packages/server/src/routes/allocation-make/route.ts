import { allocateCases as run } from '@fencun/app/allocate-cases/allocate-cases'
import { operation } from '../../http/operation.ts'
import { allocateBody, allocatedSchema } from '../../schemas/allocation.ts'

export const allocateCases = operation({
  id: 'allocateCases',
  method: 'POST',
  url: '/v1/allocation',
  tag: 'Allocation',
  summary: 'Give cases to collectors, balanced',
  body: allocateBody,
  answer: allocatedSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'allocation-impossible', 'timeline-busy'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
