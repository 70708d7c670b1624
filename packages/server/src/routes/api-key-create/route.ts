import { createApiKey as run } from '@fencun/app/manage-api-keys/manage-api-keys'
import { operation } from '../../http/operation.ts'
import { createApiKeyBody, givenSecretSchema } from '../../schemas/api-key.ts'

export const createApiKey = operation({
  id: 'createApiKey',
  method: 'POST',
  url: '/v1/api-keys',
  tag: 'API keys',
  summary: 'Make a key; its secret is shown this once',
  body: createApiKeyBody,
  answer: givenSecretSchema,
  status: 201,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
