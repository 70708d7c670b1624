import { listOrgs as run } from '@fencun/app/manage-orgs/manage-orgs'
import { operation } from '../../http/operation.ts'
import { orgListSchema } from '../../schemas/directory.ts'

export const listOrgs = operation({
  id: 'listOrgs',
  method: 'GET',
  url: '/v1/orgs',
  tag: 'Directory',
  summary: 'The lender and its agencies',
  answer: orgListSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
