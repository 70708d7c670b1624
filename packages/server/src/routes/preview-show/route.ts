import { z } from 'zod'
import { operation } from '../../http/operation.ts'
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
})
