import { previewDestruction as run } from '@fencun/app/destroy-engagement/ask-destruction'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { shownPreview } from '../../present/destruction.ts'
import {
  destructionPreviewSchema,
  previewDestructionBody,
  readScope,
} from '../../schemas/destruction.ts'

export const previewDestruction = operation({
  id: 'previewDestruction',
  method: 'POST',
  url: '/v1/destructions/preview',
  tag: 'Keeping',
  summary: 'Whom a destruction would be about, and what is held back; nothing is written',
  body: previewDestructionBody,
  answer: destructionPreviewSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'request-invalid'],
}).handledBy(async ({ context, actor, body }) => {
  const list = await run(context.deps, actor, { ...body, scope: readScope(body.scope) })
  return list.ok ? ok(shownPreview(list.value)) : list
})
