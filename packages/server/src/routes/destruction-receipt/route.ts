import { signReceipt as run } from '@fencun/app/destroy-engagement/hand-over'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { destructionPath } from '../../schemas/destruction.ts'

export const signReceipt = operation({
  id: 'signReceipt',
  method: 'POST',
  url: '/v1/destructions/:destruction/receipt',
  tag: 'Keeping',
  summary: 'Verify what was handed over and sign for it',
  path: destructionPath,
  status: 204,
  errors: ['not-permitted', 'not-found', 'destruction-stage', 'handover-differs'],
}).handledBy(async ({ context, actor, path }) => {
  const done = await run(context.deps, actor, path.destruction)
  return done.ok ? ok(undefined) : done
})
