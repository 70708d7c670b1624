import { revokeApiKey as run } from '@fencun/app/manage-api-keys/manage-api-keys'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { apiKeyIdSchema } from '../../schemas/api-key.ts'

export const revokeApiKey = operation({
  id: 'revokeApiKey',
  method: 'POST',
  url: '/v1/api-keys/:key/revoke',
  tag: 'API keys',
  summary: 'End a key at once and for good',
  path: z.strictObject({ key: apiKeyIdSchema }),
  status: 204,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path }) => run(context.deps, actor, path))
