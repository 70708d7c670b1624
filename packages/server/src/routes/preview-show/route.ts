import { showPreview as run } from '@fencun/app/preview-placement/preview-placement'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { presentPreview, previewDeps } from '../../present/preview.ts'
import { previewSchema } from '../../schemas/placement.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showPreview = operation({
  id: 'showPreview',
  method: 'GET',
  url: '/v1/placements/previews/:preview',
  tag: 'Placements',
  summary: 'See a preview again',
  path: z.strictObject({ preview: plainIdSchema }),
  answer: previewSchema,
  status: 200,
  errors: ['not-permitted', 'placement-expired'],
}).handledBy(async ({ context, actor, path }) => {
  const shown = await run(previewDeps(context), actor, path)
  return shown.ok ? ok(presentPreview(shown.value)) : shown
})
