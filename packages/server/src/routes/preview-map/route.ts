import { remapPreview as run } from '@fencun/app/preview-placement/remap-preview'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { presentPreview, previewDeps } from '../../present/preview.ts'
import { mappingBody, previewSchema } from '../../schemas/placement.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const mapPreview = operation({
  id: 'mapPreview',
  method: 'PUT',
  url: '/v1/placements/previews/:preview/mapping',
  tag: 'Placements',
  summary: 'Say which column holds what',
  path: z.strictObject({ preview: plainIdSchema }),
  body: mappingBody,
  answer: previewSchema,
  status: 200,
  errors: [
    'not-permitted',
    'placement-expired',
    'sheet-empty',
    'sheet-too-wide',
    'sheet-too-long',
    'cell-too-long',
    'header-not-found',
  ],
}).handledBy(async ({ context, actor, path, body }) => {
  const mapped = await run(previewDeps(context), actor, { ...path, ...body })
  return mapped.ok ? ok(presentPreview(mapped.value)) : mapped
})
