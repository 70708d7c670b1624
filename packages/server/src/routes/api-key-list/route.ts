import { listApiKeys as run } from '@fencun/app/manage-api-keys/list-api-keys'
import { operation } from '../../http/operation.ts'
import { apiKeyListSchema } from '../../schemas/api-key.ts'

export const listApiKeys = operation({
  id: 'listApiKeys',
  method: 'GET',
  url: '/v1/api-keys',
  tag: 'API keys',
  summary: 'Keys of organisations’ own systems',
  answer: apiKeyListSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
