import { saveAgency as run } from '@fencun/app/manage-orgs/manage-orgs'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { agencyBody, savedOrgSchema } from '../../schemas/directory.ts'
import { orgIdSchema } from '../../schemas/wire.ts'

export const saveAgency = operation({
  id: 'saveAgency',
  method: 'PUT',
  url: '/v1/orgs/:org',
  tag: 'Directory',
  summary: 'Change an agency’s listing and contract; the gate follows at once',
  path: z.strictObject({ org: orgIdSchema }),
  body: agencyBody,
  answer: savedOrgSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'changed-meanwhile'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
