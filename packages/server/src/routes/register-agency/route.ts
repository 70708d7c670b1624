import { saveEngagement as run } from '@fencun/app/manage-registers/manage-registers'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { engagementBody } from '../../schemas/register.ts'
import { orgIdSchema } from '../../schemas/wire.ts'

export const saveEngagement = operation({
  id: 'saveEngagement',
  method: 'PUT',
  url: '/v1/registers/orgs/:org',
  tag: 'Directory',
  summary: 'Write down an agency’s engagement; the gate follows at once',
  path: z.strictObject({ org: orgIdSchema }),
  body: engagementBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'changed-meanwhile'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
