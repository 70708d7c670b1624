import { checkDestruction as run } from '@fencun/app/destroy-engagement/check-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { checkDestructionBody, destructionPath } from '../../schemas/destruction.ts'

export const checkDestruction = operation({
  id: 'checkDestruction',
  method: 'POST',
  url: '/v1/destructions/:destruction/check',
  tag: 'Keeping',
  summary: 'Look independently whether anything is left',
  path: destructionPath,
  body: checkDestructionBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'destruction-stage', 'request-invalid'],
}).handledBy(async ({ context, actor, path, body }) => {
  const done = await run(context.deps, actor, path.destruction, body)
  return done.ok ? ok(undefined) : done
})
