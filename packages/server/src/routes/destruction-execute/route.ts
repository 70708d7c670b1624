import {
  beginDestruction,
  runDestruction,
} from '@fencun/app/destroy-engagement/execute-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { destructionPath, executeDestructionBody } from '../../schemas/destruction.ts'

export const executeDestruction = operation({
  id: 'executeDestruction',
  method: 'POST',
  url: '/v1/destructions/:destruction/execution',
  tag: 'Keeping',
  summary: 'Begin what two people approved; it goes on by itself and cannot be undone',
  path: destructionPath,
  body: executeDestructionBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'destruction-stage', 'request-invalid'],
}).handledBy(async ({ context: { deps }, actor, request, path, body }) => {
  const begun = await beginDestruction(deps, actor, path.destruction, body)
  if (!begun.ok) return begun
  // The work outlives the request; what a fault leaves undone is finished at the next start.
  const key = { lender: actor.lender, destruction: path.destruction }
  runDestruction(deps, key).catch((error: unknown) => {
    request.server.log.error({ err: error }, 'a destruction was cut off')
  })
  return ok(undefined)
})
