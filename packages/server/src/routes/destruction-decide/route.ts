import { decideDestruction as run } from '@fencun/app/destroy-engagement/decide-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { decideDestructionBody, destructionPath } from '../../schemas/destruction.ts'

export const decideDestruction = operation({
  id: 'decideDestruction',
  method: 'POST',
  url: '/v1/destructions/:destruction/decision',
  tag: 'Keeping',
  summary: 'Approve as one of two people, or refuse',
  path: destructionPath,
  body: decideDestructionBody,
  status: 204,
  errors: [
    'not-permitted',
    'not-found',
    'destruction-stage',
    'request-invalid',
    'second-person-needed',
  ],
}).handledBy(async ({ context, actor, path, body }) => {
  const done = await run(context.deps, actor, path.destruction, body)
  return done.ok ? ok(undefined) : done
})
