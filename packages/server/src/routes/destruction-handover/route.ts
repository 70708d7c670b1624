import { handOver as run } from '@fencun/app/destroy-engagement/hand-over'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { destructionPath } from '../../schemas/destruction.ts'

export const handOver = operation({
  id: 'handOver',
  method: 'POST',
  url: '/v1/destructions/:destruction/handover',
  tag: 'Keeping',
  summary: 'Hand over the complete record of the cases',
  path: destructionPath,
  status: 204,
  errors: ['not-permitted', 'not-found', 'destruction-stage'],
}).handledBy(async ({ context, actor, path }) => {
  const done = await run(context.deps, actor, path.destruction)
  return done.ok ? ok(undefined) : done
})
