import { withdrawDestruction as run } from '@fencun/app/destroy-engagement/decide-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { destructionPath, withdrawDestructionBody } from '../../schemas/destruction.ts'

export const withdrawDestruction = operation({
  id: 'withdrawDestruction',
  method: 'POST',
  url: '/v1/destructions/:destruction/withdrawal',
  tag: 'Keeping',
  summary: 'Take a request back',
  path: destructionPath,
  body: withdrawDestructionBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'destruction-stage', 'request-invalid'],
}).handledBy(async ({ context, actor, path, body }) => {
  const done = await run(context.deps, actor, path.destruction, body)
  return done.ok ? ok(undefined) : done
})
