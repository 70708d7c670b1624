import { showAllocation as run } from '@fencun/app/show-allocation/show-allocation'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { loadsSchema } from '../../schemas/allocation.ts'
import { orgIdSchema } from '../../schemas/wire.ts'

export const showAllocation = operation({
  id: 'showAllocation',
  method: 'GET',
  url: '/v1/allocation',
  tag: 'Allocation',
  summary: 'Who has what',
  query: z.strictObject({ handler: orgIdSchema.exactOptional() }),
  answer: loadsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, query }) => run(context.deps, actor, query))
