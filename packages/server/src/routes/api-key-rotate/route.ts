import { rotateApiKey as run } from '@fencun/app/manage-api-keys/manage-api-keys'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { apiKeyIdSchema, rotateApiKeyBody, rotatedSecretSchema } from '../../schemas/api-key.ts'

const HOUR_MS = 3_600_000

export const rotateApiKey = operation({
  id: 'rotateApiKey',
  method: 'POST',
  url: '/v1/api-keys/:key/rotate',
  tag: 'API keys',
  summary: 'Give a key a second secret; the old one goes on for a while',
  path: z.strictObject({ key: apiKeyIdSchema }),
  body: rotateApiKeyBody,
  answer: rotatedSecretSchema,
  status: 201,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...overlapOf(body) }),
)

function overlapOf({ overlapHours }: z.output<typeof rotateApiKeyBody>) {
  return overlapHours === undefined ? {} : { overlapMs: overlapHours * HOUR_MS }
}
