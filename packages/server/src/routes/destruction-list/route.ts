import { listDestructions as run } from '@fencun/app/destroy-engagement/show-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { shownSummary } from '../../present/destruction.ts'
import { destructionListSchema } from '../../schemas/destruction.ts'

export const listDestructions = operation({
  id: 'listDestructions',
  method: 'GET',
  url: '/v1/destructions',
  tag: 'Keeping',
  summary: 'Destructions of what agencies hold, newest first',
  answer: destructionListSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => {
  const found = await run(context.deps, actor)
  if (!found.ok) return found
  return ok({ destructions: found.value.destructions.map(shownSummary) })
})
