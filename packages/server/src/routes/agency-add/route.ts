import { saveAgency as run } from '@fencun/app/manage-orgs/manage-orgs'
import { operation } from '../../http/operation.ts'
import { newAgencyBody, savedOrgSchema } from '../../schemas/directory.ts'

export const addAgency = operation({
  id: 'addAgency',
  method: 'POST',
  url: '/v1/orgs',
  tag: 'Directory',
  summary: 'Add an agency',
  body: newAgencyBody,
  answer: savedOrgSchema,
  status: 201,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
