import { showDestruction as run } from '@fencun/app/destroy-engagement/show-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { shownDestruction } from '../../present/destruction.ts'
import { destructionPath, destructionSchema } from '../../schemas/destruction.ts'

export const showDestruction = operation({
  id: 'showDestruction',
  method: 'GET',
  url: '/v1/destructions/:destruction',
  tag: 'Keeping',
  summary: 'One destruction with its whole record',
  path: destructionPath,
  answer: destructionSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor, path }) => {
  const found = await run(context.deps, actor, path.destruction)
  return found.ok ? ok(shownDestruction(found.value)) : found
})
